import { z } from "zod";
import { SourceError } from "../errors.ts";
import type { Article } from "./article.ts";
import { byteLines, type ByteLine } from "./byte-lines.ts";
import { decode } from "./charset.ts";
import { compose } from "./compose.ts";
import { failureOf, type Reading } from "./failure.ts";
import type { Defaults } from "./options.ts";
import { edges } from "./plain.ts";
import { dayIn, publicationDay } from "./publication-day.ts";
import { longestText, tooLong } from "./wholeness.ts";

/** Largest line in bytes: the longest text with every character escaped would be longer, and is not met in practice. */
const longestLine = longestText * 4;

const text = z.string().nullish();
const shape = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  title: text,
  text,
  publishedOn: text,
  url: text,
  outlet: text,
});
type Line = z.infer<typeof shape>;

const form = 'write one JSON object a line: {"id","title","publishedOn":"2023-11-29","text","url"?}';

const parse = (json: string, where: string): Line => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new SourceError(`${where} is not JSON: ${(error as Error).message.slice(0, 120)}`, form, error);
  }
  const checked = shape.safeParse(value);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const key = issue?.path.join(".") ? `the field "${issue.path.join(".")}": ` : "";
  throw new SourceError(`${where} is not an article: ${key}${issue?.message ?? "wrong shape"}`, form);
};

const dayOf = (line: Line, where: string): string | undefined => {
  if (!line.publishedOn) return undefined;
  const day = dayIn(line.publishedOn);
  if (day) return day;
  throw new SourceError(`${where} has the date "${line.publishedOn}", which is no day`, "write it as 2023-11-29");
};

const joined = (title: string, body: string): string => (body.startsWith(title) ? body : `${title}\n${body}`);

/** One parsed line as an article; the title becomes the first line of the text unless it is there already. */
const articleOf = (line: Line, where: string, address: string, defaults: Defaults): Article => {
  const body = (line.text ?? "").replace(/^\s*\n/, "");
  const title = line.title?.trim() || (body.trim().split(/\r?\n/)[0] ?? "").trim();
  const edge = edges(
    body
      .split("\n")
      .map((printed) => printed.trim())
      .filter(Boolean),
  );
  const known = {
    publishedOn: dayOf(line, where) ?? publicationDay(edge),
    url: line.url || undefined,
    outlet: line.outlet || undefined,
  };
  const id = line.id === null || line.id === undefined || line.id === "" ? undefined : String(line.id);
  const found = { address, title, text: joined(title, body).trimEnd(), id, ...known };
  if (!found.text) throw new SourceError(`${where} has neither title nor text`, form);
  return compose(found, defaults);
};

interface Place {
  readonly where: string;
  readonly address: string;
  readonly defaults: Defaults;
}

const readLine = ({ bytes, size }: ByteLine, { where, address, defaults }: Place): Reading | undefined => {
  try {
    if (!bytes) throw tooLong(where, `${String(Math.round(size / 1e6))} MB in one line`);
    if (bytes.every((byte) => byte === 32 || byte === 13 || byte === 9)) return undefined;
    return articleOf(parse(decode(bytes, where), where), where, address, defaults);
  } catch (error) {
    return failureOf(where, error);
  }
};

/** Reads a JSONL stream line by line; a broken line is one failure at `address#line`, the others go on. */
export async function* readJsonl(
  chunks: AsyncIterable<Uint8Array | string>,
  address: string,
  defaults: Defaults,
): AsyncGenerator<Reading> {
  let seen = 0;
  for await (const line of byteLines(chunks, longestLine)) {
    const where = `${address}#${String(line.number)}`;
    const reading = readLine(line, { where, address: address === "-" ? "-" : where, defaults });
    if (!reading) continue;
    seen++;
    yield reading;
  }
  if (seen > 0) return;
  yield failureOf(address, new SourceError(`${address} is empty`, form));
}
