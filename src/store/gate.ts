import { UsageError } from "../errors.ts";
import type { Parameters, ReadLimits, Store, Table } from "./store.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** Words that write, reach outside the graph or change the session; each is refused wherever it stands unquoted. */
const refusedWords: readonly string[] = (
  "CREATE MERGE SET DELETE DETACH NODETACH REMOVE DROP FOREACH INSERT LOAD ALTER RENAME GRANT DENY REVOKE USE SHOW " +
  "TERMINATE TRANSACTION TRANSACTIONS CYPHER PROFILE"
).split(" ");

const refused = new Set(refusedWords);
const openings = new Set(["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL", "EXPLAIN"]);
const procedures = new Set(["db.labels", "db.relationshiptypes", "db.propertykeys"]);
const functionFamilies = new Set(["date", "datetime", "localdatetime", "localtime", "time", "duration", "point"]);
const longestQuery = 100_000;
const longestRange = 100_000;

const refuse = (what: string, remedy: string): never => {
  throw new UsageError(`the query is refused: ${what}`, remedy);
};

/** As a store that ignores case in its own way could read it: ſET is SET to one that compares capitals. */
const keyword = ({ value }: Token): string => value.normalize("NFKC").toLowerCase().toUpperCase();

const isSign = (token: Token | undefined, sign: string): boolean => token?.kind === "sign" && token.value === sign;
const isNaming = (token: Token | undefined): token is Token => token?.kind === "word" || token?.kind === "name";

const checkWords = (tokens: readonly Token[]): void => {
  for (const token of tokens.filter(({ kind }) => kind === "word")) {
    if (!refused.has(keyword(token))) continue;
    refuse(
      `${token.value} at character ${String(token.at + 1)} is not a reading clause`,
      "only read; as a name write it between back-ticks",
    );
  }
};

const checkStatement = (tokens: readonly Token[]): void => {
  const [first] = tokens;
  if (!first) return refuse("it is empty", "write a query, for example MATCH (n:Person) RETURN n LIMIT 10");
  const end = tokens.findIndex((token) => isSign(token, ";"));
  if (end >= 0 && end < tokens.length - 1) refuse("it holds several statements", "send one statement at a time");
  if (first.kind === "word" && openings.has(keyword(first))) return;
  refuse(`it begins with ${first.value}`, "begin with MATCH, OPTIONAL MATCH, WITH, UNWIND, RETURN or CALL");
};

/** The dotted name that begins at a token, and the place after it. */
const dotted = (tokens: readonly Token[], at: number): { readonly name: readonly string[]; readonly next: number } => {
  const name: string[] = [];
  let next = at;
  for (let token = tokens[next]; isNaming(token); token = tokens[next]) {
    name.push(token.value.toLowerCase());
    next += 1;
    if (!isSign(tokens[next], ".")) break;
    next += 1;
  }
  return { name, next };
};

const checkCall = (tokens: readonly Token[], at: number): void => {
  const next = tokens[at + 1];
  if (isSign(next, "{") || isSign(next, "(")) return;
  const name = dotted(tokens, at + 1).name.join(".");
  if (procedures.has(name)) return;
  refuse(`the procedure ${name} is not allowed`, `allowed are ${[...procedures].join(", ")}`);
};

/** Plug-ins bring functions that run Cypher or open addresses; their names have dots. */
const checkFunction = (tokens: readonly Token[], at: number): void => {
  if (isSign(tokens[at - 1], ".") || !isNaming(tokens[at])) return;
  const { name, next } = dotted(tokens, at);
  if (name.length < 2 || !isSign(tokens[next], "(") || functionFamilies.has(name[0] ?? "")) return;
  if (tokens[at - 1]?.kind === "word" && keyword(tokens[at - 1] as Token) === "CALL") return;
  refuse(`the function ${name.join(".")} is not allowed`, "use the functions of Cypher itself");
};

const checkRange = (tokens: readonly Token[], at: number): void => {
  if (tokens[at]?.kind !== "word" || keyword(tokens[at]) !== "RANGE" || !isSign(tokens[at + 1], "(")) return;
  const close = tokens.findIndex((token, place) => place > at && isSign(token, ")"));
  const numbers = tokens.slice(at, close < 0 ? undefined : close).filter(({ kind }) => kind === "number");
  if (numbers.some(({ value }) => Number(value) > longestRange)) {
    refuse(`range() goes beyond ${String(longestRange)}`, "ask for a shorter range");
  }
};

/** Lets only one reading statement through and throws a UsageError with the reason otherwise; the text is not changed. */
export const gate = (cypher: string): string => {
  if (cypher.length > longestQuery)
    refuse(`it is longer than ${String(longestQuery)} characters`, "pass data as parameters");
  const tokens = tokensOf(cypher);
  checkStatement(tokens);
  checkWords(tokens);
  tokens.forEach((token, at) => {
    if (token.kind === "word" && keyword(token) === "CALL") checkCall(tokens, at);
    checkFunction(tokens, at);
    checkRange(tokens, at);
  });
  return cypher;
};

/** Rows and time that a user's own query may take unless the caller says otherwise. */
const userLimits: ReadLimits = { rows: 1000, milliseconds: 10_000 };

export interface UserQuery {
  readonly cypher: string;
  readonly parameters?: Parameters;
  readonly limits?: ReadLimits;
}

/** Runs a user's own Cypher behind the gate. */
export const readGated = async (
  store: Store,
  { cypher, parameters = {}, limits = userLimits }: UserQuery,
): Promise<Table> => store.read(gate(cypher), parameters, limits);
