// 某会议的协议 / Agreements of a meeting
// The named agreements of a meeting with their parties; declared is the number the readout gives.
// @param event string required: name, alias or id of a meeting; example "2023年长江中游三省协同推动高质量发展座谈会"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (g:Agreement)-[s:SIGNED_AT]->(m:Event)
WHERE (m.id = $event OR m.name = $event OR $event IN m.aliases)
WITH g, s, m ORDER BY m.id, g.id, s.id LIMIT $limit
CALL (g) {
  MATCH (o)-[t:PARTY_TO]->(g)
  WITH o, t ORDER BY o.id, t.id
  RETURN collect(o.name) AS parties, collect(t.id) AS joined
}
WITH g, s, m, parties, [s.id] + joined AS facts
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN g.name AS agreement, g.id AS id, s.status AS status, s.timing AS timing, parties, m.name AS event,
  m.startDate AS date, m.declaredAgreements AS declared, s.id AS relation, quotes
ORDER BY m.id, id, relation
