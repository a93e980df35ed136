import { writeAccessEntry } from '@dure/database/accesslog';
import { findKnownCandidates, findKnownPeople, type MatchedPerson, type RosterLine, type StoredFinding, type StoredRun, type WorkPlace } from '@dure/database/discovery';
import type { Work } from '@dure/database/scope';
import { addMonths, koreanDay } from '@dure/domain/calendar';
import { type CriterionReasons, type DiscoveryFinding, SEXES, suppressionOf, weightOf } from '@dure/domain/discovery';
import { searchKeyOf } from '@dure/domain/korean';
import { parseResidentNumber } from '@dure/domain/person';
import { columnsFile, type Identity, openRoster, readPseudonyms, type Store } from '@dure/screening/claims';
import { readColumns } from '@dure/screening/columns';
import { atWork, type Station } from './station.ts';

type Found = Omit<StoredFinding, 'suppressed'>;
const EMD = 10;

function byPerson(findings: readonly DiscoveryFinding[], { question: { screen } }: StoredRun): ReadonlyMap<string, readonly CriterionReasons[]> {
  const versions = new Map(screen.criteria.map(({ id, version }) => [id, version]));
  const people = new Map<string, CriterionReasons[]>();
  for (const { person, criterion, reasons } of findings) {
    const one = { criterion, version: versions.get(criterion) ?? 0, reasons };
    const known = people.get(person);
    if (known === undefined) people.set(person, [one]);
    else known.push(one);
  }
  return people;
}

/** Whom a part of the population gave, with what the claims know of each. */
export async function foundIn({ folder }: Store, places: readonly string[], bucket: number, findings: readonly DiscoveryFinding[], run: StoredRun): Promise<readonly Found[]> {
  if (findings.length === 0) return [];
  const [pseudonyms, columns] = await Promise.all([readPseudonyms(folder, bucket), readColumns(columnsFile(folder, bucket))]);
  const numbers = new Map(pseudonyms.map((pseudonym, number) => [pseudonym, number]));
  return [...byPerson(findings, run)].map(([pseudonym, reasons]): Found => {
    const number = numbers.get(pseudonym) ?? -1;
    const place = places[columns.place[number] ?? 0] ?? '';
    const born = columns.birthYear[number] ?? 0;
    return { pseudonym, emd: place.length === EMD ? place : '', sex: SEXES[columns.sex[number] ?? 0] ?? 'unknown', birthYear: born === 0 ? null : born, reasons, weight: weightOf(run.question.screen.criteria, reasons) };
  });
}

/** How somebody on the roster is met on the municipality's own records. */
function lineOf(pseudonym: string, { name, residentNumber }: Identity, indexOf: Station['indexOf']): RosterLine {
  const number = parseResidentNumber(residentNumber);
  const { blindIndex, previousIndex } = indexOf(residentNumber);
  return { pseudonym, indexes: previousIndex === null ? [blindIndex] : [blindIndex, previousIndex], searchName: searchKeyOf(name), birthOn: number.ok ? number.value.birthOn : null, sex: number.ok ? number.value.sex : '' };
}

/** Reading the records of people leaves a line in the access log, whoever reads. */
function logMatching(station: Station, work: Work, run: StoredRun, people: readonly MatchedPerson[]): void {
  writeAccessEntry(work, {
    sigungu: run.sigungu, id: station.newId(), at: station.now(), staffId: null, organisationId: null, role: 'screening', address: '', purpose: 'discovery', event: 'discovery.matched',
    personIds: people.map(({ personId }) => personId), subject: { runId: run.id, people: people.length }, outcome: 'done', reason: null,
  });
}

/**
 * Who is not handed out: those whom the municipality knows to be dead, gone, in a case or being sought already, and those who refused
 * not long ago. Names and numbers of the roster are opened for the comparison, and kept nowhere.
 */
export async function withSuppression(station: Station, store: Store, { sigungu, within }: WorkPlace, run: StoredRun, found: readonly Found[]): Promise<readonly StoredFinding[]> {
  if (found.length === 0) return [];
  const pseudonyms = found.map(({ pseudonym }) => pseudonym);
  const identities = (await openRoster(store, station.cipher)?.find(pseudonyms)) ?? new Map<string, Identity>();
  const lines = [...identities].map(([pseudonym, identity]) => lineOf(pseudonym, identity, station.indexOf));
  const elsewhere = new Set([...identities].filter(([, { emd }]) => emd !== null && !within.some((code) => emd.startsWith(code))).map(([pseudonym]) => pseudonym));
  const refusedSince = addMonths(koreanDay(station.now()), -run.question.refusedMonths);
  return atWork(station, [sigungu], async (work) => {
    const [people, candidates] = await Promise.all([lines.length === 0 ? [] : findKnownPeople(work, sigungu, lines), findKnownCandidates(work, sigungu, pseudonyms, refusedSince)]);
    if (people.length > 0) logMatching(station, work, run, people);
    const sought = new Map(candidates.map((one) => [one.pseudonym, one]));
    const records = new Map<string, MatchedPerson[]>();
    for (const one of people) records.set(one.pseudonym, [...(records.get(one.pseudonym) ?? []), one]);
    return found.map((one): StoredFinding => ({ ...one, suppressed: suppressionOf({ records: records.get(one.pseudonym) ?? [], isElsewhere: elsewhere.has(one.pseudonym), sought: sought.get(one.pseudonym) }) }));
  });
}
