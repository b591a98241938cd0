// 同事 / Colleagues of a person
// The people who held posts in the same organisation within the same years, as far as the sightings tell.
// @param person string required: name, alias or id of a person; example "尹弘"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (p:Person)-[h:HOLDS]->(q:Post)-[:POST_IN]->(org:Organization)<-[:POST_IN]-(z:Post)<-[k:HOLDS]-(o:Person)
WHERE (p.id = $person OR p.name = $person OR $person IN p.aliases) AND o.id <> p.id
WITH p, h, q, org, z, k, o, coalesce(h.from, h.firstSeen) AS since, coalesce(h.to, h.lastSeen) AS until,
  coalesce(k.from, k.firstSeen) AS from, coalesce(k.to, k.lastSeen) AS to
WHERE left(since, 4) <= left(to, 4) AND left(from, 4) <= left(until, 4)
WITH p, h, q, org, z, k, o, from, to, [h.id, k.id] AS facts ORDER BY org.id, o.id, k.id, h.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN p.name AS person, q.name AS post, org.name AS organization, o.name AS colleague, o.id AS id, z.name AS colleaguePost,
  from, to, k.id AS relation, quotes
ORDER BY org.id, id, relation, h.id
