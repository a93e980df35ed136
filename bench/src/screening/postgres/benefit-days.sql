-- 한 해 급여일수(입원일수와 투약일수)가 기준을 넘는 의료급여 수급자.
-- For inpatients the days in bed; else the days of medication where they are more than the visits. Within 365 days, more than 700 of them.
with today as (select date '2026-10-31' - date '1970-01-01' as day),
aid as (
  select distinct on (s.person) s.person, s.value, s.from_day, s.until_day from spells s join people p using (person), today
  where s.kind = 0 and s.value in (2, 3) and s.from_day <= today.day and (s.until_day is null or s.until_day >= today.day) and (p.died_on is null or p.died_on > today.day)
  order by s.person, s.from_day, s.value, s.until_day nulls last
),
days as (
  select c.person, sum(case when c.setting = 1 then c.days when c.medication_days > c.days then c.medication_days else c.days end) as days from claims c join aid using (person), today
  where c.setting in (1, 2, 3) and c.day > today.day - 365 and c.day <= today.day group by c.person
),
found as (select aid.*, days.days from aid join days using (person) where days.days > 700)
select person, 0 as leaf, 1 as value, 'medical-aid-' || (value - 1) as grp, from_day, until_day from found
union all
select person, 1, days, null, null, null from found
