-- 방문일수 초과: 한 해 방문일수(입원일수와 내원일수)가 700일을 넘는 의료급여 수급자.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '365 days')::date - date '1970-01-01' + 1 AS year
),
alive AS (
  SELECT p.person FROM people p, asked WHERE p.died_on IS NULL OR p.died_on > today
),
-- 의료급여 1종(2)이나 2종(3)인 사람: 그 자격이 오늘 이어지고 있다.
medical_aid AS (
  SELECT DISTINCT ON (s.person) s.person, CASE s.value WHEN 2 THEN 'medical-aid-1' WHEN 3 THEN 'medical-aid-2' END AS state, s.from_day, s.until_day
  FROM spells s JOIN alive USING (person), asked
  WHERE s.kind = 0 AND s.value IN (2, 3) AND s.from_day <= today AND (s.until_day IS NULL OR s.until_day >= today)
  ORDER BY s.person, s.from_day, s.value, s.until_day NULLS LAST
),
-- 약국을 뺀 입원·외래·낮병동의 입내원일수.
used AS (
  SELECT c.person, sum(c.days) AS days
  FROM claims c JOIN medical_aid USING (person), asked
  WHERE c.setting IN (1, 2, 3) AND c.day BETWEEN year AND today
  GROUP BY c.person HAVING sum(c.days) > 700
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM medical_aid WHERE person IN (SELECT person FROM used)
UNION ALL
SELECT person, 1, days, NULL, NULL, NULL FROM used;
