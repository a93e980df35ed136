import type { HouseholdType, Livelihood, Relation } from '@dure/domain/household';
import type { ConflictField } from '../design/ConflictDialog.tsx';
import { fieldPart, mergingOf, type Input, type Meeting, type Merging } from '../client/index.ts';
import type { PersonDetail } from '../person/section.ts';

export interface MemberForm {
  readonly personId: string;
  readonly name: string;
  readonly relation: Relation;
}

/** A household as it is being changed. */
export interface HouseholdForm {
  readonly members: readonly MemberForm[];
  readonly livelihood: Livelihood;
  readonly override: { readonly type: HouseholdType | ''; readonly reason: string } | null;
}

type HouseholdField = keyof HouseholdForm;

/** The household of a record, or the person alone as its head when nobody has asked yet. */
export function householdFormOf(person: PersonDetail): HouseholdForm {
  const { household } = person;
  if (household === null) return { members: [{ personId: person.id, name: person.name ?? '', relation: 'self' }], livelihood: 'unknown', override: null };
  const { typeReason, type } = household;
  return {
    members: household.members.map(({ personId, name, relation }) => ({ personId, name, relation: relation as Relation })),
    livelihood: household.livelihood as Livelihood,
    override: typeReason === null ? null : { type: (type ?? '') as HouseholdType | '', reason: typeReason },
  };
}

/** With its version, 0 before there is a household. */
export function storedHousehold(person: PersonDetail): { readonly form: HouseholdForm; readonly version: number } {
  return { form: householdFormOf(person), version: person.household?.version ?? 0 };
}

/** False while a type set by hand lacks its type or reason. */
export function isComplete({ override }: HouseholdForm): boolean {
  return override === null || (override.type !== '' && override.reason.trim() !== '');
}

export function bodyOf({ members, livelihood, override }: HouseholdForm): NonNullable<Input<'PUT /api/persons/:id/household'>['body']> {
  return {
    members: members.map(({ personId, relation }) => ({ personId, relation })), livelihood,
    typeOverride: override === null || override.type === '' ? null : { type: override.type, reason: override.reason.trim() },
  };
}

/** Somebody else becomes the head; there is exactly one. */
export function withRelation(members: readonly MemberForm[], personId: string, relation: Relation): readonly MemberForm[] {
  return members.map((member) => {
    if (member.personId === personId) return { ...member, relation };
    return relation === 'self' && member.relation === 'self' ? { ...member, relation: 'unknown' } : member;
  });
}

/** The screen's words for the codes. */
interface HouseholdWords {
  readonly relationName: (code: string) => string;
  readonly livelihoodName: (code: string) => string;
  readonly householdTypeName: (type: string) => string;
}

const TEXTS: { readonly [Field in HouseholdField]: (form: HouseholdForm, words: HouseholdWords) => string } = {
  members: ({ members }, words) => members.map(({ name, relation }) => `${name} (${words.relationName(relation)})`).toSorted().join('\n'),
  livelihood: ({ livelihood }, words) => words.livelihoodName(livelihood),
  override: ({ override }, words) => (override === null ? '' : `${words.householdTypeName(override.type)}: ${override.reason}`),
};

/** Of two officers who changed one household each part that both changed is chosen as a whole. */
export const householdMerging: Merging<HouseholdForm> = mergingOf<HouseholdForm>([fieldPart('members'), fieldPart('livelihood'), fieldPart('override')]);

/** Where two versions of a household contradict, as people read it. */
export function householdTexts({ names, mine, theirs }: Meeting<HouseholdForm>, labels: Readonly<Record<HouseholdField, string>>, words: HouseholdWords): readonly ConflictField[] {
  const fields = (Object.keys(TEXTS) as HouseholdField[]).filter((name) => names.includes(name));
  return fields.map((name) => ({ name, label: labels[name], mine: TEXTS[name](mine, words), theirs: TEXTS[name](theirs, words) }));
}
