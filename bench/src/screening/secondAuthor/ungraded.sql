-- 등급외 A·B: 장기요양 등급을 받지 못한 사람.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today
),
alive AS (
  SELECT p.person FROM people p, asked WHERE p.died_on IS NULL OR p.died_on > today
),
-- 등급외 A(6)나 B(7)이다.
ungraded AS (
  SELECT DISTINCT ON (s.person) s.person, CASE s.value WHEN 6 THEN 'ungraded-a' WHEN 7 THEN 'ungraded-b' END AS state, s.from_day, s.until_day
  FROM spells s JOIN alive USING (person), asked
  WHERE s.kind = 1 AND s.value IN (6, 7) AND s.from_day <= today AND (s.until_day IS NULL OR s.until_day >= today)
  ORDER BY s.person, s.from_day, s.value, s.until_day NULLS LAST
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM ungraded;
