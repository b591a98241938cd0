import type { Run } from "../call.ts";
import { rowsOf, withAnswers, type Row } from "../graph.ts";
import { plainText } from "../print/cells.ts";
import { statement } from "../print/held.ts";
import { evidenceOf } from "../tenures.ts";

interface Options {
  readonly limit: number;
  readonly json?: boolean;
}

/** The two sides of a conflict, each with its sentences. */
const conflictOf = (row: Row) => ({
  kind: plainText(row["kind"]),
  subject: plainText(row["subject"]),
  id: plainText(row["id"]),
  told: (row["told"] ?? []) as readonly string[],
  sides: [
    { name: plainText(row["left"]), evidence: evidenceOf(row) },
    { name: plainText(row["right"]), evidence: evidenceOf({ ...row, quotes: row["against"] ?? [] }) },
  ].filter(({ evidence }) => evidence.length > 0),
});

type Conflict = ReturnType<typeof conflictOf>;

const drawn = ({ kind, subject, told, sides }: Conflict): string => {
  const shown = kind === "two holders" ? sides : sides.slice(0, 1);
  return [
    `${subject}  ${kind}  ${told.filter((each) => each !== subject).join("; ")}\n`,
    ...shown.map(({ name, evidence }) => statement([name], evidence)),
  ].join("");
};

export const run: Run<Options> = async (call) => {
  const { options, out } = call;
  const parameters = { limit: String(options.limit), quotes: "3" };
  const table = await withAnswers(call, (ask) => ask({ name: "conflicts", parameters, rows: options.limit }));
  const conflicts = rowsOf(table).map(conflictOf);
  if (options.json) await out.json({ conflicts });
  else for (const conflict of conflicts) await out.print(drawn(conflict));
  if (conflicts.length === 0) out.log("no article contradicts another");
  return 0;
};
