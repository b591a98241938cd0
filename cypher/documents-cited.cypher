// 被援引的文件 / Documents cited
// Documents by the number of meetings, people and agreements that cite them; one document or all.
// @param document string default null: name, alias or id of a document; example "关于进一步推动长江经济带高质量发展若干政策措施的意见"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (w)-[r:CITES]->(d:Document)
WHERE $document IS NULL OR (d.id = $document OR d.name = $document OR $document IN d.aliases)
WITH d, w, r ORDER BY w.id, r.id
WITH d, count(DISTINCT w.id) AS citing, collect(DISTINCT w.name) AS citers, collect(r.id) AS facts
ORDER BY citing DESC, d.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN d.name AS document, d.id AS id, d.number AS number, citing, citers[0..20] AS citers, quotes
ORDER BY citing DESC, id
