import { StoreError, WenmaiError } from "../errors.ts";
import { refusedQuery } from "./refusal.ts";

interface Place {
  /** Address of the server as it may be shown. */
  readonly url: string;
  readonly user?: string;
  readonly database?: string;
}

type Explain = (place: Place, reason: string) => WenmaiError;

const store =
  (message: (place: Place, reason: string) => string, remedy: (place: Place) => string): Explain =>
  (place, reason) =>
    new StoreError(message(place, reason), remedy(place));

const firstPassword = `cypher-shell -d system "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '…'"`;

const memory = store(
  ({ url }, reason) => `Neo4j at ${url} has not the memory for this: ${reason}`,
  () => "ask for less, or give Neo4j more memory (dbms.memory.transaction.total.max, server.memory.heap.max_size)",
);

const causes: readonly (readonly [RegExp, Explain])[] = [
  [
    /Server responded HTTP/,
    store(
      ({ url }) => `${url} is Neo4j's HTTP port (or another web server)`,
      () => "give the Bolt port, usually 7687",
    ),
  ],
  [
    /Security\.Unauthorized/,
    store(
      ({ url, user }) =>
        `Neo4j at ${url} refuses ${user === undefined ? "a connection without user" : `the password of ${user}`}`,
      ({ user }) =>
        user === undefined
          ? "name the user in the address (neo4j://user@host) and put the password into NEO4J_PASSWORD"
          : "correct NEO4J_PASSWORD, or the user in the address",
    ),
  ],
  [
    /AuthenticationRateLimit/,
    store(
      ({ url, user = "" }) => `Neo4j at ${url} was given wrong passwords of ${user} too often and answers none for now`,
      () => "correct NEO4J_PASSWORD, wait some seconds, and repeat the command",
    ),
  ],
  [
    /CredentialsExpired/,
    store(
      ({ url, user = "" }) => `Neo4j at ${url} wants the first password of ${user} changed before it works`,
      () => `run ${firstPassword} and put the new one into NEO4J_PASSWORD`,
    ),
  ],
  [
    /DatabaseNotFound/,
    store(
      ({ url, database = "" }) => `Neo4j at ${url} has no database ${database}`,
      () => "correct the name after the host, or leave it out for the usual one",
    ),
  ],
  [
    /Schema\.(Constraint|Index|Equivalent|Repeated|Forbidden)/,
    store(
      ({ url }, reason) => `Neo4j at ${url} cannot take wenmai's constraints: ${reason}`,
      () => "give wenmai a database of its own, or drop the constraint or index that stands in the way",
    ),
  ],
  [/OutOfMemory/, memory],
  [
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable/,
    store(
      ({ url }, reason) => `the connection to Neo4j at ${url} was lost: ${reason}`,
      () => "see that Neo4j runs, then repeat the command: nothing recorded is lost, the store catches up",
    ),
  ],
];

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

// The driver adds paragraphs of advice for other drivers' settings; the cause stands at their end.
const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error);
  return (/Caused by: (.*)/s.exec(message)?.[1] ?? message).split("\n")[0]!.replace(/\. Known routing table.*/s, "");
};

/** What went wrong with a server, in words that name it and the remedy. */
export const neo4jError = (error: unknown, place: Place): WenmaiError => {
  if (error instanceof WenmaiError) return error;
  const reason = reasonOf(error);
  const known = causes.find(([pattern]) => pattern.test(`${codeOf(error)} ${reason}`));
  if (known) return known[1](place, reason);
  return new StoreError(
    `Neo4j at ${place.url} failed: ${reason} (${codeOf(error)})`,
    "look into Neo4j's log (neo4j.log, debug.log), then repeat the command",
    error,
  );
};

/** The server does not answer when it is first asked. */
export const notThere = ({ url }: Place, reason: string): StoreError =>
  new StoreError(
    `Neo4j does not answer at ${url}: ${reason}`,
    "start it (`docker compose up -d neo4j`), or correct --store or WENMAI_STORE",
  );

/** Whether an error only says that nobody answers. */
export const isAbsence = (error: unknown): boolean =>
  /ServiceUnavailable|SessionExpired/.test(codeOf(error)) && !/Server responded HTTP/.test(reasonOf(error));

/** Whether the server ended a query because its time was up. */
export const isTimeUp = (error: unknown): boolean => codeOf(error).includes("TransactionTimedOut");

/** What is wrong with a reader's query, where it is the query. */
export const queryError = (error: unknown, place: Place, text: string): WenmaiError => {
  const code = codeOf(error);
  if (!/^Neo\.ClientError\.(Statement|Procedure)\./.test(code)) return neo4jError(error, place);
  return refusedQuery(code.endsWith("AccessMode") ? "it writes, and this only reads" : reasonOf(error), text);
};

/** The database was emptied for another ledger while this one was being written into it. */
export const takenOver = (): StoreError =>
  new StoreError(
    "another data folder has begun to write into the same Neo4j database",
    "give each data folder a database or a server of its own, then repeat the command",
  );

/** The driver's own reason in short. */
export const shortReason = reasonOf;
