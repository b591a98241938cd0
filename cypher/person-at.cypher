// 某人某日职务 / Posts of a person on a day
// The posts a person held on a day. Status is known inside the dates that evidence gives, last-seen after the last sighting while nothing says that it ended.
// @param person string required: name, alias or id of a person; example "尹弘"
// @param date date required: day, month or year; example "2023-11-29"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[h:HOLDS]->(q:Post)
WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases)
WITH p, q, h, coalesce(h.from, h.firstSeen) AS start,
  any(spell IN coalesce(h.spells, []) WHERE left(split(spell, '/')[0], size($date)) <= $date
    AND left($date, 10) <= split(spell, '/')[1]) AS before
WHERE before OR (left(start, size($date)) <= left($date, size(start))
  AND (h.to IS NULL OR left($date, size(h.to)) <= left(h.to, size($date))))
WITH p, q, h, start,
  CASE WHEN before OR h.to IS NOT NULL OR left($date, size(h.lastSeen)) <= left(h.lastSeen, size($date)) THEN 'known'
    ELSE 'last-seen' END AS status
WHERE status = 'known' OR (coalesce(h.toKind, 'successor') = 'successor' AND NOT (coalesce(q.singleSeat, false) AND EXISTS {
  MATCH (later:Person)-[n:HOLDS]->(q)
  WHERE later.id <> p.id AND coalesce(n.from, n.firstSeen) > h.lastSeen
    AND left(coalesce(n.from, n.firstSeen), size($date)) <= $date
}))
CALL (h) {
  MATCH (e:Evidence {fact: h.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS person, p.id AS id, q.name AS post, status,
  h.from AS from, h.fromKind AS fromKind, h.to AS to, h.toKind AS toKind,
  h.firstSeen AS firstSeen, h.lastSeen AS lastSeen,
  h.spells AS spells, h.acting AS acting, h.id AS relation, quotes
ORDER BY start DESC, relation LIMIT $limit
