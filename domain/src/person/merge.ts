import type { Instant } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { PersonId, StaffId } from '../ids/index.ts';
import type { DistinctPeople } from './distinct.ts';
import { areDistinct } from './distinct.ts';
import { combineFacts } from './facts.ts';
import type { MergedPerson, Person, Phone } from './person.ts';
import { isMerged } from './person.ts';

/** The parts of a record between which an officer chooses. */
export const MERGE_FIELDS = ['name', 'birthOn', 'sex', 'phones', 'address', 'emdCode', 'contactPreference', 'householdId', 'deceasedOn', 'facts'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Lists can be joined; everything else is one or the other. */
export type MergeChoice = 'kept' | 'absorbed' | 'both';
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeChoice>>>;

const JOINED: readonly MergeField[] = ['phones', 'facts'];

export interface MergeRow {
  readonly field: MergeField;
  readonly kept: Person[MergeField] | undefined;
  readonly absorbed: Person[MergeField] | undefined;
  readonly same: boolean;
  readonly offered: readonly MergeChoice[];
  readonly suggested: MergeChoice;
}

/** Same content, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([x], [y]) => (x < y ? -1 : 1))) : part,
  ) ?? 'undefined';
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 'unknown';
}

/** The two records side by side, with what each field could become. */
export function proposeMerge(kept: Person, absorbed: Person): readonly MergeRow[] {
  return MERGE_FIELDS.map((field) => {
    const [one, other] = [kept[field], absorbed[field]];
    const joined = JOINED.includes(field);
    const suggested = joined ? 'both' : isEmpty(one) && !isEmpty(other) ? 'absorbed' : 'kept';
    return { field, kept: one, absorbed: other, same: isSame(one, other), offered: joined ? ['kept', 'absorbed', 'both'] : ['kept', 'absorbed'], suggested };
  });
}

/** One merge as history: both records before, and the kept one after, so that it can be undone exactly. */
export interface MergeEvent {
  readonly id: string;
  readonly keptId: PersonId;
  readonly absorbedId: PersonId;
  readonly before: { readonly kept: Person; readonly absorbed: Person };
  readonly after: Person;
  readonly choices: MergeChoices;
  readonly by: StaffId;
  readonly at: Instant;
}

export interface Merge {
  readonly kept: Person;
  readonly absorbed: MergedPerson;
  readonly event: MergeEvent;
}

export type MergeRefusal =
  | { readonly code: 'person/merge-with-itself' }
  | { readonly code: 'person/merge-across-municipalities' }
  | { readonly code: 'person/already-merged'; readonly personId: PersonId; readonly intoId: PersonId }
  | { readonly code: 'person/found-distinct'; readonly pair: DistinctPeople }
  | { readonly code: 'person/merge-choice-missing'; readonly fields: readonly MergeField[] };

function isOffered(row: MergeRow, choice: MergeChoice | undefined): boolean {
  return choice !== undefined && row.offered.includes(choice);
}

function refusalOf(kept: Person, absorbed: Person, choices: MergeChoices, distinct: readonly DistinctPeople[]): MergeRefusal | null {
  if (kept.id === absorbed.id) return { code: 'person/merge-with-itself' };
  if (kept.sigungu !== absorbed.sigungu) return { code: 'person/merge-across-municipalities' };
  const merged = [kept, absorbed].find(isMerged);
  if (merged) return { code: 'person/already-merged', personId: merged.id, intoId: merged.mergedIntoId };
  const pair = distinct.find((known) => areDistinct([known], kept.id, absorbed.id));
  if (pair) return { code: 'person/found-distinct', pair };
  const fields = proposeMerge(kept, absorbed).filter((row) => !row.same && !isOffered(row, choices[row.field])).map((row) => row.field);
  return fields.length > 0 ? { code: 'person/merge-choice-missing', fields } : null;
}

function joinPhones(one: readonly Phone[], other: readonly Phone[]): readonly Phone[] {
  return [...one, ...other.filter((phone) => !one.some((known) => known.digits === phone.digits))];
}

/** The record with `fields` taken from `source`; an absent day of death stays absent. */
function withFields(record: Person, source: Person, fields: readonly MergeField[]): Person {
  const { deceasedOn: ownDeath, ...always } = record;
  const deceasedOn = fields.includes('deceasedOn') ? source.deceasedOn : ownDeath;
  const taken = fields.filter((field) => field !== 'deceasedOn').map((field) => [field, source[field]]);
  return { ...always, ...(Object.fromEntries(taken) as Partial<Person>), ...(deceasedOn === undefined ? {} : { deceasedOn }) };
}

/**
 * Joins two records that are one person. The absorbed record is kept and points to the other,
 * so that letters, consents and referrals that name it still lead somewhere.
 */
export function mergePersons(
  kept: Person,
  absorbed: Person,
  choices: MergeChoices,
  act: { readonly id: string; readonly by: StaffId; readonly at: Instant; readonly distinct: readonly DistinctPeople[] },
): Decision<Merge, MergeRefusal> {
  const refusal = refusalOf(kept, absorbed, choices, act.distinct);
  if (refusal) return refuse(refusal);
  const taken = MERGE_FIELDS.filter((field) => choices[field] === 'absorbed');
  const joined: Person = {
    ...withFields(kept, absorbed, taken),
    ...(choices.phones === 'both' ? { phones: joinPhones(kept.phones, absorbed.phones) } : {}),
    ...(choices.facts === 'both' ? { facts: combineFacts(kept.facts, absorbed.facts) } : {}),
    version: kept.version + 1,
  };
  const event = { id: act.id, keptId: kept.id, absorbedId: absorbed.id, before: { kept, absorbed }, after: joined, choices, by: act.by, at: act.at };
  return allow({ kept: joined, absorbed: { ...absorbed, mergedIntoId: kept.id, version: absorbed.version + 1 }, event });
}

export interface UndoneMerge {
  readonly kept: Person;
  readonly absorbed: Person;
  /** Fields changed since the merge: they stay on the kept record, and the officer is told to look at them. */
  readonly changedSince: readonly MergeField[];
}

export type UndoMergeRefusal = { readonly code: 'person/not-merged'; readonly personId: PersonId } | { readonly code: 'person/merged-further'; readonly intoId: PersonId };

/** Restores both records as they were. Only the version goes on counting, so that an open screen notices. */
export function undoMerge(event: MergeEvent, kept: Person, absorbed: Person): Decision<UndoneMerge, UndoMergeRefusal> {
  if (!isMerged(absorbed) || absorbed.mergedIntoId !== event.keptId) return refuse({ code: 'person/not-merged', personId: event.absorbedId });
  if (isMerged(kept)) return refuse({ code: 'person/merged-further', intoId: kept.mergedIntoId });
  const changedSince = MERGE_FIELDS.filter((field) => !isSame(kept[field], event.after[field]));
  return allow({
    kept: { ...withFields(event.before.kept, kept, changedSince), version: kept.version + 1 },
    absorbed: { ...event.before.absorbed, version: absorbed.version + 1 },
    changedSince,
  });
}
