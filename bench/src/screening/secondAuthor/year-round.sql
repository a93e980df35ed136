-- 연중관리: 다빈도 외래이거나 장기입원이면서 그 이용이 그치지 않은 의료급여 수급자.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 AS year,
         (date '2026-10-31' - interval '24 months')::date - date '1970-01-01' + 1 AS two_years,
         (date '2026-10-31' - interval '3 months')::date - date '1970-01-01' + 1 AS quarter
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
-- 두 해 동안 같은 질병으로 31일 이상 입원했고
bed_days AS (
  SELECT DISTINCT ON (person) person, left(c.main, 3) AS illness, sum(c.days) AS days
  FROM claims c JOIN medical_aid USING (person), asked
  WHERE c.setting = 1 AND c.day BETWEEN two_years AND today
  GROUP BY person, left(c.main, 3) HAVING sum(c.days) >= 31
  ORDER BY person, days DESC, illness
),
-- 석 달 안에도 이어진 31일 이상의 입원이 있다.
bed AS (
  SELECT c.person, left(c.main, 3) AS illness, c.day, least(c.day + c.days - 1, today) AS last_day
  FROM claims c JOIN medical_aid USING (person), asked
  WHERE c.setting = 1 AND c.day <= today
),
bed_break AS (
  SELECT *, CASE WHEN day - max(last_day) OVER (PARTITION BY person, illness ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) <= 1 THEN 0 ELSE 1 END AS opens
  FROM bed
),
bed_number AS (
  SELECT *, sum(opens) OVER (PARTITION BY person, illness ORDER BY day ROWS UNBOUNDED PRECEDING) AS episode
  FROM bed_break
),
bed_episode AS (
  SELECT person, illness, min(day) AS from_day, max(last_day) AS until_day
  FROM bed_number GROUP BY person, illness, episode
),
stayed AS (
  SELECT DISTINCT ON (person) person, illness, until_day - from_day + 1 AS length, from_day, until_day
  FROM bed_episode, asked
  WHERE until_day - from_day + 1 >= 31 AND until_day >= quarter
  ORDER BY person, length DESC, illness, from_day
),
-- 같은 질병(주상병 세 자리)으로 이어진 90일 안에 의료기관 세 곳 이상: 가장 먼저 그렇게 된 날, 같은 날이면 앞선 상병.
visit AS (
  SELECT DISTINCT c.person, left(c.main, 3) AS illness, c.institution, c.day
  FROM claims c JOIN medical_aid USING (person), asked
  WHERE c.setting = 2 AND c.day BETWEEN year AND today
),
several AS (
  SELECT DISTINCT ON (v.person) v.person, v.illness, count(DISTINCT w.institution) AS institutions, greatest(v.day - 89, year) AS from_day, v.day AS until_day
  FROM (SELECT DISTINCT person, illness, day FROM visit) v
  JOIN visit w ON w.person = v.person AND w.illness = v.illness AND w.day BETWEEN v.day - 89 AND v.day, asked
  GROUP BY v.person, v.illness, v.day, year
  HAVING count(DISTINCT w.institution) >= 3
  ORDER BY v.person, v.day, v.illness
),
-- 다른 의료기관에서 받은 같은 성분의 약이 이레 이상 겹친다: 가장 오래 겹친 성분.
prescribed AS (
  SELECT r.person, r.ingredient, r.institution, r.day, r.day + r.days - 1 AS last_day
  FROM prescriptions r JOIN medical_aid USING (person), asked
  WHERE r.day BETWEEN year AND today
),
doubled AS (
  SELECT DISTINCT ON (one.person) one.person, one.ingredient, greatest(one.day, other.day) AS from_day, least(one.last_day, other.last_day) AS until_day
  FROM prescribed one JOIN prescribed other USING (person, ingredient)
  WHERE one.institution < other.institution AND least(one.last_day, other.last_day) - greatest(one.day, other.day) + 1 >= 7
  ORDER BY one.person, least(one.last_day, other.last_day) - greatest(one.day, other.day) DESC, one.ingredient, greatest(one.day, other.day)
),
-- 두 해 동안 같은 질병으로 외래에 다닌 날이 100일 이상.
visit_days AS (
  SELECT DISTINCT ON (person) person, left(c.main, 3) AS illness, count(DISTINCT c.day) AS days
  FROM claims c JOIN medical_aid USING (person), asked
  WHERE c.setting = 2 AND c.day BETWEEN two_years AND today
  GROUP BY person, left(c.main, 3) HAVING count(DISTINCT c.day) >= 100
  ORDER BY person, days DESC, illness
),
long_stay AS (
  SELECT person FROM bed_days JOIN stayed USING (person)
),
frequent AS (
  SELECT person FROM visit_days WHERE person IN (SELECT person FROM several) OR person IN (SELECT person FROM doubled)
),
found AS (
  SELECT person FROM long_stay UNION SELECT person FROM frequent
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM medical_aid JOIN found USING (person)
UNION ALL
SELECT person, 1, days, illness, NULL, NULL FROM bed_days JOIN long_stay USING (person)
UNION ALL
SELECT person, 2, length, stayed.illness, from_day, until_day FROM stayed JOIN long_stay USING (person)
UNION ALL
SELECT person, 3, institutions, several.illness, from_day, until_day FROM several JOIN frequent USING (person)
UNION ALL
SELECT person, 4, until_day - from_day + 1, ingredient, from_day, until_day FROM doubled JOIN frequent USING (person)
UNION ALL
SELECT person, 5, days, illness, NULL, NULL FROM visit_days JOIN frequent USING (person);
