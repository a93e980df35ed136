-- 고혈압이나 당뇨병으로 처음 진료받은 지 3개월이 지나지 않은 75세 이상 어르신.
with today as (select date '2026-10-31' - date '1970-01-01' as day, (date '2026-10-31' - interval '3 months')::date - date '1970-01-01' + 1 as first_day),
elders as (select person, 2026 - birth_year as age from people, today where 2026 - birth_year >= 75 and (died_on is null or died_on > today.day)),
since as (
  select c.person, min(c.day) as day from claims c join elders using (person), today
  where c.day <= today.day and c.setting in (1, 2) and (c.main ~ '^(I1[0-3]|E1[0-4])' or c.second ~ '^(I1[0-3]|E1[0-4])') group by c.person
),
found as (select e.person, e.age, s.day from elders e join since s using (person), today where s.day >= today.first_day)
select person, 0 as leaf, age as value, null as grp, null::int as from_day, null::int as until_day from found
union all
select person, 1, 1, null, day, null from found
