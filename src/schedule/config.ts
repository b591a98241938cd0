import { dirname, resolve } from "node:path";
import { LineCounter, parseDocument, type Document } from "yaml";
import { z } from "zod";
import { UsageError } from "../errors.ts";
import { canonicalUrl, isWebAddress } from "../source/canonical.ts";
import { cronFault } from "./cron-line.ts";
import type { Job, Timing } from "./job.ts";
import { milliseconds } from "./pause.ts";

/** What `wenmai.yaml` says. */
export interface WatchConfig {
  readonly jobs: readonly Job[];
  /** Time zone of the cron lines. */
  readonly timezone: string;
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day such as 2023-11-29");
const source = z.strictObject({
  name: z.string().min(1).optional(),
  folder: z.string().min(1).optional(),
  url: z.string().refine(isWebAddress, "must begin with http:// or https://").optional(),
  every: z
    .string()
    .refine((text) => milliseconds(text) !== undefined, 'must be a length of time such as "30m"')
    .optional(),
  cron: z.string().optional(),
  date: day.optional(),
  outlet: z.string().min(1).optional(),
});
const shape = z.strictObject({
  timezone: z.string().default("Asia/Shanghai"),
  sources: z.array(source).min(1, "must list at least one source"),
});
type Source = z.infer<typeof source>;
type Key = readonly PropertyKey[];

const example =
  'write it like\nsources:\n  - folder: articles\n    every: 30m\n  - url: https://example.org/news.html\n    cron: "0 7 * * *"';

interface Place {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

const lineOf = ({ document, lines }: Place, key: Key): number => {
  for (let length = key.length; length >= 0; length--) {
    const node = document.getIn(key.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]!).line;
  }
  return 1;
};

const fault = (place: Place, key: Key, message: string): UsageError =>
  new UsageError(
    `${place.file}:${String(lineOf(place, key))}: ${key.map(String).join(".") || "the file"} ${message}`,
    example,
  );

const parseFile = (text: string, file: string): Place => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (!error) return { file, document, lines };
  const line = error.linePos?.[0].line ?? 1;
  throw new UsageError(`${file}:${String(line)}: is not YAML: ${error.message.split("\n")[0]!}`, example, error);
};

const oneOf = (place: Place, key: Key, given: readonly (string | undefined)[], names: string): void => {
  const count = given.filter((value) => value !== undefined).length;
  if (count !== 1) throw fault(place, key, `must have ${count === 0 ? "one of" : "only one of"} ${names}`);
};

const timingOf = (place: Place, key: Key, { every, cron }: Source, timezone: string): Timing => {
  oneOf(place, key, [every, cron], "every, cron");
  if (every !== undefined) return { every: milliseconds(every)! };
  const wrong = cronFault(cron!, timezone);
  if (wrong) throw fault(place, [...key, "cron"], `"${cron!}" is no cron line: ${wrong}`);
  return { cron: cron! };
};

/** The text of `wenmai.yaml` as jobs; folders are told from the folder the file lies in. */
export const parseConfig = (text: string, file: string): WatchConfig => {
  const place = parseFile(text, file);
  const checked = shape.safeParse(place.document.toJS() ?? {});
  if (!checked.success) {
    const issue = checked.error.issues[0]!;
    throw fault(place, issue.path, issue.message);
  }
  const { sources, timezone } = checked.data;
  const jobs = sources.map((given, index): Job => {
    const key = ["sources", index];
    oneOf(place, key, [given.folder, given.url], "folder, url");
    const timing = timingOf(place, key, given, timezone);
    const kind = given.url === undefined ? "folder" : "url";
    const address = given.url === undefined ? resolve(dirname(file), given.folder!) : canonicalUrl(given.url);
    const { date, outlet, name = given.url ?? given.folder! } = given;
    return {
      name,
      kind,
      address,
      timing,
      ...(date !== undefined && { date }),
      ...(outlet !== undefined && { outlet }),
    };
  });
  jobs.forEach((job, index) => {
    if (jobs.findIndex(({ address }) => address === job.address) === index) return;
    throw fault(place, ["sources", index], `names ${job.address} a second time`);
  });
  return { jobs, timezone };
};
