// 某地的活动 / Events in a place
// Meetings, visits and ceremonies held in a place or within it, newest first.
// @param place string required: name, alias or id of a place; example "南昌市"
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (top:Place)<-[:PART_OF*0..4]-(place:Place)<-[r:HELD_IN]-(m:Event)
WHERE (top.id = $place OR top.name = $place OR $place IN top.aliases)
  AND CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(m.startDate)) <= left(m.startDate, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(m.startDate, size($to)) <= left($to, size(m.startDate)), false) END
WITH DISTINCT place, r, m, coalesce(m.startDate, '') AS day ORDER BY day DESC, m.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN m.name AS event, m.id AS id, m.startDate AS date, m.kind AS kind, m.mode AS mode, place.name AS place, r.id AS relation, quotes
ORDER BY day DESC, id, relation
