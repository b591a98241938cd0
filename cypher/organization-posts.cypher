// 某机构的职务 / Posts of an organisation
// The posts of an organisation with everybody seen in them, latest first.
// @param organization string required: name, alias or id of an organisation; example "江西省委"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (q:Post)-[i:POST_IN]->(o:Organization)
WHERE (o.id = $organization OR o.name = $organization OR $organization IN o.aliases)
CALL (q) {
  MATCH (p:Person)-[h:HOLDS]->(q)
  WITH p, h ORDER BY coalesce(h.lastSeen, h.to, h.from, '') DESC, p.id, h.id
  RETURN collect(p.name) AS holders, collect(h.id) AS held
}
WITH q, i, o, holders, [i.id] + held AS facts ORDER BY o.id, q.id, i.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN o.name AS organization, q.name AS post, q.id AS id, q.role AS role, q.singleSeat AS singleSeat, holders,
  i.id AS relation, quotes
ORDER BY o.id, id, relation
