// 历任 / Everybody who held a post
// Everybody known to have held a post, earliest first.
// @param post string required: full name, alias or id of a post; example "江西省委书记"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[h:HOLDS]->(q:Post)
WHERE (q.id = $post OR q.name = $post OR $post IN q.aliases)
WITH p, q, h, coalesce(h.from, h.firstSeen, h.to) AS start ORDER BY start, h.id LIMIT $limit
CALL (h) {
  MATCH (e:Evidence {fact: h.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS person, p.id AS id, q.name AS post,
  h.from AS from, h.fromKind AS fromKind, h.to AS to, h.toKind AS toKind,
  h.firstSeen AS firstSeen, h.lastSeen AS lastSeen,
  h.spells AS spells, h.acting AS acting, h.id AS relation, quotes
ORDER BY start, relation
