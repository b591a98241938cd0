// 某关系的依据 / Evidence of a relation
// Every sentence that states a relation, newest article first.
// @param relation string required: id of a relation, as the other queries give it; example "HOLDS:…"
// @param limit integer default 100: most rows; example 20
MATCH (e:Evidence {fact: $relation})-[:EVIDENCE_IN]->(a:Article)
RETURN e.quote AS quote, e.start AS start, e.end AS end, a.id AS article, a.title AS title, a.publishedOn AS publishedOn,
  e.rule AS rule, e.act AS act, e.modality AS modality, e.voice AS voice, e.confidence AS confidence, e.id AS evidence
ORDER BY coalesce(a.publishedOn, '') DESC, article, start, e.end, evidence LIMIT $limit
