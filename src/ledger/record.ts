import type { Selectable, Transaction } from "kysely";
import { DefinitionError } from "../errors.ts";
import type { Contribution } from "../graph/contribution.ts";
import {
  closeArticle,
  closeRows,
  nextPosition,
  openArticle,
  openEvidence,
  openNodes,
  type Moment,
} from "./changing.ts";
import { differences } from "./difference.ts";
import { forgetTold, noteWording } from "./summaries.ts";
import type { Recorded } from "./ledger.ts";
import type { ArticleTable, Tables } from "./tables.ts";

type Db = Transaction<Tables>;
type Version = Selectable<ArticleTable>;

/** Both ends of every relation must be told by the same article; else the graph would depend on what others say. */
const checkEnds = ({ article, nodes, evidence }: Contribution): void => {
  const known = new Set([article.id, ...nodes.map((node) => node.id)]);
  const loose = evidence.find((row) => !known.has(row.from) || !known.has(row.to));
  if (!loose) return;
  const message = `${article.address}: ${loose.type} ${loose.fact} (rule ${loose.rule}) has an end that the article does not describe`;
  throw new DefinitionError(message, "let the graph builder add a node row for both ends of every relation");
};

/** The version at the address, and those of the same article (same id) read elsewhere with another text. */
const standing = async (db: Db, { article, textHash }: Contribution): Promise<Version[]> => {
  const { id, address } = article;
  const live = () => db.selectFrom("articles").selectAll().where("position_to", "is", null);
  const here = await live().where("address", "=", address).execute();
  const copies = live().where("id", "=", id).where("text_hash", "!=", textHash).where("address", "!=", address);
  return [...here, ...(await copies.execute())];
};

const isSame = (version: Version, { article, textHash }: Contribution): boolean =>
  version.text_hash === textHash &&
  version.id === article.id &&
  version.title === article.title &&
  version.published_on === (article.publishedOn ?? null) &&
  version.outlet === (article.outlet ?? null) &&
  version.url === (article.url ?? null);

/** Closes everything that stands at an address; returns how much evidence that was. */
export const closeAddress = async (
  db: Db,
  {
    address,
    status,
    reason,
  }: { readonly address: string; readonly status: "changed" | "gone"; readonly reason: string },
  at: Moment,
): Promise<number> => {
  await forgetTold(db, address);
  await closeArticle(db, address, status, at);
  await closeRows(db, { table: "node_rows", where: address, reason }, at);
  return closeRows(db, { table: "evidence", where: address, reason }, at);
};

const replaced = async (db: Db, versions: readonly Version[], at: Moment): Promise<number> => {
  let closed = 0;
  for (const { address } of versions) {
    closed += await closeAddress(db, { address, status: "changed", reason: "read again elsewhere" }, at);
  }
  return closed;
};

/** Records what one article says, inside one transaction. Nothing is written when it says what the ledger already holds. */
export const record = async (
  db: Db,
  contribution: Contribution,
  since: Omit<Moment, "position">,
): Promise<Recorded> => {
  checkEnds(contribution);
  const { article, textHash } = contribution;
  const versions = await standing(db, contribution);
  const here = versions.find((version) => version.address === article.address);
  const elsewhere = versions.filter((version) => version !== here);
  const { nodes, evidence } = await differences(db, contribution);
  const differs = [nodes, evidence].some((part) => part.opened.length + part.gone.length > 0);
  if (here && !differs && isSame(here, contribution)) return { outcome: "unchanged", opened: 0, closed: 0 };

  const at = { ...since, position: await nextPosition(db) };
  const reason = "no longer said";
  let closed = await replaced(db, elsewhere, at);
  if (here) await forgetTold(db, article.address);
  if (here) await closeArticle(db, article.address, "changed", at);
  await noteWording(db, article.address, contribution.evidence[0]?.wording);
  await openArticle(db, article, textHash, at);
  await closeRows(db, { table: "node_rows", where: nodes.gone, reason }, at);
  closed += await closeRows(db, { table: "evidence", where: evidence.gone, reason }, at);
  await openNodes(db, article.address, nodes.opened, at);
  await openEvidence(db, article, evidence.opened, at);
  const { opened, moved } = evidence;
  const outcome = versions.length > 0 ? "changed" : "new";
  return { outcome, opened: opened.length - moved, closed: closed - moved };
};
