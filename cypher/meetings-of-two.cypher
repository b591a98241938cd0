// 两人同场 / Meetings of two people
// The meetings in which both of two people took part, newest first.
// @param a string required: name, alias or id of a person; example "尹弘"
// @param b string required: name, alias or id of another person; example "毛伟明"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[r:ATTENDED]->(m:Event)<-[s:ATTENDED]-(o:Person)
WHERE (p.id = $a OR p.name = $a OR $a IN p.aliases) AND (o.id = $b OR o.name = $b OR $b IN o.aliases) AND o.id <> p.id
WITH p, o, m, r, s, [r.id, s.id] AS facts ORDER BY coalesce(m.startDate, '') DESC, m.id, r.id, s.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN m.name AS event, m.id AS id, m.startDate AS date, p.name AS a, r.roles AS rolesOfA, o.name AS b, s.roles AS rolesOfB, quotes
ORDER BY coalesce(m.startDate, '') DESC, id, r.id, s.id
