import type { OrganisationId, Sigungu } from '../ids/index.ts';
import { seesNobody, type Scope } from './scope.ts';
import { canSeeRecord, canSeeSafetyNote, personVisibility, type PersonRow, type RecordRow, type ReferralRow, type SafetyNoteRow } from './visibility.ts';

/**
 * Who writes which row. database/migrations says the same in SQL; a test in database/src/access compares the two.
 * What the product does by itself is not asked here: it writes as the system, after a person's act was allowed.
 */

type Place = { readonly sigungu: Sigungu };

/** Whoever keeps or checks the system writes nothing about people; everybody else writes in the own municipality. */
export function canWriteIn(scope: Scope, { sigungu }: Place): boolean {
  return !seesNobody(scope.role) && scope.sigungus.includes(sigungu);
}

/** A record is written in the name of the own organisation: it decides who reads it afterwards. */
export function canAddRecord(scope: Scope, row: Pick<RecordRow, 'sigungu' | 'organisationId'>): boolean {
  return canWriteIn(scope, row) && row.organisationId === scope.organisationId;
}

export function canAddSafetyNote(scope: Scope, note: Place & { readonly organisationId: OrganisationId }): boolean {
  return scope.safety && canAddRecord(scope, note);
}

/** Only the sender writes a referral; the other side answers what it got. */
export function canAddReferral(scope: Scope, { sigungu, fromOrganisationId }: Pick<ReferralRow, 'sigungu' | 'fromOrganisationId'>): boolean {
  return canWriteIn(scope, { sigungu }) && fromOrganisationId === scope.organisationId;
}

/** A line of a referral's history is of either side, or of the coordinator who sees both; its last day of reading may be over with that very line. */
export function canAddReferralEvent(scope: Scope, row: Pick<ReferralRow, 'sigungu' | 'fromOrganisationId' | 'toOrganisationId' | 'restricted'>): boolean {
  if (!canWriteIn(scope, row)) return false;
  return row.fromOrganisationId === scope.organisationId || row.toOrganisationId === scope.organisationId || (scope.wide && !row.restricted);
}

/** A task is done, or given to somebody else, by the team that has it and by who coordinates them all; seeing it is not enough. */
export function canChangeTask(scope: Scope, row: RecordRow): boolean {
  return canWriteIn(scope, row) && (row.organisationId === scope.organisationId || scope.wide);
}

/** Break-glass opens 주민등록번호 to be read, never to be rewritten. */
export function canChangeResidentNumber(scope: Scope, person: PersonRow): boolean {
  const visibility = personVisibility(scope, person);
  return visibility.see === 'full' && visibility.by !== 'glass';
}

/** Whoever reads a record in full also carries it on; the recipient of a consent reads that and changes nothing of it. */
export function canChangeRecord(scope: Scope, row: RecordRow): boolean {
  return canSeeRecord(scope, row);
}

export function canChangeSafetyNote(scope: Scope, note: SafetyNoteRow): boolean {
  return canSeeSafetyNote(scope, note);
}

/** A row stays in a municipality that its writer works in. */
export function canMoveTo(scope: Scope, sigungu: Sigungu): boolean {
  return scope.sigungus.includes(sigungu);
}
