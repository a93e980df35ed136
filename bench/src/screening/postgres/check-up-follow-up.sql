-- 한 해 안의 검진에서 질환이 의심되고 사후관리에 동의했으나 고혈압·당뇨병으로 진료받지 않은 사람.
with today as (select date '2026-10-31' - date '1970-01-01' as day, (date '2026-10-31' - interval '12 months')::date - date '1970-01-01' + 1 as first_day),
suspected as (select s.person, s.from_day, s.until_day from spells s, today where s.kind = 3 and s.value = 1 and s.from_day <= today.day),
latest as (
  select distinct on (s.person) s.* from suspected s, today
  where s.from_day >= today.first_day and not exists (select from suspected b where b.person = s.person and b.from_day < s.from_day and coalesce(b.until_day, 1000000) >= s.from_day - 1)
  order by s.person, s.from_day desc, s.until_day nulls last
),
consent as (
  select distinct on (s.person) s.person, s.from_day, s.until_day from spells s, today
  where s.kind = 4 and s.value = 0 and s.from_day <= today.day and (s.until_day is null or s.until_day >= today.day)
  order by s.person, s.from_day, s.until_day nulls last
),
treated as (
  select c.person, max(c.day) as last from claims c join latest using (person), today
  where c.day <= today.day and c.setting in (1, 2) and (c.main ~ '^(I1[0-3]|E1[0-4])' or c.second ~ '^(I1[0-3]|E1[0-4])')
  group by c.person
),
found as (
  select p.person, l.from_day as check_from, l.until_day as check_until, k.from_day as consent_from, k.until_day as consent_until, t.last
  from people p join latest l using (person) join consent k using (person) left join treated t using (person), today
  where (p.died_on is null or p.died_on > today.day) and (t.last is null or t.last < today.first_day)
)
select person, 0 as leaf, 1 as value, 'suspected' as grp, check_from as from_day, check_until as until_day from found
union all
select person, 1, 1, 'given', consent_from, consent_until from found
union all
select person, 2, 1, null, null, last from found
