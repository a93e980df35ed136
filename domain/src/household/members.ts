import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { PersonId } from '../ids/index.ts';
import type { Household, HouseholdMember, Relation } from './household.ts';

export type MembersRefusal =
  | { readonly code: 'household/no-reference-person' }
  | { readonly code: 'household/two-reference-persons'; readonly personIds: readonly PersonId[] }
  | { readonly code: 'household/two-spouses'; readonly personIds: readonly PersonId[] }
  | { readonly code: 'household/member-twice'; readonly personId: PersonId }
  | { readonly code: 'household/not-a-member'; readonly personId: PersonId };

function refusalOf(members: readonly HouseholdMember[]): MembersRefusal | null {
  const idsOf = (relation: Relation) => members.filter((member) => member.relation === relation).map((member) => member.personId);
  const ids = members.map((member) => member.personId);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) return { code: 'household/member-twice', personId: twice };
  const [heads, spouses] = [idsOf('self'), idsOf('spouse')];
  if (heads.length === 0) return { code: 'household/no-reference-person' };
  if (heads.length > 1) return { code: 'household/two-reference-persons', personIds: heads };
  return spouses.length > 1 ? { code: 'household/two-spouses', personIds: spouses } : null;
}

/** The household with these members, when they can be one. */
export function setMembers(household: Household, members: readonly HouseholdMember[]): Decision<Household, MembersRefusal> {
  const refusal = refusalOf(members);
  return refusal ? refuse(refusal) : allow({ ...household, members, version: household.version + 1 });
}

type Seen = Readonly<Partial<Record<Relation, Relation>>>;

/** What each member is to a new reference person, by what both were to the old one. What it does not say must be asked. */
const SEEN_FROM: Readonly<Partial<Record<Relation, Seen>>> = {
  spouse: { self: 'spouse', child: 'child', 'child-in-law': 'child-in-law', grandchild: 'grandchild', parent: 'parent-in-law', 'parent-in-law': 'parent', sibling: 'other-relative', grandparent: 'other-relative' },
  child: { self: 'parent', spouse: 'parent', child: 'sibling', parent: 'grandparent', 'parent-in-law': 'grandparent', sibling: 'other-relative', grandparent: 'other-relative' },
  parent: { self: 'child', spouse: 'child-in-law', child: 'grandchild', sibling: 'child', parent: 'spouse', grandchild: 'other-relative', 'parent-in-law': 'other-relative' },
  sibling: { self: 'sibling', sibling: 'sibling', parent: 'parent', grandparent: 'grandparent', spouse: 'other-relative', child: 'other-relative', 'child-in-law': 'other-relative', grandchild: 'other-relative' },
  grandchild: { self: 'grandparent', spouse: 'grandparent', parent: 'other-relative', sibling: 'other-relative' },
  grandparent: { self: 'grandchild', sibling: 'grandchild', child: 'other-relative', spouse: 'other-relative' },
};

/**
 * Makes another member the reference person (가구주 변경: death, moving out). Relations that follow are turned round;
 * those that do not follow become 'unknown', and the officer is asked.
 */
export function changeReferencePerson(household: Household, personId: PersonId): Decision<Household, MembersRefusal> {
  const next = household.members.find((member) => member.personId === personId);
  if (!next) return refuse({ code: 'household/not-a-member', personId });
  if (next.relation === 'self') return allow(household);
  const seen = SEEN_FROM[next.relation] ?? {};
  const members = household.members.map((member): HouseholdMember => {
    if (member.personId === personId) return { ...member, relation: 'self' };
    return { ...member, relation: member.relation === 'cohabitant' ? 'cohabitant' : (seen[member.relation] ?? 'unknown') };
  });
  return setMembers(household, members);
}
