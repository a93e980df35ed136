-- 요양병원 퇴원: 요양병원에서 퇴원한 지 60일이 지나지 않고 이틀은 조용한 75세 이상 어르신.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '60 days')::date - date '1970-01-01' + 1 AS recently
),
elder AS (
  SELECT p.person, extract(year FROM date '2026-10-31')::int - p.birth_year AS age
  FROM people p, asked
  WHERE (p.died_on IS NULL OR p.died_on > today) AND extract(year FROM date '2026-10-31')::int - p.birth_year >= 75
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
)
SELECT person, 0 AS leaf, age AS value, NULL AS "group", NULL::int AS "from", NULL::int AS until FROM elder JOIN left_hospital USING (person)
UNION ALL
SELECT person, 1, length, NULL, from_day, until_day FROM left_hospital;
