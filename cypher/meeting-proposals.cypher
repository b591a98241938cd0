// 某会议上的主张 / Proposals of a meeting
// What was asked for at a meeting, by whom, in the printed words.
// @param event string required: name, alias or id of a meeting; example "2023年长江中游三省协同推动高质量发展座谈会"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (w)-[r:PROPOSED]->(s:Proposal)-[t:PROPOSED_AT]->(m:Event)
WHERE (m.id = $event OR m.name = $event OR $event IN m.aliases)
WITH w, r, s, m, [r.id, t.id] AS facts ORDER BY m.id, w.id, s.id, r.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN m.name AS event, m.startDate AS date, labels(w)[0] AS label, w.name AS speaker, w.id AS id, r.modality AS modality,
  s.text AS proposal, s.id AS proposalId, r.id AS relation, quotes
ORDER BY m.id, id, proposalId, relation
