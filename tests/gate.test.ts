import { UsageError } from "../src/errors.ts";
import { gate } from "../src/store/gate.ts";
import { reachingOut, writing } from "./store/refused.ts";

/** The one line with which a query is refused. */
const refusal = (cypher: string): string => {
  try {
    gate(cypher);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    const { message, remedy, exitCode } = error as UsageError;
    expect(message).not.toContain("\n");
    expect(remedy).not.toBe("");
    expect(exitCode).toBe(2);
    return message;
  }
  throw new Error(`was let through: ${cypher}`);
};

describe("The gate refuses in one line", () => {
  it.each(writing)("what writes: %s", (cypher) => {
    expect(refusal(cypher)).toMatch(/^the query is refused: /);
  });
  it.each(reachingOut)("what reaches outside the graph: %s", (cypher) => {
    expect(refusal(cypher)).toMatch(/^the query is refused: /);
  });
  it.each([...writing, ...reachingOut])("the same in small letters, spread out and commented: %s", (cypher) => {
    const disguised = cypher
      .replace(/'[^']*'|`[^`]*`|[^'`]+/g, (part) => (/^['`]/.test(part) ? part : part.toLowerCase()))
      .replace(/ (?=[^']*(?:'[^']*'[^']*)*$)/g, "/* MATCH */\n\t// RETURN 'a\n");
    expect(refusal(disguised)).not.toBe("");
  });
  it.each([
    ["the long s, a capital S to one store", "MATCH (n) \u017fET n.a = 1"],
    ["the Kelvin sign, a K to one store", "MATCH (n) REVO\u212aE ROLE a FROM b"],
    ["full-width letters", "ＣＲＥＡＴＥ (n)"],
    ["an escaped letter outside of strings", "\\u0043REATE (n)"],
    ["an escape that ends a string", "RETURN 'a\\u0027 DELETE n //'"],
    ["an escape that ends a string, in capitals and digits", 'RETURN "a\\u0022 DELETE n"'],
    ["an escaped backslash", "RETURN '\\u005c' DELETE n //'"],
    ["an escaped line end", "RETURN 'a' // \\u000a\u2028 DELETE n"],
    ["an unclear line end in a comment", "RETURN 1 // a\r DELETE n"],
    ["a comment within a comment", "RETURN 1 /* a /* b */ DELETE n */"],
    ["a comment that does not end", "MATCH (n) RETURN n /* "],
    ["a string that does not end", "RETURN 'a"],
    ["a name that does not end", "RETURN `a"],
    ["a number that runs into a word", "UNWIND [1] AS x RETURN 1e5MERGE (n)"],
    ["a space that is none to one store", "MATCH (n)\u00a0DELETE n"],
    ["an invisible character within a keyword", "MATCH (n) DE\u200bLETE n"],
    ["a NUL", "MATCH (n) \u0000DELETE n"],
    ["a lone surrogate", "MATCH (n) RETURN \ud800"],
    ["nothing", ""],
    ["only a comment", "// MATCH (n) RETURN n"],
    ["only a semicolon", ";"],
    ["several statements", "MATCH (n) RETURN n; MATCH (m) RETURN m"],
    ["a beginning that does not read", "FINISH"],
    ["a query longer than any", `RETURN '${"a".repeat(100_000)}'`],
    ["a range beyond all measure", "UNWIND range(1, 1000000000) AS x RETURN x"],
    ["a range that is written otherwise", "UNWIND RaNgE ( 1 , 0xFFFFFF ) AS x RETURN x"],
    ["a range in exponents", "UNWIND range(0, 1e9) AS x RETURN count(x)"],
  ])("%s", (_, cypher) => {
    expect(refusal(cypher)).not.toBe("");
  });

  it("names the word and where it stands", () => {
    expect(refusal("MATCH (n) SET n.a = 1")).toBe("the query is refused: SET at character 11 is not a reading clause");
  });
});

describe("The gate lets through, unchanged,", () => {
  it.each([
    ["words that write inside strings", "RETURN 'CREATE (n) DELETE n; LOAD CSV' AS text"],
    ["quotes within strings", `MATCH (n) WHERE n.name = 'it\\'s SET' OR n.name = "a 'DELETE' b" RETURN n`],
    ["words that write inside comments", "MATCH (n) /* SET */ RETURN n // DELETE n"],
    ["words that write as names in back-ticks", "MATCH (n) RETURN n.`set` AS `DELETE`"],
    ["words that only begin like others", "MATCH (n) RETURN n.created AS settled, n.uses AS dropped"],
    ["a semicolon at the end", "MATCH (n) RETURN n;  "],
    ["harmless escapes", "RETURN '\\u6c5f\\u897f' AS name"],
    ["Chinese", "MATCH (人:Person {name: '尹弘'}) RETURN 人.name AS 姓名"],
    ["subqueries", "MATCH (n) CALL { WITH n MATCH (n)--(m) RETURN count(m) AS c } RETURN n.name, c"],
    ["allowed procedures", "CALL db.labels() YIELD label RETURN label"],
    ["functions of dates", "RETURN date('2023-11-29').year, duration.between(date('2023-01-01'), date('2024-01-01'))"],
    ["ranges of a sane length", "UNWIND range(1, 100) AS x RETURN x"],
    ["EXPLAIN of a reading query", "EXPLAIN MATCH (n) RETURN n"],
  ])("%s", (_, cypher) => {
    expect(gate(cypher)).toBe(cypher);
  });
});
