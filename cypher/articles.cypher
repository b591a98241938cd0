// 报道 / Articles by date
// The articles in the graph, newest first, with the number of sentences that state something.
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
MATCH (a:Article)
WHERE CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(a.publishedOn)) <= left(a.publishedOn, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(a.publishedOn, size($to)) <= left($to, size(a.publishedOn)), false) END
WITH a, coalesce(a.publishedOn, '') AS day ORDER BY day DESC, a.id LIMIT $limit
CALL (a) {
  MATCH (a)<-[:EVIDENCE_IN]-(e:Evidence)
  RETURN count(e) AS evidence
}
RETURN a.id AS article, a.title AS title, a.publishedOn AS publishedOn, a.outlet AS outlet, a.url AS url, evidence
ORDER BY day DESC, article
