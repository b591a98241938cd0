// 关于某人的报道 / Articles on a person
// The articles that state something of a person, newest first.
// @param person string required: name, alias or id of a person; example "尹弘"
// @param from date default null: first day, month or year; example "2023-11-01"
// @param to date default null: last day, month or year; example "2023-11-30"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[r]-(x)
WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases) AND NOT x:Evidence
MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
WHERE CASE WHEN $from IS NULL THEN true ELSE coalesce(left($from, size(a.publishedOn)) <= left(a.publishedOn, size($from)), false) END AND CASE WHEN $to IS NULL THEN true ELSE coalesce(left(a.publishedOn, size($to)) <= left($to, size(a.publishedOn)), false) END
WITH DISTINCT p, e, a, coalesce(a.publishedOn, '') AS day ORDER BY e.start, e.end, e.id
WITH p, a, day, count(e) AS facts,
  collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
RETURN p.name AS person, a.id AS article, a.title AS title, a.publishedOn AS publishedOn, a.outlet AS outlet, facts,
  quotes[0..$quotes] AS quotes
ORDER BY day DESC, article, p.id LIMIT $limit
