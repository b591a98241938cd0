// 同场人物 / Who sat in the same meetings as a person
// The people who took part in the same meetings as a person, most shared meetings first.
// @param person string required: name, alias or id of a person; example "尹弘"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[r:ATTENDED]->(m:Event)<-[s:ATTENDED]-(o:Person)
WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases) AND o.id <> p.id
WITH p, o, r, s, m ORDER BY coalesce(m.startDate, '') DESC, m.id, r.id, s.id
WITH p, o, count(DISTINCT m.id) AS meetings, collect(DISTINCT m.name) AS events, collect(r.id) + collect(s.id) AS facts
ORDER BY meetings DESC, o.id, p.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS person, o.name AS other, o.id AS id, meetings, events[0..20] AS events, quotes
ORDER BY meetings DESC, id, p.id
