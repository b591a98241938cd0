// 协议 / Agreements by date
// Agreements with the meeting they belong to, newest first.
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (g:Agreement)-[s:SIGNED_AT]->(m:Event)
WHERE CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(m.startDate)) <= left(m.startDate, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(m.startDate, size($to)) <= left($to, size(m.startDate)), false) END
WITH g, s, m, coalesce(m.startDate, '') AS day ORDER BY day DESC, g.id, s.id LIMIT $limit
CALL (s) {
  MATCH (e:Evidence {fact: s.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN g.name AS agreement, g.id AS id, s.status AS status, s.timing AS timing, m.name AS event, m.startDate AS date,
  s.id AS relation, quotes
ORDER BY day DESC, id, relation
