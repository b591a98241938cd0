// 某单位参加的活动 / Events of an organisation or place
// Meetings at which an organisation or a place was represented, newest first.
// @param party string required: name, alias or id of an organisation or place; example "国家发改委"
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (o)-[r:REPRESENTED_AT]->(m:Event)
WHERE (o.id = $party OR o.name = $party OR $party IN o.aliases)
  AND CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(m.startDate)) <= left(m.startDate, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(m.startDate, size($to)) <= left($to, size(m.startDate)), false) END
WITH o, r, m, coalesce(m.startDate, '') AS day ORDER BY day DESC, m.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN o.name AS party, m.name AS event, m.id AS id, m.startDate AS date, m.kind AS kind, r.id AS relation, quotes
ORDER BY day DESC, id, relation
