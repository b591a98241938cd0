// 谁与谁共事 / Who works with whom
// Pairs of people who took part in the same meetings, most shared meetings first.
// @param least integer default 2: fewest shared meetings of a pair; example 1
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[:ATTENDED]->(m:Event)<-[:ATTENDED]-(o:Person)
WHERE p.id < o.id
WITH p, o, count(DISTINCT m.id) AS meetings
WHERE meetings >= $least
WITH p, o, meetings ORDER BY meetings DESC, p.id, o.id LIMIT $limit
CALL (p, o) {
  MATCH (p)-[r:ATTENDED]->(:Event)<-[s:ATTENDED]-(o)
  WITH r, s ORDER BY r.id, s.id
  RETURN collect(r.id) + collect(s.id) AS facts
}
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS a, p.id AS idOfA, o.name AS b, o.id AS idOfB, meetings, quotes
ORDER BY meetings DESC, idOfA, idOfB
