"""The four criteria of four.ts with pandas: who, without reasons.  frames.py FOLDER AS_OF YEAR_FROM SIXTY_FROM YEAR OUT"""
import resource
import sys
import time

import pandas as pd

folder, out = sys.argv[1], sys.argv[6]
as_of, year_from, sixty_from, year = map(int, sys.argv[2:6])
people = pd.read_csv(f"{folder}/people.csv")
claims = pd.read_csv(f"{folder}/claims.csv", dtype={"illness": "category", "institution": "category"})
drugs = pd.read_csv(f"{folder}/prescriptions.csv", dtype={"ingredient": "category", "institution": "category"})
spells = pd.read_csv(f"{folder}/spells.csv")


def wandering(claims):
    visits = claims[(claims.setting == 2) & claims.day.between(year_from, as_of)][["person", "illness", "day", "institution"]]
    many = visits.drop_duplicates(["person", "illness", "institution"]).groupby(["person", "illness"], observed=True).size()
    visits = visits.merge(many[many >= 3].rename("n").reset_index(), on=["person", "illness"])
    pairs = visits[["person", "illness", "day"]].drop_duplicates().merge(visits, on=["person", "illness"], suffixes=("", "_other"))
    pairs = pairs[(pairs.day_other <= pairs.day) & (pairs.day_other > pairs.day - 90)].drop_duplicates(["person", "illness", "day", "institution"])
    windows = pairs.groupby(["person", "illness", "day"], observed=True).size()
    return set(windows[windows >= 3].reset_index().person)


def doubled(drugs, among):
    taken = drugs[drugs.day.between(year_from, as_of) & drugs.person.isin(among)]
    pairs = taken.merge(taken, on=["person", "ingredient"], suffixes=("", "_other"))
    pairs = pairs[pairs.institution.astype(str) < pairs.institution_other.astype(str)]
    begin = pairs[["day", "day_other"]].max(axis=1)
    end = pd.concat([pairs.day + pairs.days, pairs.day_other + pairs.days_other], axis=1).min(axis=1)
    return set(pairs.person[end > begin])


def stays(beds, by):
    beds = beds.assign(last=(beds.day + beds.days - 1).clip(upper=as_of)).sort_values(by + ["day", "last"])
    before = beds.groupby(by, observed=True)["last"].cummax().groupby([beds[one] for one in by], observed=True).shift()
    number = ((beds.day - before > 1) | before.isna()).cumsum()
    return beds.groupby(by + [number.rename("stay")], observed=True).agg(begin=("day", "min"), last=("last", "max")).reset_index()


def run():
    alive = set(people.person[~(people.died_on <= as_of)])
    past = claims[claims.day <= as_of]
    bed = past[past.setting == 1]
    found = {"a": doubled(drugs, wandering(past))}
    long = bed[bed.day >= year_from].groupby(["person", "illness"], observed=True).days.sum()
    every = stays(bed, ["person"])
    apart = every.begin - every.groupby("person")["last"].shift()
    again = every[(every.begin >= year_from) & (apart <= 30)].groupby("person").size()
    found["b"] = set(long[long >= 31].reset_index().person) | set(again[again >= 3].index)
    aid = spells[(spells.kind == 0) & spells.value.isin([2, 3]) & (spells.from_day <= as_of)].assign(until=spells.until_day.fillna(10**6))
    pairs = aid.merge(aid, on="person", suffixes=("", "_other"))
    on = pairs[(pairs.from_day_other < pairs.from_day) & (pairs.until_other >= pairs.from_day - 1)][["person", "from_day"]].drop_duplicates()
    begun = aid[aid.from_day >= year_from].merge(on, on=["person", "from_day"], how="left", indicator=True)
    found["c"] = set(begun.person[begun._merge == "left_only"])
    held = spells[(spells.from_day <= as_of) & (spells.until_day.isna() | (spells.until_day >= as_of))]
    cared = set(held.person[((held.kind == 2) & (held.value == 0)) | ((held.kind == 1) & held.value.isin([6, 7]))])
    left = stays(bed[bed["type"] == 4], ["person"])
    found["d"] = set(people.person[year - people.birth_year >= 75]) & cared & set(left.person[left["last"] >= sixty_from])
    return {name: who & alive for name, who in found.items()}


began = time.perf_counter()
found = run()
seconds = time.perf_counter() - began
with open(out, "w") as lines:
    lines.writelines(f"{name} {person}\n" for name, who in found.items() for person in who)
print(f'{{"seconds": {seconds}, "peakMegabytes": {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}}}')
