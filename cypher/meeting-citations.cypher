// 某会议援引的文件 / What a meeting cites
// Documents, topics and earlier meetings that a meeting studies, implements or quotes.
// @param event string required: name, alias or id of a meeting; example "2023年长江中游三省协同推动高质量发展座谈会"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (m:Event)-[r:CITES]->(d)
WHERE (m.id = $event OR m.name = $event OR $event IN m.aliases)
WITH m, r, d ORDER BY m.id, d.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN m.name AS event, m.startDate AS date, labels(d)[0] AS label, d.name AS cited, d.id AS id, r.kind AS kind,
  r.id AS relation, quotes
ORDER BY m.id, id, relation
