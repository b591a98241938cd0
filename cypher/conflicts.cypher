// 报道之间的矛盾 / Conflicts between articles
// What articles say against each other, side by side: two holders of one seat at a time, a holder seen after his removal, days and numbers of an event told differently.
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a side, newest article first; of an event one of every article that is named; example 1
CALL () {
  MATCH (a:Person)-[x:HOLDS]->(q:Post)<-[y:HOLDS]-(b:Person)
  WHERE a.id < b.id AND coalesce(q.singleSeat, false) AND q.organization IS NOT NULL
    AND x.firstSeen < y.lastSeen AND y.firstSeen < x.lastSeen
  RETURN 'two holders' AS kind, q.name AS subject, q.id AS id, a.name AS left, b.name AS right, x.id AS one, y.id AS other,
    [q.name] AS told
  UNION ALL
  MATCH (a:Person)-[x:HOLDS]->(q:Post) WHERE x.toKind = 'removed' AND x.lastSeen > x.to
  RETURN 'seen after removal' AS kind, q.name AS subject, q.id AS id, a.name AS left, a.name AS right, x.id AS one,
    x.id AS other, ['removed ' + x.to, 'seen ' + x.lastSeen] AS told
  UNION ALL
  MATCH (m:Event) WHERE m.disputed IS NOT NULL
  RETURN 'told differently' AS kind, m.name AS subject, m.id AS id, m.name AS left, m.name AS right, m.id AS one,
    m.id AS other, m.disputed AS told
}
WITH kind, subject, id, left, right, one, other, told ORDER BY kind, id, one, other LIMIT $limit
CALL (one) {
  MATCH (e:Evidence {fact: one})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
CALL (other) {
  MATCH (e:Evidence {fact: other})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS against
}
CALL (kind, id, told) {
  MATCH (m:Event {id: id})-[r]-() WHERE kind = 'told differently'
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article) WHERE any(each IN told WHERE each CONTAINS a.id)
  WITH e, a, CASE WHEN e.fact STARTS WITH 'HELD_IN:' THEN 0 WHEN e.fact STARTS WITH 'REPORTS:' THEN 2 ELSE 1 END AS rank ORDER BY a.id, rank, e.start, e.end, e.id
  WITH a.id AS article, coalesce(a.publishedOn, '') AS day,
    head(collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn})) AS first
  ORDER BY day DESC, article
  RETURN collect(first) AS sayings
}
RETURN kind, subject, id, left, right, told, one, other, quotes + sayings AS quotes, against
ORDER BY kind, id, one, other
