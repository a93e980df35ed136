-- 만성질환 첫 진단: 고혈압이나 당뇨병으로 처음 진료받은 지 3개월이 지나지 않은 75세 이상 어르신.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '3 months')::date - date '1970-01-01' + 1 AS quarter
),
elder AS (
  SELECT p.person, extract(year FROM date '2026-10-31')::int - p.birth_year AS age
  FROM people p, asked
  WHERE (p.died_on IS NULL OR p.died_on > today) AND extract(year FROM date '2026-10-31')::int - p.birth_year >= 75
),
-- 고혈압(I10~I13)과 당뇨병(E10~E14)의 외래·입원: 주상병이거나 부상병.
chronic AS (
  SELECT c.person, c.day
  FROM claims c JOIN elder USING (person), asked
  WHERE c.setting IN (1, 2) AND c.day <= today
    AND (left(c.main, 3) BETWEEN 'E10' AND 'E14' OR left(c.main, 3) BETWEEN 'I10' AND 'I13' OR left(c.second, 3) BETWEEN 'E10' AND 'E14' OR left(c.second, 3) BETWEEN 'I10' AND 'I13')
),
newly AS (
  SELECT person, min(day) AS first_treated
  FROM chronic, asked
  GROUP BY person, quarter HAVING min(day) >= quarter
)
SELECT person, 0 AS leaf, age AS value, NULL AS "group", NULL::int AS "from", NULL::int AS until FROM elder JOIN newly USING (person)
UNION ALL
SELECT person, 1, 1, NULL, first_treated, NULL FROM newly;
