// 任命 / Appointments between dates
// Posts that were taken up between two days, as an article announces or dates them.
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[h:HOLDS]->(q:Post)
WHERE h.from IS NOT NULL AND CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(h.from)) <= left(h.from, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(h.from, size($to)) <= left($to, size(h.from)), false) END
WITH p, q, h ORDER BY h.from DESC, h.id LIMIT $limit
CALL (h) {
  MATCH (e:Evidence {fact: h.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN h.from AS from, h.fromKind AS fromKind, p.name AS person, p.id AS id, q.name AS post, q.organization AS organization,
  h.acting AS acting, h.id AS relation, quotes
ORDER BY from DESC, relation
