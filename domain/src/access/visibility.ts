import type { PlainDate } from '../calendar/index.ts';
import type { EmdCode, OrganisationId, PersonId, Sigungu } from '../ids/index.ts';
import { DISCLOSURE_ITEM_CODES, type DisclosureItem } from './disclosure.ts';
import { PURPOSES } from './purpose.ts';
import { seesNobody, type Scope } from './scope.ts';
import { isSharedWith, itemsSharedWith, type Shared } from './share.ts';

/**
 * Who sees which row. database/migrations says the same in SQL; a test in database/src/access compares the two.
 * An invisible row is answered exactly like an absent one, so these are plain yes or no and never a refusal.
 */

/** What the rule reads of a person row. */
export interface PersonRow {
  readonly id: PersonId;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly shared: Shared;
}

/** What the rule reads of a row written about a person: intake, assessment, case, task, person event, consent. */
export interface RecordRow {
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  /** The person's area. */
  readonly emdCode: EmdCode;
  /** The author's or owner's organisation. */
  readonly organisationId: OrganisationId;
  /** Written by a mental-health or addiction centre for its own programme: neither the area nor the coordinator sees it. */
  readonly restricted: boolean;
  /** Organisations that manage the case together with its owner; absent on other rows. */
  readonly memberOrganisations?: readonly OrganisationId[];
}

/** What the rule reads of a line of the consent ledger. */
export interface ConsentRow extends RecordRow {
  readonly recipientOrganisationId: OrganisationId | null;
  readonly state: string;
  /** Last day, included. */
  readonly endsOn: PlainDate;
}

/** What the rule reads of a referral row. */
export interface ReferralRow {
  readonly sigungu: Sigungu;
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly status: string;
  /** Last day on which the receiver reads it; set to the day before when it is withdrawn, recalled, returned, redirected or expired. */
  readonly receiverUntil: PlainDate | null;
  readonly restricted: boolean;
}

/** What the rule reads of a safety note: it stands in a tier of its own. */
export interface SafetyNoteRow {
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
}

/** In full by rank, area or break-glass; otherwise the disclosed items only. */
export type PersonVisibility =
  | { readonly see: 'full'; readonly by: 'wide' | 'area' | 'glass' }
  | { readonly see: 'items'; readonly items: ReadonlySet<DisclosureItem> }
  | { readonly see: 'nothing' };

export function personVisibility(scope: Scope, person: PersonRow): PersonVisibility {
  if (!works(scope, person.sigungu)) return { see: 'nothing' };
  const by = fullBy(scope, person.emdCode, person.id);
  if (by !== undefined) return { see: 'full', by };
  if (!isSharedWith(person.shared, scope.organisationId, scope.today)) return { see: 'nothing' };
  // 개인정보 보호법 제19조: what was received to help a person is not read for anything else.
  const items = PURPOSES[scope.purpose].care ? itemsSharedWith(person.shared, scope.organisationId, scope.today) : new Set<DisclosureItem>();
  return { see: 'items', items };
}

export function canSeePerson(scope: Scope, person: PersonRow): boolean {
  return personVisibility(scope, person).see !== 'nothing';
}

/** The items of a person that this scope sees: all, some or none. */
export function itemsSeen(scope: Scope, person: PersonRow): ReadonlySet<DisclosureItem> {
  const visibility = personVisibility(scope, person);
  if (visibility.see === 'full') return new Set(DISCLOSURE_ITEM_CODES);
  return visibility.see === 'items' ? visibility.items : new Set();
}

export function canSeeRecord(scope: Scope, row: RecordRow): boolean {
  if (!works(scope, row.sigungu)) return false;
  if (row.organisationId === scope.organisationId || scope.glass.includes(row.personId)) return true;
  if (row.memberOrganisations?.includes(scope.organisationId) === true) return true;
  return !row.restricted && (scope.wide || scope.emds.includes(row.emdCode));
}

/** Who receives data on the strength of a consent also reads that consent, as long as it holds: it must know its ground and when that ends. */
export function canSeeConsent(scope: Scope, row: ConsentRow): boolean {
  if (canSeeRecord(scope, row)) return true;
  const holds = row.state === 'given' && row.endsOn >= scope.today;
  return works(scope, row.sigungu) && row.recipientOrganisationId === scope.organisationId && holds;
}

export function canSeeReferral(scope: Scope, referral: ReferralRow): boolean {
  if (!works(scope, referral.sigungu)) return false;
  if (referral.fromOrganisationId === scope.organisationId || isReceiver(scope, referral)) return true;
  return scope.wide && !referral.restricted;
}

export function canSeeSafetyNote(scope: Scope, note: SafetyNoteRow): boolean {
  return scope.safety && works(scope, note.sigungu) && fullBy(scope, note.emdCode, note.personId) !== undefined;
}

/** Only the auditor of the municipality reads who looked at whom; everyone's reading writes it. */
export function canSeeAccessLog(scope: Scope, row: { readonly sigungu: Sigungu }): boolean {
  return scope.role === 'auditor' && scope.sigungus.includes(row.sigungu);
}

function works(scope: Scope, sigungu: Sigungu): boolean {
  return !seesNobody(scope.role) && scope.sigungus.includes(sigungu);
}

function fullBy(scope: Scope, emdCode: EmdCode, personId: PersonId): 'wide' | 'area' | 'glass' | undefined {
  if (scope.wide) return 'wide';
  if (scope.emds.includes(emdCode)) return 'area';
  return scope.glass.includes(personId) ? 'glass' : undefined;
}

function isReceiver(scope: Scope, referral: ReferralRow): boolean {
  return referral.toOrganisationId === scope.organisationId && referral.status !== 'draft' && (referral.receiverUntil ?? '') >= scope.today;
}
