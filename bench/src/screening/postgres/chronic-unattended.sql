-- 고혈압이나 당뇨병으로 다니다가 한 해 동안 진료받지 않은 사람.
-- Three claims or more in three years, none in the last; whoever has lain in hospital for 31 days until this month is looked after.
with today as (select date '2026-10-31' - date '1970-01-01' as day, (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 as first_day,
  (date '2026-10-31' - interval '36 months')::date - date '1970-01-01' + 1 as three_years, (date '2026-10-31' - interval '1 month')::date - date '1970-01-01' + 1 as month),
chronic as (
  select c.person, count(*) filter (where c.day >= today.three_years) as claims, max(c.day) as last from claims c, today
  where c.day <= today.day and c.setting in (1, 2) and (c.main ~ '^(I1[0-3]|E1[0-4])' or c.second ~ '^(I1[0-3]|E1[0-4])') group by c.person
),
candidates as (
  select chronic.* from chronic join people p using (person), today where claims >= 3 and last < today.first_day and (p.died_on is null or p.died_on > today.day)
),
beds as (
  select distinct c.person, bed from claims c join candidates using (person), today, generate_series(c.day, least(c.day + c.days - 1, today.day)) as bed where c.setting = 1 and c.day <= today.day
),
lying as (
  select person from (select *, bed - row_number() over (partition by person order by bed) as island from beds) b, today group by person, island, today.month having count(*) >= 31 and max(bed) >= today.month
)
select person, 0 as leaf, claims as value, null as grp, null::int as from_day, null::int as until_day from candidates where person not in (select person from lying)
union all
select person, 1, 1, null, null, last from candidates where person not in (select person from lying)
