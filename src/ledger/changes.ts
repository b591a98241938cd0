import type { Kysely } from "kysely";
import type { EvidenceRow } from "../graph/contribution.ts";
import type { FactChange } from "./ledger.ts";
import { canonical } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What a piece of evidence says, wherever in its article it stands: when text before it changes, its span and id do. */
export const saying = (evidence: EvidenceRow): string => canonical({ ...evidence, id: "", start: 0, end: 0 });

/** Leaves out, one for one, what is both on the one side and on the other. */
export const without = <Item>(items: readonly Item[], others: readonly Item[], key: (item: Item) => string): Item[] => {
  const left = new Map<string, number>();
  for (const other of others) left.set(key(other), (left.get(key(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = left.get(key(item)) ?? 0;
    left.set(key(item), count - 1);
    return count <= 0;
  });
};

const told = ({ article, evidence }: FactChange): string => `${article}\n${saying(evidence)}`;

/** Runs, the first and the last one included. */
interface Runs {
  readonly run: number;
  readonly last: number;
}

/** What runs opened and closed, fact by fact; what they did and undid themselves, or only found at another place, is left out. */
export const changesOf = async (db: Kysely<Tables>, { run, last }: Runs): Promise<readonly FactChange[]> => {
  const rows = await db
    .selectFrom("evidence")
    .select(["article", "body", "run_from"])
    .where((is) =>
      is.or([
        is.and([is.between("run_from", run, last), is.or([is("run_to", "is", null), is("run_to", ">", last)])]),
        is.and([is("run_from", "<", run), is.between("run_to", run, last)]),
      ]),
    )
    .orderBy("article")
    .orderBy("fact")
    .orderBy("row")
    .execute();
  const changes = rows.map(({ article, body, run_from }): FactChange => {
    return { change: run_from < run ? "closed" : "opened", article, evidence: JSON.parse(body) as EvidenceRow };
  });
  const opened = changes.filter(({ change }) => change === "opened");
  const closed = changes.filter(({ change }) => change === "closed");
  const kept = new Set([...without(opened, closed, told), ...without(closed, opened, told)]);
  return changes.filter((each) => kept.has(each));
};
