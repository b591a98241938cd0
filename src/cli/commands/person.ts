import pc from "picocolors";
import { identified } from "../../schema/measured.ts";
import { partsOf } from "../../resolve/sighting.ts";
import type { Run } from "../call.ts";
import { rowsOf, withAnswers, type Ask, type Row } from "../graph.ts";
import { plainText } from "../print/cells.ts";
import { period, statement } from "../print/held.ts";
import { attendanceOf, tenureOf } from "../tenures.ts";

interface Options {
  readonly why?: boolean;
  readonly json?: boolean;
}

const most = { limit: "1000", quotes: "20" };

const isCalled = (name: string, row: Row): boolean =>
  row["name"] === name || row["id"] === name || ((row["aliases"] ?? []) as readonly string[]).includes(name);

const decision = `MATCH (p:${identified.person} {id: $id}) RETURN p.reasons AS reasons, p.confidence AS confidence`;

/** What was decided of him, and how sure it is; where nothing was, nothing spoke against one person. */
const decided = (row: Row | undefined): { readonly reasons: readonly string[]; readonly confidence?: number } => ({
  reasons: (row?.["reasons"] ?? []) as readonly string[],
  ...(typeof row?.["confidence"] === "number" && { confidence: row["confidence"] }),
});

const personFrom = async (ask: Ask, row: Row) => {
  const parameters = { person: plainText(row["id"]), ...most };
  const tenures = await ask({ name: "person-tenures", parameters, rows: 1000 });
  const events = await ask({ name: "person-meetings", parameters, rows: 1000 });
  return {
    id: plainText(row["id"]),
    name: plainText(row["name"]),
    tenures: rowsOf(tenures).map(tenureOf),
    events: rowsOf(events).map(attendanceOf),
    ...decided(rowsOf(await ask({ cypher: decision, parameters: { id: parameters.person }, rows: 1 }))[0]),
  };
};

type Person = Awaited<ReturnType<typeof personFrom>>;

const personsCalled = async (ask: Ask, name: string): Promise<Person[]> => {
  const text = partsOf(name).name;
  const found = await ask({ name: "find", parameters: { text, label: identified.person, limit: "1000" }, rows: 1000 });
  const persons: Person[] = [];
  for (const row of rowsOf(found).filter((each) => isCalled(name, each))) persons.push(await personFrom(ask, row));
  return persons;
};

const plainly = "nothing that was read tells of more than one person of this name";

const whyOf = ({ reasons, confidence = 1 }: Person): readonly string[] => [
  `  why (confidence ${confidence})\n`,
  ...(reasons.length > 0 ? reasons : [plainly]).map((reason) => `    ${reason}\n`),
];

const drawn = (person: Person, why: boolean): string => {
  const { name, id, tenures, events } = person;
  return [
    `${pc.bold(name)}  ${pc.dim(id)}\n`,
    ...(why ? whyOf(person) : []),
    ...tenures.map((tenure) => statement([tenure.post, period(tenure)], tenure.evidence)),
    ...events.map(({ event, date, roles, evidence }) => statement([date ?? "", event, roles.join(", ")], evidence)),
  ].join("");
};

export const run: Run<Options> = async (call) => {
  const { args, options, out } = call;
  const name = args[0] ?? "";
  const persons = await withAnswers(call, (ask) => personsCalled(ask, name));
  if (options.json) await out.json({ persons });
  else for (const person of persons) await out.print(drawn(person, options.why ?? false));
  if (persons.length === 0) out.log(`no article that was read names ${name}`);
  return 0;
};
