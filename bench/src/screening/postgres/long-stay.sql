-- 같은 질병으로 31일 이상 이어서 입원한 의료급여 수급자.
-- Claims of one illness are one stay where no day lies between them; the longest that ended within twelve months or goes on.
with today as (select date '2026-10-31' - date '1970-01-01' as day, (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 as first_day),
aid as (
  select distinct on (s.person) s.person, s.value, s.from_day, s.until_day from spells s join people p using (person), today
  where s.kind = 0 and s.value in (2, 3) and s.from_day <= today.day and (s.until_day is null or s.until_day >= today.day) and (p.died_on is null or p.died_on > today.day)
  order by s.person, s.from_day, s.value, s.until_day nulls last
),
-- Every day in bed, and then islands of days: the day less its rank is the same along an island.
beds as (
  select distinct c.person, left(c.main, 3) as illness, bed from claims c join aid using (person), today, generate_series(c.day, least(c.day + c.days - 1, today.day)) as bed
  where c.setting = 1 and c.day <= today.day
),
islands as (
  select person, illness, min(bed) as from_day, max(bed) as until_day, count(*) as days
  from (select *, bed - row_number() over (partition by person, illness order by bed) as island from beds) b group by person, illness, island
),
longest as (
  select distinct on (person) islands.* from islands, today where days >= 31 and until_day >= today.first_day order by person, days desc, illness, from_day
)
select a.person, 0 as leaf, 1 as value, 'medical-aid-' || (a.value - 1) as grp, a.from_day, a.until_day from aid a join longest using (person)
union all
select person, 1, days, illness, from_day, until_day from longest
