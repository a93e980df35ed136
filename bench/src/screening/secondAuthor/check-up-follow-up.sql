-- 검진 사후관리: 한 해 안의 검진에서 질환이 의심되고 사후관리에 동의했으나 고혈압·당뇨병으로 진료받지 않은 사람.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 AS year
),
alive AS (
  SELECT p.person FROM people p, asked WHERE p.died_on IS NULL OR p.died_on > today
),
-- 한 해 안에 새로 질환이 의심된(1) 마지막 검진.
suspected_spell AS (
  SELECT s.person, s.value, s.from_day, s.until_day
  FROM spells s JOIN alive USING (person), asked
  WHERE s.kind = 3 AND s.value = 1 AND s.from_day <= today
),
suspected AS (
  SELECT DISTINCT ON (b.person) b.person, 'suspected' AS state, b.from_day, b.until_day
  FROM suspected_spell b, asked
  WHERE b.from_day >= year
    AND NOT EXISTS (SELECT FROM suspected_spell e WHERE e.person = b.person AND e.from_day < b.from_day AND (e.until_day IS NULL OR e.until_day >= b.from_day - 1))
  ORDER BY b.person, b.from_day DESC, b.value, b.until_day NULLS LAST
),
-- 사후관리에 동의했고 그 동의가 오늘도 산다.
consented AS (
  SELECT DISTINCT ON (s.person) s.person, 'given' AS state, s.from_day, s.until_day
  FROM spells s JOIN suspected USING (person), asked
  WHERE s.kind = 4 AND s.value = 0 AND s.from_day <= today AND (s.until_day IS NULL OR s.until_day >= today)
  ORDER BY s.person, s.from_day, s.value, s.until_day NULLS LAST
),
-- 고혈압(I10~I13)과 당뇨병(E10~E14)의 외래·입원: 주상병이거나 부상병.
chronic AS (
  SELECT c.person, c.day
  FROM claims c JOIN consented USING (person), asked
  WHERE c.setting IN (1, 2) AND c.day <= today
    AND (left(c.main, 3) BETWEEN 'E10' AND 'E14' OR left(c.main, 3) BETWEEN 'I10' AND 'I13' OR left(c.second, 3) BETWEEN 'E10' AND 'E14' OR left(c.second, 3) BETWEEN 'I10' AND 'I13')
),
untreated AS (
  SELECT person, max(chronic.day) AS last_treated
  FROM consented LEFT JOIN chronic USING (person)
  GROUP BY person HAVING max(chronic.day) IS NULL OR max(chronic.day) < (SELECT year FROM asked)
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM suspected JOIN untreated USING (person)
UNION ALL
SELECT person, 1, 1, state, from_day, until_day FROM consented JOIN untreated USING (person)
UNION ALL
SELECT person, 2, 1, NULL, NULL, last_treated FROM untreated;
