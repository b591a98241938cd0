// 参加某会议的人 / People of a meeting
// Who took part in a meeting, in which capacity (the title as printed) and in which roles.
// @param event string required: name, alias or id of a meeting; example "2023年长江中游三省协同推动高质量发展座谈会"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[r:ATTENDED]->(m:Event)
WHERE (m.id = $event OR m.name = $event OR $event IN m.aliases)
WITH p, r, m ORDER BY m.id, p.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN m.name AS event, m.startDate AS date, p.name AS person, p.id AS id, r.title AS capacity, r.roles AS roles,
  r.id AS relation, quotes
ORDER BY m.id, id, relation
