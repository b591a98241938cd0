// 邻居 / Neighbours
// Everything one relation away from a thing, a page at a time.
// @param node string required: name or id of a thing; example "尹弘"
// @param skip integer default 0: rows to pass over; example 100
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (n) WHERE (n.id = $node OR n.name = $node) AND NOT n:Evidence AND NOT n:Article
MATCH (n)-[r]-(m) WHERE NOT m:Evidence AND NOT m:Article
WITH n, r, m ORDER BY n.id, type(r), m.id, r.id SKIP $skip LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN n.name AS node, n.id AS nodeId, type(r) AS type, startNode(r).id = n.id AS outgoing, labels(m)[0] AS label,
  m.name AS name, m.id AS id, r.id AS relation, quotes
ORDER BY nodeId, type, id, relation
