// 谁要求什么 / Who asked for what
// What persons and meetings asked for, in the printed words; by speaker, by a word in the text, or both.
// @param speaker string default null: name, alias or id of a person or meeting; example "尹弘"
// @param about string default null: a word the proposal must contain; example "产业"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (w)-[r:PROPOSED]->(s:Proposal)
WHERE ($speaker IS NULL OR (w.id = $speaker OR w.name = $speaker OR $speaker IN w.aliases))
  AND ($about IS NULL OR s.text CONTAINS $about)
CALL (s) {
  MATCH (s)-[:PROPOSED_AT]->(m:Event)
  WITH m ORDER BY m.id
  RETURN collect(m.name) AS events, coalesce(min(m.startDate), '') AS day
}
WITH w, r, s, events, day ORDER BY day DESC, w.id, s.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN labels(w)[0] AS label, w.name AS speaker, w.id AS id, r.modality AS modality, s.text AS proposal,
  s.id AS proposalId, events, day AS date, r.id AS relation, quotes
ORDER BY date DESC, id, proposalId, relation
