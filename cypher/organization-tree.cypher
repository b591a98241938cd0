// 机构体系 / Organisation tree
// The organisations below one, with their parent and depth.
// @param organization string required: name, alias or id of an organisation; example "江西省委"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH way = (o:Organization)-[:PART_OF*1..6]->(top:Organization)
WHERE (top.id = $organization OR top.name = $organization OR $organization IN top.aliases)
WITH top, o, length(way) AS depth, relationships(way)[0] AS r, nodes(way)[1] AS above
ORDER BY top.id, depth, above.id, o.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN top.name AS root, depth, above.name AS parent, o.name AS organization, o.id AS id, r.id AS relation, quotes
ORDER BY top.id, depth, above.id, id, relation
