-- 장기입원: 같은 질병으로 31일 이상 이어서 입원한 의료급여 수급자.
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
-- 달마다 끊긴 명세서를 잇는다: 다음 날까지 이어지면 한 입원이다.
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
  WHERE until_day - from_day + 1 >= 31 AND until_day >= year
  ORDER BY person, length DESC, illness, from_day
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM medical_aid WHERE person IN (SELECT person FROM stayed)
UNION ALL
SELECT person, 1, length, illness, from_day, until_day FROM stayed;
