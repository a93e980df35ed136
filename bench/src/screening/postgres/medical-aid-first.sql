-- 의료급여 수급권을 처음 얻은 지 12개월이 지나지 않은 사람.
-- On Medical Aid on the day of the run; the entitlement that runs now began within twelve months, and there was none before.
with today as (select date '2026-10-31' as day),
aid as (
  select person, value, from_day, until_day from spells, today
  where kind = 0 and value in (2, 3) and from_day <= today.day - date '1970-01-01'
),
held as (
  select distinct on (person) person, value, from_day, until_day from aid, today
  where until_day is null or until_day >= today.day - date '1970-01-01'
  order by person, from_day, value, until_day nulls last
),
-- What begins on the day after another ends, or before, goes on.
beginnings as (
  select a.* from aid a
  where not exists (select from aid b where b.person = a.person and b.from_day < a.from_day and coalesce(b.until_day, 1000000) >= a.from_day - 1)
),
latest as (
  select distinct on (person) b.* from beginnings b, today
  where b.from_day > (today.day - interval '12 months')::date - date '1970-01-01'
  order by person, from_day desc, value, until_day nulls last
),
found as (
  select p.person, h.value as held_value, h.from_day as held_from, h.until_day as held_until, l.value, l.from_day, l.until_day
  from people p join held h using (person) join latest l using (person), today
  where (p.died_on is null or p.died_on > today.day - date '1970-01-01') and not exists (select from aid a where a.person = p.person and a.from_day < l.from_day)
)
select person, 0 as leaf, 1 as value, 'medical-aid-' || (held_value - 1) as grp, held_from as from_day, held_until as until_day from found
union all
select person, 1, 1, 'medical-aid-' || (value - 1), from_day, until_day from found
