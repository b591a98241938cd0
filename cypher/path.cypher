// 两者之间的路径 / Path between two
// The shortest ways through the graph from one thing to another, a row a step, with the sentence of every step.
// @param from string required: name or id where the way starts; example "尹弘"
// @param to string required: name or id where it ends; example "毛伟明"
// @param paths integer default 3: most ways; example 1
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (a) WHERE (a.id = $from OR a.name = $from) AND NOT a:Evidence AND NOT a:Article AND NOT a:Source
MATCH (b) WHERE (b.id = $to OR b.name = $to) AND NOT b:Evidence AND NOT b:Article AND NOT b:Source
WITH a, b WHERE a.id <> b.id
MATCH way = allShortestPaths((a)-[
  :HOLDS|POST_IN|GOVERNS|PART_OF|ATTENDED|REPRESENTED_AT|HELD_IN|SIGNED_AT|PARTY_TO|PROPOSED|PROPOSED_AT|CITES|ISSUED*..6
]-(b))
WITH way, length(way) AS steps, reduce(key = '', r IN relationships(way) | key + r.id + '\n') AS key
ORDER BY steps, key LIMIT $paths
WITH key, steps, relationships(way) AS hops,
  reduce(route = '', n IN nodes(way) | route + CASE WHEN route = '' THEN '' ELSE ' → ' END + n.name) AS route
UNWIND range(0, steps - 1) AS at
WITH key, steps, route, at, hops[at] AS r
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN route, at + 1 AS step, startNode(r).name AS subject, type(r) AS type, endNode(r).name AS object, r.id AS relation, quotes
ORDER BY steps, key, step
