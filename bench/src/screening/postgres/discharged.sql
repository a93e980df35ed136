-- 요양병원에서 퇴원한 지 60일이 지나지 않은 어르신.
-- Seventy-five and older; seven days or more in a long-term-care hospital, ended within sixty days, and two quiet days since.
with today as (select date '2026-10-31' - date '1970-01-01' as day),
elders as (
  select person, 2026 - birth_year as age from people, today where 2026 - birth_year >= 75 and (died_on is null or died_on > today.day)
),
beds as (
  select distinct c.person, bed from claims c join elders using (person), today, generate_series(c.day, least(c.day + c.days - 1, today.day)) as bed
  where c.setting = 1 and c.institution_type = 4 and c.day <= today.day
),
islands as (
  select person, min(bed) as from_day, max(bed) as until_day, count(*) as days from (select *, bed - row_number() over (partition by person order by bed) as island from beds) b group by person, island
),
longest as (
  select distinct on (person) islands.* from islands, today where days >= 7 and until_day > today.day - 60 and until_day <= today.day - 2 order by person, days desc, from_day
)
select person, 0 as leaf, age as value, null as grp, null::int as from_day, null::int as until_day from elders join longest using (person)
union all
select person, 1, days, null, from_day, until_day from longest
