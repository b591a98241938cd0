// 某方的协议 / Agreements of a party
// The agreements that an organisation, a place or a person is party to, newest first, with the other parties.
// @param party string required: name, alias or id of an organisation, place or person; example "江西省"
// @param limit integer default 100: most rows; example 20
// @param quotes integer default 5: most quotes a row, newest article first; example 1
MATCH (o)-[t:PARTY_TO]->(g:Agreement)
WHERE (o.id = $party OR o.name = $party OR $party IN o.aliases)
CALL (g, o) {
  MATCH (other)-[:PARTY_TO]->(g) WHERE other.id <> o.id
  WITH other ORDER BY other.id
  RETURN collect(other.name) AS others
}
CALL (g) {
  MATCH (g)-[s:SIGNED_AT]->(m:Event)
  WITH s, m ORDER BY coalesce(m.startDate, ''), m.id
  RETURN collect(m.name) AS events, collect(s.status) AS statuses, coalesce(min(m.startDate), '') AS day,
    collect(s.id) AS signings
}
WITH o, t, g, others, events, statuses, day, [t.id] + signings AS facts ORDER BY day DESC, g.id, t.id LIMIT $limit
CALL (facts) {
  UNWIND facts AS fact
  MATCH (e:Evidence {fact: fact})-[:EVIDENCE_IN]->(a:Article)
  WITH e, a ORDER BY coalesce(a.publishedOn, '') DESC, a.id, e.start, e.end, e.id LIMIT $quotes
  RETURN collect({quote: e.quote, start: e.start, end: e.end, article: a.id, publishedOn: a.publishedOn}) AS quotes
}
RETURN o.name AS party, g.name AS agreement, g.id AS id, others, events, statuses, day AS date, t.id AS relation, quotes
ORDER BY date DESC, id, relation
