-- 입·퇴원 반복: 퇴원한 지 30일 안에 다시 입원하기를 한 해에 세 번 이상 되풀이한 의료급여 수급자.
WITH asked AS (
  SELECT date '2026-10-31' - date '1970-01-01' AS today,
         (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 AS year
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
-- 질병을 가리지 않고 이어진 입원.
bed AS (
  SELECT c.person, c.day, least(c.day + c.days - 1, today) AS last_day
  FROM claims c JOIN medical_aid USING (person), asked
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
admission AS (
  SELECT person, from_day, from_day - lag(until_day) OVER (PARTITION BY person ORDER BY from_day) AS days_out
  FROM bed_episode
),
repeated AS (
  SELECT person, count(*) AS times, max(from_day) AS last_admission
  FROM admission, asked WHERE from_day >= year AND days_out <= 30
  GROUP BY person HAVING count(*) >= 3
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM medical_aid WHERE person IN (SELECT person FROM repeated)
UNION ALL
SELECT person, 1, times, NULL, NULL, last_admission FROM repeated;
