import type { Family, FamilyMember } from '@dure/domain/picture';
import type { Answer } from '../client/index.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { personMessages } from '../person/messages.en.ts';
import { recordMessages } from '../person/record.en.ts';
import { bondLabels, unionLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';

export type GenogramView = Answer<'GET /api/persons/:id/pictures/genogram'>;
export type EcomapView = Answer<'GET /api/persons/:id/pictures/ecomap'>;

export interface FamilyWords {
  /** By which a member is called: the name, or what this one is. */
  readonly nameOf: (member: FamilyMember) => string;
  /** Relation or what is known beside the name; empty where the name says it. */
  readonly noteOf: (member: FamilyMember) => string;
  readonly ageOf: (member: FamilyMember) => string;
  readonly sexAndAge: (member: FamilyMember) => string;
  readonly kinOf: (member: FamilyMember, family: Family) => readonly string[];
  readonly bondsOf: (member: FamilyMember, family: Family) => readonly string[];
}

/** What the drawing and its list call everybody: both say the same because both ask here. */
export function useFamilyWords(): FamilyWords {
  const t = useMessages(pictureMessages);
  const record = useMessages(recordMessages);
  const { sex: sexWord } = useMessages(personMessages);
  const [union, bond] = [useLabels(unionLabels), useLabels(bondLabels)];
  const relationOf = ({ relation, isIndex }: FamilyMember): string => (isIndex ? t.index : relation === null ? '' : relation === 'self' ? t.head : record.relationName(relation));
  const nameOf = (member: FamilyMember): string => member.name ?? (member.source === 'implied' ? t.unknownPerson : member.role || relationOf(member) || t.unnamed);
  const ageOf = ({ age, decade }: FamilyMember): string => (age !== null ? String(age) : decade === null ? '' : t.decade(decade));
  const named = (keys: readonly string[], family: Family): string => keys.flatMap((key) => family.members.filter((member) => member.key === key).map(nameOf)).join(', ');
  return {
    nameOf, ageOf,
    noteOf: (member) => (member.name === null ? '' : relationOf(member)),
    sexAndAge: (member) => [
      sexWord(member.sex), member.age !== null ? t.age(member.age) : member.decade !== null ? t.decade(member.decade) : member.birthYear === null ? '' : t.born(member.birthYear), member.isDeceased ? t.deceasedMember : '',
    ].filter(Boolean).join(' · '),
    kinOf: ({ key }, family) => [
      ...family.unions.flatMap(({ one, other, kind }) => (one === key ? [t.unionWith(union(kind), named([other], family))] : other === key ? [t.unionWith(union(kind), named([one], family))] : [])),
      ...family.sibships.filter(({ children }) => children.includes(key)).map(({ parents, children, isAssumed }) => (parents.length > 0 ? t.childOf(named(parents, family), isAssumed) : t.siblings(named(children.filter((child) => child !== key), family)))),
    ],
    bondsOf: ({ key }, family) => family.bonds.flatMap(({ from, to, kind, words }) => (from === key ? [t.bondWith(bond(kind), named([to], family), words)] : to === key ? [t.bondWith(bond(kind), named([from], family), words)] : [])),
  };
}
