// 活动 / Events by kind and date
// Meetings, talks, visits, ceremonies and congresses, newest first.
// @param kind string default null: meeting, talks, visit, ceremony or congress; example "meeting"
// @param salience string default null: main or referenced; example "main"
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (m:Event)
WHERE ($kind IS NULL OR m.kind = $kind) AND ($salience IS NULL OR m.salience = $salience)
  AND CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(m.startDate)) <= left(m.startDate, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(m.startDate, size($to)) <= left($to, size(m.startDate)), false) END
WITH m, coalesce(m.startDate, '') AS day ORDER BY day DESC, m.id LIMIT $limit
CALL (m) {
  MATCH (m)-[r]-(x) WHERE NOT x:Evidence
  WITH r ORDER BY type(r), r.id LIMIT $quotes
  RETURN collect(r.id) AS facts
}
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN m.name AS event, m.id AS id, m.startDate AS date, m.endDate AS endDate, m.kind AS kind, m.mode AS mode, m.status AS status,
  m.salience AS salience, m.declaredAgreements AS declared, quotes
ORDER BY day DESC, id
