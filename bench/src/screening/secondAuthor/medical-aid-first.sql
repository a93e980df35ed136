-- 의료급여 신규(최초): 의료급여 수급권을 처음 얻은 지 12개월이 지나지 않은 사람.
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
-- 하루도 비지 않고 이어진 것은 종별이 바뀌어도 새로 얻은 것이 아니다. 12개월 안의 마지막 시작을 본다.
beginning_spell AS (
  SELECT s.person, s.value, s.from_day, s.until_day
  FROM spells s JOIN medical_aid USING (person), asked
  WHERE s.kind = 0 AND s.value IN (2, 3) AND s.from_day <= today
),
beginning AS (
  SELECT DISTINCT ON (b.person) b.person, CASE b.value WHEN 2 THEN 'medical-aid-1' WHEN 3 THEN 'medical-aid-2' END AS state, b.from_day, b.until_day,
         EXISTS (SELECT FROM beginning_spell e WHERE e.person = b.person AND e.from_day < b.from_day) AS again
  FROM beginning_spell b, asked
  WHERE b.from_day >= year
    AND NOT EXISTS (SELECT FROM beginning_spell e WHERE e.person = b.person AND e.from_day < b.from_day AND (e.until_day IS NULL OR e.until_day >= b.from_day - 1))
  ORDER BY b.person, b.from_day DESC, b.value, b.until_day NULLS LAST
),
found AS (
  SELECT person FROM beginning WHERE NOT again
)
SELECT person, 0 AS leaf, 1 AS value, state AS "group", from_day AS "from", until_day AS until FROM medical_aid JOIN found USING (person)
UNION ALL
SELECT person, 1, 1, state, from_day, until_day FROM beginning JOIN found USING (person);
