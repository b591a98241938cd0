// 按名称查找 / Find by name
// Things whose name or another name contains a text, shortest name first.
// @param text string required: part of a name; example "长江中游"
// @param label string default null: a type of node; example "Event"
// @param limit integer default 100: most rows; example 20
MATCH (n)
WHERE NOT n:Evidence AND NOT n:Article AND ($label IS NULL OR labels(n)[0] = $label)
  AND (n.name CONTAINS $text OR any(other IN coalesce(n.aliases, []) WHERE other CONTAINS $text))
RETURN labels(n)[0] AS label, n.name AS name, n.id AS id, n.aliases AS aliases
ORDER BY size(n.name), name, id LIMIT $limit
