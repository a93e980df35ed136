import { findCase, type StoredCase } from '@dure/database/case';
import { findConsents } from '@dure/database/consent';
import { findPerson, type StoredPerson } from '@dure/database/person';
import type { Work } from '@dure/database/scope';
import { DISCLOSURE_ITEM_CODES, itemsSeen, itemsSharedWith, type DisclosureItem, type Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { conferenceMembers, type ConferenceState, type ItemState } from '@dure/domain/conference';
import { agreedItems, findDisclosureBasis, type Consent } from '@dure/domain/consent';
import type { OrganisationId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import { forProduct } from './product.ts';

/** What decides who may read an item: the person with what was shared, the consents, and who keeps the case. */
export interface Subject {
  readonly stored: StoredPerson;
  readonly consents: readonly Consent[];
  readonly record: StoredCase | undefined;
}
export type Subjects = ReadonlyMap<string, Subject>;

/** The people of an agenda, read for the product. A person that is gone has no entry: nobody reads anything of him. */
export async function findSubjects(work: Work, sigungu: string, items: readonly Pick<ItemState, 'itemId' | 'personId' | 'caseId'>[]): Promise<Subjects> {
  const product = forProduct(work);
  const found = await Promise.all(items.map(async ({ itemId, personId, caseId }) => {
    const [stored, consents, record] = await Promise.all([
      findPerson(product, [sigungu], personId), findConsents(product, sigungu, personId), caseId === null ? undefined : findCase(product, [sigungu], caseId),
    ]);
    return stored === undefined ? [] : [[itemId, { stored, consents, record }] as const];
  }));
  return new Map(found.flat());
}

const rowOf = ({ person, shared }: StoredPerson) => ({ id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared });

/** What a consent in force that names this organisation allows it, whatever else it knows. */
function consented({ consents }: Subject, organisationId: OrganisationId, on: PlainDate): ReadonlySet<DisclosureItem> {
  const basis = findDisclosureBasis(consents, { to: organisationId, on, preferred: null });
  return new Set(basis === undefined ? [] : agreedItems(basis));
}

const WRITTEN_HERE: readonly DisclosureItem[] = ['reason', 'progress'];

/** Whose work this item is: who convenes, and who keeps the case. What they wrote themselves is not disclosed to them. */
function wrote({ record }: Subject, convener: OrganisationId, organisationId: OrganisationId): boolean {
  return organisationId === convener || record?.state.owner.organisationId === organisationId;
}

/** What a viewer may read of an item: by his own scope, by a consent that names his organisation, and what his organisation wrote. */
export function readableBy(scope: Scope, subject: Subject, convener: OrganisationId): ReadonlySet<DisclosureItem> {
  const own = wrote(subject, convener, scope.organisationId) ? WRITTEN_HERE : [];
  return new Set([...itemsSeen(scope, rowOf(subject.stored)), ...consented(subject, scope.organisationId, scope.today), ...own]);
}

/** What another organisation may read of an item on paper: what it may read before the conference, and what it wrote itself. */
export function readableByOrganisation(organisation: Pick<Organisation, 'id' | 'kind' | 'areas'>, subject: Subject, convener: OrganisationId, on: PlainDate): ReadonlySet<DisclosureItem> {
  const own = wrote(subject, convener, organisation.id) ? WRITTEN_HERE : [];
  return new Set([...readingOf(organisation, subject, on).items, ...own]);
}

export interface Reading {
  readonly items: readonly DisclosureItem[];
  readonly basis: 'own' | 'consent' | 'nothing';
}

/** What an organisation that is asked may read before the conference: all of its own area's people, else what consent or a referral gave it. */
export function readingOf(organisation: Pick<Organisation, 'id' | 'kind' | 'areas'>, subject: Subject, on: PlainDate): Reading {
  const { person, shared } = subject.stored;
  if (organisation.kind === 'hope-welfare' || (organisation.kind === 'town-office' && organisation.areas.includes(person.emdCode))) return { items: DISCLOSURE_ITEM_CODES, basis: 'own' };
  const given = new Set([...consented(subject, organisation.id, on), ...itemsSharedWith(shared, organisation.id, on)]);
  const items = DISCLOSURE_ITEM_CODES.filter((item) => given.has(item));
  return { items, basis: items.length > 0 ? 'consent' : 'nothing' };
}

/** Who besides the convener may read the row of an item: the owner of the case, and of those who are asked whoever may read anything of the person. */
export function itemMembers(state: ConferenceState, subject: Subject, organisations: ReadonlyMap<OrganisationId, Organisation>, on: PlainDate): readonly OrganisationId[] {
  const owner = subject.record === undefined ? [] : [subject.record.state.owner.organisationId];
  const asked = conferenceMembers(state).filter((id) => {
    const organisation = organisations.get(id);
    return organisation !== undefined && readingOf(organisation, subject, on).basis !== 'nothing';
  });
  return [...new Set([...owner, ...asked])];
}
