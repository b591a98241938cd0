import { sql } from "kysely";

/** A list, as of ids, as a table of one column, `value`. */
export const listed = (ids: readonly unknown[]) => sql`json_each(${JSON.stringify(ids)})`;

/** Whether a row of the table named so in the question stood at a position. */
export const stood = (table: string, at: number) =>
  sql`${sql.ref(`${table}.position_from`)} <= ${at}
    and (${sql.ref(`${table}.position_to`)} is null or ${sql.ref(`${table}.position_to`)} > ${at})`;
