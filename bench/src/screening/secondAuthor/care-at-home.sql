-- 재가급여자: 장기요양 재가급여를 쓰는 75세 이상 어르신.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today
),
elder AS (
  SELECT p.person, extract(year FROM date '2026-10-31')::int - p.birth_year AS age
  FROM people p, asked
  WHERE (p.died_on IS NULL OR p.died_on > today) AND extract(year FROM date '2026-10-31')::int - p.birth_year >= 75
),
-- 재가급여를 쓰고 있다.
at_home AS (
  SELECT DISTINCT ON (s.person) s.person, 'home' AS state, s.from_day, s.until_day
  FROM spells s JOIN elder USING (person), asked
  WHERE s.kind = 2 AND s.value = 0 AND s.from_day <= today AND (s.until_day IS NULL OR s.until_day >= today)
  ORDER BY s.person, s.from_day, s.value, s.until_day NULLS LAST
)
SELECT person, 0 AS leaf, age AS value, NULL AS "group", NULL::int AS "from", NULL::int AS until FROM elder JOIN at_home USING (person)
UNION ALL
SELECT person, 1, 1, state, from_day, until_day FROM at_home;
