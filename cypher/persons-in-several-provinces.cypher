// 跨省任职者 / People in several provinces
// People who held posts in more than one province, most provinces first.
// @param least integer default 2: fewest provinces; example 3
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[h:HOLDS]->(:Post)-[:POST_IN]->(:Organization)-[:GOVERNS]->(:Place)-[:PART_OF*0..4]->(province:Place {kind: 'province'})
WITH p, province, h ORDER BY coalesce(h.from, h.firstSeen, h.to, ''), province.id, h.id
WITH p, collect(DISTINCT province.name) AS provinces, collect(DISTINCT h.id) AS facts
WHERE size(provinces) >= $least
WITH p, provinces, facts ORDER BY size(provinces) DESC, p.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS person, p.id AS id, provinces, quotes
ORDER BY size(provinces) DESC, id
