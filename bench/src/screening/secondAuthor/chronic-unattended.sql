-- 만성질환 미치료: 고혈압이나 당뇨병으로 다니다가 한 해 동안 진료받지 않은 사람. 한 달 안에 31일 이상 이어진 입원에 있던 사람은 뺀다.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 AS year,
         (date '2026-10-31' - interval '36 months')::date - date '1970-01-01' + 1 AS three_years,
         (date '2026-10-31' - interval '1 month')::date - date '1970-01-01' + 1 AS month
),
alive AS (
  SELECT p.person FROM people p, asked WHERE p.died_on IS NULL OR p.died_on > today
),
-- 고혈압(I10~I13)과 당뇨병(E10~E14)의 외래·입원: 주상병이거나 부상병.
chronic AS (
  SELECT c.person, c.day
  FROM claims c JOIN alive USING (person), asked
  WHERE c.setting IN (1, 2) AND c.day <= today
    AND (left(c.main, 3) BETWEEN 'E10' AND 'E14' OR left(c.main, 3) BETWEEN 'I10' AND 'I13' OR left(c.second, 3) BETWEEN 'E10' AND 'E14' OR left(c.second, 3) BETWEEN 'I10' AND 'I13')
),
-- 세 해 동안 세 번 이상 다녔고 한 해 동안은 없다.
given_up AS (
  SELECT person, count(*) FILTER (WHERE day >= three_years) AS times, max(day) AS last_treated
  FROM chronic, asked
  GROUP BY person, year HAVING count(*) FILTER (WHERE day >= three_years) >= 3 AND max(day) < year
),
-- 입원에 있는 사람: 질병을 가리지 않는다.
bed AS (
  SELECT c.person, c.day, least(c.day + c.days - 1, today) AS last_day
  FROM claims c JOIN given_up USING (person), asked
  WHERE c.setting = 1 AND c.day <= today
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
found AS (
  SELECT * FROM given_up
  WHERE person NOT IN (SELECT person FROM bed_episode, asked WHERE until_day - from_day + 1 >= 31 AND until_day >= month)
)
SELECT person, 0 AS leaf, times AS value, NULL AS "group", NULL::int AS "from", NULL::int AS until FROM found
UNION ALL
SELECT person, 1, 1, NULL, NULL, last_treated FROM found;
