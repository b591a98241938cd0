import pc from "picocolors";
import { identified } from "../../schema/measured.ts";
import type { Cell } from "../../store/store.ts";
import type { Run } from "../call.ts";
import { rowsOf, withAnswers, type Ask, type Row } from "../graph.ts";
import { cellText, plainText } from "../print/cells.ts";
import { statement } from "../print/held.ts";
import { evidenceOf } from "../tenures.ts";

interface Options {
  readonly json?: boolean;
}

const most = { limit: "1000", quotes: "20" };

/** What belongs to an event, by the named query that tells it, and the columns that tell what it is. */
const parts = {
  people: ["meeting-people", ["person", "capacity", "roles"]],
  parties: ["meeting-parties", ["label", "party"]],
  agreements: ["meeting-agreements", ["agreement", "status", "parties"]],
  proposals: ["meeting-proposals", ["speaker", "proposal"]],
  citations: ["meeting-citations", ["cited", "kind"]],
} as const;

type Part = keyof typeof parts;

const told = (row: Row): Row => {
  const { event, date, quotes, declared, ...rest } = row;
  return { ...rest, evidence: evidenceOf(row) as unknown as Cell };
};

const partsOf = async (ask: Ask, id: string): Promise<Readonly<Record<Part, readonly Row[]>>> => {
  const found: [string, readonly Row[]][] = [];
  for (const [part, [name]] of Object.entries(parts)) {
    const table = await ask({ name, parameters: { event: id, ...most }, rows: 1000 });
    found.push([part, rowsOf(table).map(told)]);
  }
  return Object.fromEntries(found) as Record<Part, readonly Row[]>;
};

const described = async (ask: Ask, id: Cell) => {
  const cypher = `MATCH (n:${identified.event} {id: $id}) RETURN n`;
  const [row] = rowsOf(await ask({ cypher, parameters: { id }, rows: 1 }));
  const around = rowsOf(await ask({ name: "neighbours", parameters: { node: id, ...most }, rows: 1000 }));
  const places = around.filter(({ type }) => type === identified.place).map(({ name = null }) => name);
  return { ...(row?.["n"] as Row), places, ...(await partsOf(ask, plainText(id))) };
};

type Described = Awaited<ReturnType<typeof described>>;

const drawn = (event: Described): string => {
  const { name, id, startDate, kind, places } = event as Described & Row;
  const head = [pc.bold(cellText(name ?? null)), startDate, kind, places].map((cell) => cellText(cell ?? null));
  const lines = Object.entries(parts).flatMap(([part, [, columns]]) =>
    event[part as Part].map((row) =>
      statement(
        [pc.dim(part), ...columns.map((column) => cellText(row[column] ?? null))],
        evidenceOf({ quotes: row["evidence"] ?? [] }),
      ),
    ),
  );
  return [`${head.filter((part) => part !== "").join("  ")}  ${pc.dim(plainText(id))}\n`, ...lines].join("");
};

const eventsCalled = async (ask: Ask, name: string): Promise<Described[]> => {
  const text = name.replace(/^[a-z]+:/, "");
  const found = await ask({ name: "find", parameters: { text, label: identified.event, limit: "20" }, rows: 20 });
  const events: Described[] = [];
  for (const { id } of rowsOf(found)) events.push(await described(ask, id ?? null));
  return events;
};

export const run: Run<Options> = async (call) => {
  const { args, options, out } = call;
  const name = args[0] ?? "";
  const events = await withAnswers(call, (ask) => eventsCalled(ask, name));
  if (options.json) await out.json({ events });
  else for (const event of events) await out.print(drawn(event));
  if (events.length === 0) out.log(`no article that was read tells of an event called ${name}`);
  return 0;
};
