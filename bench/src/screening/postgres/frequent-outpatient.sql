-- 같은 질병으로 여러 의료기관을 다니거나 같은 성분의 약을 겹쳐 처방받은 의료급여 수급자.
-- Three institutions for one illness as an outpatient within ninety days, told on the day on which the third is reached;
-- or one ingredient from two institutions for the same seven days, the longest such stretch.
with today as (select date '2026-10-31' - date '1970-01-01' as day, (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 as first_day),
aid as (
  select distinct on (s.person) s.person, s.value, s.from_day, s.until_day from spells s join people p using (person), today
  where s.kind = 0 and s.value in (2, 3) and s.from_day <= today.day and (s.until_day is null or s.until_day >= today.day) and (p.died_on is null or p.died_on > today.day)
  order by s.person, s.from_day, s.value, s.until_day nulls last
),
visits as materialized (
  select c.person, left(c.main, 3) as illness, c.day, c.institution from claims c join aid using (person), today
  where c.setting = 2 and c.day between today.first_day and today.day
),
-- Few illnesses take anybody to three institutions in a year: only these are looked at day by day.
several as materialized (
  select v.* from visits v join (select person, illness from visits group by person, illness having count(distinct institution) >= 3) s using (person, illness)
),
windows as (
  select v.person, v.illness, v.day as until_day, greatest(v.day - 89, today.first_day) as from_day, count(distinct w.institution) as institutions
  from (select distinct person, illness, day from several) v join several w on w.person = v.person and w.illness = v.illness and w.day between v.day - 89 and v.day, today
  group by v.person, v.illness, v.day, today.first_day
),
wandering as (
  select distinct on (person) person, institutions, illness, from_day, until_day from windows where institutions >= 3 order by person, until_day, illness
),
drugs as materialized (
  select r.* from prescriptions r join aid using (person), today where r.day between today.first_day and today.day
),
shared as materialized (
  select d.* from drugs d join (select person, ingredient from drugs group by person, ingredient having count(distinct institution) >= 2) s using (person, ingredient)
),
doubled as (
  select distinct on (a.person) a.person, a.ingredient, greatest(a.day, b.day) as from_day, least(a.day + a.days, b.day + b.days) - greatest(a.day, b.day) as days
  from shared a join shared b on b.person = a.person and b.ingredient = a.ingredient and b.institution > a.institution
  where least(a.day + a.days, b.day + b.days) - greatest(a.day, b.day) >= 7
  order by a.person, days desc, a.ingredient, from_day
)
select aid.person, 0 as leaf, 1 as value, 'medical-aid-' || (aid.value - 1) as grp, aid.from_day, aid.until_day from aid where person in (select person from wandering union select person from doubled)
union all
select person, 1, institutions, illness, from_day, until_day from wandering
union all
select person, 2, days, ingredient, from_day, from_day + days - 1 from doubled
