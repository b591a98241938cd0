import { loadQueries } from "../../store/queries.ts";
import type { Question } from "../../store/answer.ts";
import type { Table } from "../../store/store.ts";
import type { Call, Run } from "../call.ts";
import { withAnswers } from "../graph.ts";
import { withKnown } from "../known.ts";
import { cellText, csvOf } from "../print/cells.ts";
import { tableOf } from "../print/table.ts";

interface Options {
  readonly param?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly known?: string;
  readonly format?: "table" | "json" | "csv";
  readonly json?: boolean;
  readonly rows: number;
}

const isName = (text: string): boolean => /^[\p{L}\d_]+(-[\p{L}\d_]+)*$/u.test(text);

const formatOf = ({ options, out }: Call<Options>): "table" | "json" | "csv" =>
  options.json ? "json" : (options.format ?? (out.isTerminal ? "table" : "json"));

/** In Cypher of one's own nothing declares a parameter's kind: what reads as JSON is JSON, all else is text. */
const guessed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const questionOf = (asked: string, { param = {}, at, rows }: Options): Question => {
  const given = { ...param, ...(at !== undefined && { date: at }) };
  if (isName(asked)) return { name: asked, parameters: given, rows };
  const parameters = Object.fromEntries(Object.entries(given).map(([name, text]) => [name, guessed(text)]));
  return { cypher: asked, parameters, rows };
};

const print = async (call: Call<Options>, { columns, rows, truncated }: Table): Promise<void> => {
  const { out } = call;
  const format = formatOf(call);
  if (format === "json") await out.json({ columns, rows });
  else if (format === "csv") await out.print(csvOf({ columns, rows, truncated }));
  else
    await out.print(
      tableOf(
        columns,
        rows.map((row) => row.map(cellText)),
      ),
    );
  if (truncated) out.log(`wenmai: only the first ${rows.length} rows (ask for more with --rows)`);
};

const list = async (call: Call<Options>): Promise<void> => {
  const queries = loadQueries();
  if (formatOf(call) === "json") {
    await call.out.json({
      queries: queries.map(({ name, title, about, parameters }) => ({ name, title, about, parameters })),
    });
    return;
  }
  const rows = queries.map(({ name, title, parameters }) => {
    const shown = parameters.map((parameter) => (parameter.required ? parameter.name : `[${parameter.name}]`));
    return [name, title.zh, title.en, shown.join(" ")];
  });
  await call.out.print(tableOf(["name", "标题", "title", "parameters"], rows));
};

export const run: Run<Options> = async (call) => {
  const [asked] = call.args;
  if (asked === undefined) await list(call);
  else {
    const { known } = call.options;
    const answers = known === undefined ? withAnswers : withKnown(known);
    const table = await answers(call, (ask) => ask(questionOf(asked, call.options)));
    await print(call, table);
    // A named query is right by test; in one's own a name that is not in the graph is a slip to be told of.
    if (!isName(asked)) for (const line of table.notifications ?? []) call.out.log(`wenmai: ${line}`);
  }
  return 0;
};
