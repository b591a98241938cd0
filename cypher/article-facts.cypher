// 某报道说了什么 / What an article says
// Every relation that an article states, in the order of its text.
// @param article string required: id, address or title of an article; example "2023年长江中游三省协同推动高质量发展座谈会举行"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (e:Evidence)-[:EVIDENCE_IN]->(a:Article)
WHERE a.id = $article OR a.url = $article OR a.title = $article
WITH a, e.fact AS fact, min(e.start) AS first
ORDER BY a.id, first, fact LIMIT $limit
WITH collect({article: a.id, fact: fact, first: first}) AS told, collect(fact) AS facts
MATCH (x)-[r]->(y) WHERE r.id IN facts AND NOT x:Evidence
UNWIND told AS one
WITH x, r, y, one WHERE one.fact = r.id
CALL (r, one) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WHERE a.id = one.article
  WITH e, a ORDER BY e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN one.article AS article, labels(x)[0] AS fromLabel, x.name AS subject, type(r) AS type, labels(y)[0] AS toLabel,
  y.name AS object, r.id AS relation, quotes
ORDER BY article, one.first, relation
