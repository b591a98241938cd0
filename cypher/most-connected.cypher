// 联系最多者 / Most connected
// What has the most relations, of one type of node or of all but articles and evidence.
// @param label string default null: a type of node; example "Person"
// @param limit integer default 20: most rows; example 10
// @param quotes integer default 1: most quotes a row, newest article first; example 1
MATCH (n)-[r]-(m)
WHERE NOT n:Evidence AND NOT n:Article AND NOT m:Evidence AND NOT m:Article AND ($label IS NULL OR labels(n)[0] = $label)
WITH n, count(r) AS relations ORDER BY relations DESC, n.id LIMIT $limit
CALL (n) {
  MATCH (n)-[r]-(m) WHERE NOT m:Evidence AND NOT m:Article
  WITH r ORDER BY r.id LIMIT $quotes
  RETURN collect(r.id) AS facts
}
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN labels(n)[0] AS label, n.name AS name, n.id AS id, relations, quotes
ORDER BY relations DESC, id
