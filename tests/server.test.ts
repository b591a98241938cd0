import type { ApiArticle, ApiEvidence, ApiGraph, ApiHit, ApiNodeDetail, ApiSchema } from "../src/server/api.ts";
import { nodeTypes, relationTypes } from "../src/schema/types.ts";
import { sliceCodePoints } from "../src/text/span.ts";
import { serving, type Answer, type Serving } from "./server/serving.ts";

const flood = "𠮷水县召开防汛工作会议\n2024-05-20\n衡阳市市长魏砚青出席会议并讲话。\n";
const person = `/api/node/${encodeURIComponent("person:魏砚青")}`;
let server: Serving;
beforeAll(async () => {
  server = await serving({ "flood.txt": flood });
});

const get = async <Body>(path: string): Promise<Body> => {
  const { status, body } = await server.get(path);
  expect(status).toBe(200);
  return body as Body;
};

describe("The API", () => {
  it("describes the schema: every type, in both languages", async () => {
    const { nodes, relations } = await get<ApiSchema>("/api/schema");
    expect([Object.keys(nodes), Object.keys(relations)]).toEqual([nodeTypes, relationTypes]);
    for (const { caption } of [...Object.values(nodes), ...Object.values(relations)])
      expect([caption.zh, caption.en].every(Boolean)).toBe(true);
    expect(nodes["Evidence"]?.drawn).toBe(false);
  });

  it("leads from a name over its facts to the sentence in its article", async () => {
    const [hit] = await get<ApiHit[]>("/api/search?q=weiyanqing");
    expect(hit).toMatchObject({ id: "person:魏砚青", label: "Person" });
    const { facts } = await get<ApiNodeDetail>(`/api/node/${encodeURIComponent(hit!.id)}`);
    const held = facts.find(({ type }) => type === "HOLDS");
    expect(held).toMatchObject({ outgoing: true, other: { name: "衡阳市市长" }, articles: 1 });
    const { relation, quotes } = await get<ApiEvidence>(`/api/evidence/${encodeURIComponent(held!.relation)}`);
    expect(relation).toMatchObject({ type: "HOLDS", from: { name: "魏砚青" }, to: { name: "衡阳市市长" } });
    const [quote] = quotes;
    const article = await get<ApiArticle>(`/api/article/${encodeURIComponent(quote!.article.id)}`);
    expect(article).toMatchObject({ text: flood, publishedOn: "2024-05-20" });
    expect(sliceCodePoints(article.text, quote!.start, quote!.end)).toBe(quote!.quote);
    expect(article.marks).toContainEqual(
      expect.objectContaining({ relation: held!.relation, start: quote!.start, end: quote!.end, from: "魏砚青" }),
    );
  });

  it("shows every quote of every line of the map as its article prints it", async () => {
    const { edges } = await get<ApiGraph>("/api/overview");
    expect(edges.length).toBeGreaterThan(3);
    for (const { id, articles } of edges) {
      const { quotes } = await get<ApiEvidence>(`/api/evidence/${encodeURIComponent(id)}`);
      expect(quotes.length > 0).toBe(articles > 0);
      for (const { quote, start, end } of quotes) expect(sliceCodePoints(flood, start, end)).toBe(quote);
    }
  });

  it("gives parts of the map, and says how much is left", async () => {
    const all = await get<ApiGraph>("/api/overview");
    const two = await get<ApiGraph>("/api/overview?limit=2");
    expect([two.nodes.length, two.more]).toEqual([2, all.nodes.length - 2]);
    const places = new Map(all.nodes.map(({ id, x, y }) => [id, [x, y]]));
    const around = await get<ApiGraph>(`/api/expand/${encodeURIComponent("person:魏砚青")}`);
    expect(around.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining(["魏砚青", "衡阳市市长"]));
    for (const { id, x, y } of around.nodes) expect([x, y]).toEqual(places.get(id));
  });

  it("runs named queries and read-only Cypher", async () => {
    const named = await server.post("/api/query", { name: "person-tenures", parameters: { person: "魏砚青" } });
    expect(named).toMatchObject({
      status: 200,
      body: { rows: [expect.arrayContaining(["衡阳市市长"])], truncated: false },
    });
    const own = await server.post("/api/query", {
      cypher: "MATCH (p:Person) WHERE p.name = $name RETURN p.id AS id",
      parameters: { name: "魏砚青" },
    });
    expect(own.body).toEqual({ columns: ["id"], rows: [["person:魏砚青"]], truncated: false });
    const cut = await server.post("/api/query", { cypher: "UNWIND range(1, 9) AS x RETURN x", rows: 4 });
    expect(cut.body).toMatchObject({ rows: [[1], [2], [3], [4]], truncated: true });
  });

  it("tells its status", async () =>
    expect(await get("/api/status")).toEqual({
      store: "grafeo",
      position: 1,
      nodes: expect.any(Number),
      relations: expect.any(Number),
    }));
});

describe("What is asked wrongly is answered in JSON with a remedy", () => {
  const post = (body: unknown) => (): Promise<Answer> => server.post("/api/query", body);
  const to = (path: string, init?: RequestInit) => (): Promise<Answer> => server.get(path, init);
  const json = { "content-type": "application/json" };
  it.each([
    ["a limit of 0", 400, to("/api/overview?limit=0")],
    ["a limit that is no number", 400, to("/api/search?q=a&limit=many")],
    ["a limit beyond all measure", 400, to("/api/search?q=a&limit=100000")],
    ["a negative offset", 400, to(`${person}?offset=-1`)],
    ["a search of thousands of letters", 400, to(`/api/search?q=${"a".repeat(3000)}`)],
    ["a search in what is not there", 400, to("/api/search?q=a&in=everything")],
    ["broken percent signs", 400, to("/api/node/%E4%BD")],
    ["an unknown node", 404, to("/api/node/person:nobody")],
    ["an unknown relation", 404, to("/api/evidence/HOLDS:a>b")],
    ["an unknown article", 404, to("/api/article/nothing.txt")],
    ["an unknown route", 404, to("/api/nothing")],
    ["an unknown page", 404, to("/nothing.html")],
    ["a method that is not served", 404, to(person, { method: "DELETE" })],
    ["Cypher that writes", 400, post({ cypher: "MATCH (n) DETACH DELETE n" })],
    ["Cypher that reads a file", 400, post({ cypher: "LOAD CSV FROM '/etc/passwd' AS row RETURN row" })],
    ["Cypher that is none", 400, post({ cypher: "MATCH (n RETURN n" })],
    ["an unknown query", 400, post({ name: "nonsense" })],
    ["a missing parameter", 400, post({ name: "person-tenures" })],
    ["both a name and Cypher", 400, post({ name: "find", cypher: "RETURN 1" })],
    ["neither", 400, post({})],
    ["a body that is no object", 400, post([1])],
    ["a body that is no JSON", 400, to("/api/query", { method: "POST", headers: json, body: "{" })],
    [
      "a body as a form of another site sends it",
      415,
      to("/api/query", { method: "POST", body: new URLSearchParams("a=b") }),
    ],
    ["a body of text", 400, to("/api/query", { method: "POST", body: "RETURN 1" })],
    ["a body beyond all measure", 413, post({ cypher: "a".repeat(2_000_000) })],
  ])("%s: %i", async (_, status, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.stringMatching(/./), remedy: expect.stringMatching(/./) });
    expect(JSON.stringify(answer.body)).not.toMatch(/\.ts:|\.js:|node_modules|root:/);
  });

  it("and has changed nothing", async () => {
    expect(await server.store.intact()).toBe(true);
  });
});
