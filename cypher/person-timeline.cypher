// 某人年表 / Timeline of a person
// What is dated about a person, earliest first: posts taken up, seen and left, meetings, proposals.
// @param person string required: name, alias or id of a person; example "尹弘"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
CALL () {
  MATCH (p:Person)-[r:HOLDS]->(x:Post) WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases) AND r.from IS NOT NULL
  RETURN p, r, x, r.from AS date, 'from' AS what
  UNION ALL
  MATCH (p:Person)-[r:HOLDS]->(x:Post) WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases) AND r.from IS NULL AND r.firstSeen IS NOT NULL
  RETURN p, r, x, r.firstSeen AS date, 'seen' AS what
  UNION ALL
  MATCH (p:Person)-[r:HOLDS]->(x:Post) WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases) AND r.to IS NOT NULL
  RETURN p, r, x, r.to AS date, 'to' AS what
  UNION ALL
  MATCH (p:Person)-[r:ATTENDED]->(x:Event) WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases)
  RETURN p, r, x, x.startDate AS date, 'attended' AS what
  UNION ALL
  MATCH (p:Person)-[r:PROPOSED]->(x:Proposal)-[:PROPOSED_AT]->(m:Event) WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases)
  RETURN p, r, x, m.startDate AS date, 'proposed' AS what
}
WITH p, r, x, date, what WHERE date IS NOT NULL
WITH p, r, x, date, what ORDER BY date, what, x.id, r.id LIMIT $limit
CALL (r) {
  MATCH (e:Evidence {fact: r.id})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN date, what, p.name AS person, labels(x)[0] AS label, x.name AS name, x.id AS id, r.id AS relation, quotes
ORDER BY date, what, id, relation
