// 谁援引某主题 / Who cites a topic or document
// Meetings, people and agreements that cite a topic, a document or an earlier meeting.
// @param cited string required: name, alias or id of what is cited; example "进一步推动长江经济带高质量发展座谈会"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (w)-[r:CITES]->(d)
WHERE (d.id = $cited OR d.name = $cited OR $cited IN d.aliases)
WITH d, w, r ORDER BY d.id, w.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN d.name AS cited, labels(w)[0] AS label, w.name AS citer, w.id AS id, r.kind AS kind, r.id AS relation, quotes
ORDER BY d.id, id, relation
