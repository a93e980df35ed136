-- 퇴원하고 얼마 지나지 않아 다시 입원하기를 되풀이한 의료급여 수급자.
-- Three times within twelve months a stay began at most thirty days after the one before it had ended.
with today as (select date '2026-10-31' - date '1970-01-01' as day, (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 as first_day),
aid as (
  select distinct on (s.person) s.person, s.value, s.from_day, s.until_day from spells s join people p using (person), today
  where s.kind = 0 and s.value in (2, 3) and s.from_day <= today.day and (s.until_day is null or s.until_day >= today.day) and (p.died_on is null or p.died_on > today.day)
  order by s.person, s.from_day, s.value, s.until_day nulls last
),
beds as (
  select distinct c.person, bed from claims c join aid using (person), today, generate_series(c.day, least(c.day + c.days - 1, today.day)) as bed where c.setting = 1 and c.day <= today.day
),
islands as (
  select person, min(bed) as from_day, max(bed) as until_day from (select *, bed - row_number() over (partition by person order by bed) as island from beds) b group by person, island
),
again as (
  select i.person, count(*) as times, max(from_day) as last from (select *, lag(until_day) over (partition by person order by from_day) as left_on from islands) i, today
  where from_day - left_on <= 30 and from_day >= today.first_day group by i.person having count(*) >= 3
)
select a.person, 0 as leaf, 1 as value, 'medical-aid-' || (a.value - 1) as grp, a.from_day, a.until_day from aid a join again using (person)
union all
select person, 1, times, null, null, last from again
