// 某地年表 / Timeline of a place
// What is dated about a place and the places within it, earliest first: meetings held, appointments, removals.
// @param place string required: name, alias or id of a place; example "江西省"
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (top:Place)<-[:PART_OF*0..4]-(place:Place)
WHERE (top.id = $place OR top.name = $place OR $place IN top.aliases)
WITH DISTINCT place
CALL (place) {
  MATCH (x:Event)-[r:HELD_IN]->(place)
  RETURN r, x.startDate AS date, 'held' AS what, x.name AS name, null AS person
  UNION ALL
  MATCH (place)<-[:GOVERNS]-(:Organization)<-[:POST_IN]-(q:Post)<-[r:HOLDS]-(p:Person) WHERE r.from IS NOT NULL
  RETURN r, r.from AS date, 'from' AS what, q.name AS name, p.name AS person
  UNION ALL
  MATCH (place)<-[:GOVERNS]-(:Organization)<-[:POST_IN]-(q:Post)<-[r:HOLDS]-(p:Person) WHERE r.to IS NOT NULL
  RETURN r, r.to AS date, 'to' AS what, q.name AS name, p.name AS person
}
WITH place, r, date, what, name, person WHERE date IS NOT NULL
  AND CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(date)) <= left(date, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(date, size($to)) <= left($to, size(date)), false) END
WITH place, r, date, what, name, person ORDER BY date, what, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN date, what, place.name AS place, name, person, r.id AS relation, quotes
ORDER BY date, what, relation, place
