// 统计 / Statistics of the graph
// How many nodes and relations of each type there are.
CALL () {
  MATCH (n) WHERE n.name IS NOT NULL RETURN 'node' AS what, labels(n)[0] AS type, count(*) AS count
  UNION ALL
  MATCH ()-[r]->() RETURN 'relation' AS what, type(r) AS type, count(*) AS count
}
RETURN what, type, count
ORDER BY what, type
