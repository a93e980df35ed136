-- 퇴원한 돌봄 대상: 재가급여를 쓰거나 등급외이면서 요양병원에서 퇴원한 75세 이상 어르신.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '60 days')::date - date '1970-01-01' + 1 AS recently
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
),
-- 등급외 A(6)나 B(7)이다.
ungraded AS (
  SELECT DISTINCT ON (s.person) s.person, CASE s.value WHEN 6 THEN 'ungraded-a' WHEN 7 THEN 'ungraded-b' END AS state, s.from_day, s.until_day
  FROM spells s JOIN elder USING (person), asked
  WHERE s.kind = 1 AND s.value IN (6, 7) AND s.from_day <= today AND (s.until_day IS NULL OR s.until_day >= today)
  ORDER BY s.person, s.from_day, s.value, s.until_day NULLS LAST
),
-- 요양병원(4)에 이어 있던 날.
bed AS (
  SELECT c.person, c.day, least(c.day + c.days - 1, today) AS last_day
  FROM claims c JOIN elder USING (person), asked
  WHERE c.setting = 1 AND c.institution_type = 4 AND c.day <= today
),
bed_break AS (
  SELECT *, CASE WHEN day - max(last_day) OVER (PARTITION BY person ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) <= 1 THEN 0 ELSE 1 END AS opens
  FROM bed
),
bed_number AS (
  SELECT *, sum(opens) OVER (PARTITION BY person ORDER BY day ROWS UNBOUNDED PRECEDING) AS episode
  FROM bed_break
),
bed_episode AS (
  SELECT person, min(day) AS from_day, max(last_day) AS until_day
  FROM bed_number GROUP BY person, episode
),
left_hospital AS (
  SELECT DISTINCT ON (person) person, until_day - from_day + 1 AS length, from_day, until_day
  FROM bed_episode, asked
  WHERE until_day - from_day + 1 >= 7 AND until_day >= recently AND until_day <= today - 2
  ORDER BY person, length DESC, from_day
),
found AS (
  SELECT person FROM left_hospital WHERE person IN (SELECT person FROM at_home UNION SELECT person FROM ungraded)
)
SELECT person, 0 AS leaf, age AS value, NULL AS "group", NULL::int AS "from", NULL::int AS until FROM elder JOIN found USING (person)
UNION ALL
SELECT person, 1, 1, state, from_day, until_day FROM at_home JOIN found USING (person)
UNION ALL
SELECT person, 2, 1, state, from_day, until_day FROM ungraded JOIN found USING (person)
UNION ALL
SELECT person, 3, length, NULL, from_day, until_day FROM left_hospital JOIN found USING (person);
