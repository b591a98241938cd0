// 某地官员 / Officials of a province
// Who holds posts in the organisations that govern a province, a city or the places within it; with a date, who held them on it.
// Status, where a date is given, is as in post-holders.
// @param place string required: name, alias or id of a place; example "江西省"
// @param date date default null: day, month or year; example "2023-11-29"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (top:Place)<-[:PART_OF*0..4]-(site:Place)<-[:GOVERNS]-(org:Organization)<-[:POST_IN]-(q:Post)<-[h:HOLDS]-(p:Person)
WHERE (top.id = $place OR top.name = $place OR $place IN top.aliases)
WITH DISTINCT site, org, q, h, p
WITH site, org, q, h, p, coalesce(h.from, h.firstSeen) AS start
WHERE $date IS NULL OR (left(start, size($date)) <= left($date, size(start))
  AND (h.to IS NULL OR left($date, size(h.to)) <= left(h.to, size($date))))
WITH site, org, q, h, p, start,
  CASE WHEN $date IS NULL THEN null WHEN h.to IS NOT NULL OR left($date, size(h.lastSeen)) <= left(h.lastSeen, size($date)) THEN 'known'
    ELSE 'last-seen' END AS status
WHERE $date IS NULL OR status = 'known' OR (h.toKind IS NULL AND NOT (coalesce(q.singleSeat, false) AND EXISTS {
  MATCH (later:Person)-[n:HOLDS]->(q)
  WHERE later.id <> p.id AND coalesce(n.from, n.firstSeen) > h.lastSeen
    AND left(coalesce(n.from, n.firstSeen), size($date)) <= $date
}))
WITH site, org, q, h, p, status ORDER BY site.id, org.id, q.id, p.id, h.id LIMIT $limit
CALL (h) {
  MATCH (e:Evidence {fact: h.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS person, p.id AS id, q.name AS post, org.name AS organization, site.name AS place, status,
  h.from AS from, h.fromKind AS fromKind, h.to AS to, h.toKind AS toKind,
  h.firstSeen AS firstSeen, h.lastSeen AS lastSeen,
  h.id AS relation, quotes
ORDER BY site.id, org.id, q.id, id, relation
