// 某人历任职务 / Tenures of a person
// The posts a person is known to have held, earliest first.
// @param person string required: name, alias or id of a person; example "尹弘"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[h:HOLDS]->(q:Post)
WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases)
WITH p, q, h, coalesce(h.from, h.firstSeen, h.to) AS start ORDER BY start, h.id LIMIT $limit
CALL (h) {
  MATCH (e:Evidence {fact: h.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS person, p.id AS id, q.name AS post, q.organization AS organization, q.place AS place,
  h.from AS from, h.fromKind AS fromKind, h.to AS to, h.toKind AS toKind,
  h.firstSeen AS firstSeen, h.lastSeen AS lastSeen,
  h.spells AS spells, h.acting AS acting, h.concurrent AS concurrent, h.id AS relation, quotes
ORDER BY start, relation
