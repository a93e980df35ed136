import type { Instant } from '@dure/domain/calendar';
import type { CaseId, EmdCode, OrganisationId, PersonId, Sigungu } from '@dure/domain/ids';
import { moveHolder, type MovePacket, type MoveState } from '@dure/domain/move';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';

/** A move as the municipality keeps it that somebody leaves. */
export interface StoredMove {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly restricted: boolean;
  readonly caseId: CaseId;
  readonly packet: MovePacket;
  readonly state: MoveState;
  readonly createdAt: Instant;
  readonly person: NamedPerson | null;
}

/** The same as the other municipality keeps it. */
export interface StoredArrival {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly organisationId: OrganisationId;
  readonly restricted: boolean;
  readonly emdCode: EmdCode;
  readonly packet: MovePacket;
  readonly state: MoveState;
  /** What it became here; null until it was taken over. */
  readonly personId: PersonId | null;
  readonly caseId: CaseId | null;
  readonly acceptedAt: Instant | null;
  readonly createdAt: Instant;
}

export const MOVE_COLUMNS = `m.id, m.sigungu, m.person_id AS "personId", m.emd_code AS "emdCode", m.organisation_id AS "organisationId", m.restricted, m.case_id AS "caseId", m.packet, m.state, m.created_at AS "createdAt", ${NAMED_PERSON}`;
export const MOVE_FROM = `FROM dure.move m LEFT JOIN dure.person p ON p.sigungu = m.sigungu AND p.id = m.person_id`;
export const ARRIVAL_COLUMNS = `a.id, a.sigungu, a.organisation_id AS "organisationId", a.restricted, a.emd_code AS "emdCode", a.packet, a.state, a.person_id AS "personId", a.case_id AS "caseId", a.accepted_at AS "acceptedAt", a.created_at AS "createdAt"`;

/** Nothing is left to read. */
export const EMPTIED = '{}';

/** The next date is a column of the side whose turn it is, so that no list shows it on both. */
export function nextOnAt(state: MoveState, side: 'from' | 'to'): string | null {
  return moveHolder(state) === state.identity[side].organisationId ? state.nextOn : null;
}

/** The sender's own words stay with the sender, unless the packet carries them. */
export function toldState(state: MoveState): MoveState {
  const { basis } = state;
  return { ...state, reason: '', basis: 'words' in basis ? { ...basis, words: '' } : basis };
}
