-- 장기요양 신청 중: 등급 신청 절차가 진행되는 사람.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today
),
alive AS (
  SELECT p.person FROM people p, asked WHERE p.died_on IS NULL OR p.died_on > today
),
-- 신청 중(9)이다.
applied AS (
  SELECT DISTINCT ON (s.person) s.person, 'applied' AS state, s.from_day, s.until_day
  FROM spells s JOIN alive USING (person), asked
  WHERE s.kind = 1 AND s.value = 9 AND s.from_day <= today AND (s.until_day IS NULL OR s.until_day >= today)
  ORDER BY s.person, s.from_day, s.value, s.until_day NULLS LAST
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM applied;
