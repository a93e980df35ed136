import { findCase, type StoredCase } from '@dure/database/case';
import { findConsents } from '@dure/database/consent';
import { findHousehold } from '@dure/database/household';
import { isMoveUnderWay } from '@dure/database/move';
import { findPerson, type StoredPerson } from '@dure/database/person';
import { itemsSharedWith, type DisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { casePartiesOf } from '@dure/domain/case';
import { agreedItems, findDisclosureBasis, type Consent } from '@dure/domain/consent';
import { discloseHousehold, type DisclosedHousehold } from '@dure/domain/household';
import type { CaseId, ConsentId, EmdCode, OrganisationId, Sigungu } from '@dure/domain/ids';
import { movePacketOf, type MoveOrder, type MovePacket, type SendingMove } from '@dure/domain/move';
import { holidaysOf } from '../clock/holidays.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import { directoryOf, organisationNames } from '../organisation/directory.ts';
import { itemsOf } from '../person/reach.ts';
import type { MoveOrderBody } from './contract.ts';
import { historyOf } from './history.ts';

export type MoveCall = Pick<Call<Endpoint>, 'work' | 'scope' | 'staff' | 'server' | 'at' | 'today' | 'newId'>;

/** The case that may go, and its person; absent where the caller may not see either. */
export interface Going {
  readonly stored: StoredCase;
  readonly known: StoredPerson;
}

export async function goingOf({ work, scope }: Pick<MoveCall, 'work' | 'scope'>, caseId: string): Promise<Going | undefined> {
  const stored = await findCase(work, scope.sigungus, caseId as CaseId);
  const known = stored && (await findPerson(work, [stored.sigungu], stored.personId));
  return stored === undefined || known === undefined ? undefined : { stored, known };
}

/** The consent on which this receiver may be told: the one named, else the one that allows most. */
export async function consentFor({ work, today }: Pick<MoveCall, 'work' | 'today'>, { stored }: Going, to: string, preferred: string | null): Promise<Consent | undefined> {
  return findDisclosureBasis(await findConsents(work, stored.sigungu, stored.personId), { to: to as OrganisationId, on: today, preferred: preferred as ConsentId | null });
}

export function orderOf({ staff }: Pick<MoveCall, 'staff'>, { stored }: Going, body: MoveOrderBody, consent: Consent | undefined, moveId: string): MoveOrder {
  const { identity } = stored.state;
  const { basis, to, movesOn, items, reason, lawConfirmed } = body;
  return {
    identity: {
      moveId, personId: stored.personId, caseId: stored.id, programme: identity.programme, from: { sigungu: stored.sigungu, organisationId: stored.state.owner.organisationId, staffId: staff.id },
      to: { sigungu: to.sigungu as Sigungu, organisationId: to.organisationId as OrganisationId, emdCode: to.emdCode as EmdCode }, movesOn: movesOn as PlainDate,
    },
    basis: basis.kind === 'consent' ? { kind: 'consent', consentId: (consent?.id ?? basis.consentId) as ConsentId } : basis, items: basis.kind === 'refused' ? [] : items, reason, lawConfirmed,
  };
}

export async function sendingContext(call: MoveCall, { stored, known }: Going, body: MoveOrderBody, consent: Consent | undefined): Promise<SendingMove> {
  const { server, staff, scope, work, at, today } = call;
  const [directory, isUnderWay, isHoliday] = await Promise.all([directoryOf(server, body.to.sigungu), isMoveUnderWay(work, stored.sigungu, stored.id), holidaysOf(server, stored.sigungu)]);
  return {
    at, on: today, by: staff.id, party: 'sender', case: stored.state, restricted: stored.restricted, isUnderWay, isHoliday,
    parties: casePartiesOf(stored.state, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role }, stored),
    receiver: directory.get(body.to.organisationId as OrganisationId), seen: itemsOf(scope, known),
    agreed: consent === undefined ? [] : agreedItems(consent), consentUntil: consent?.terms.endsOn ?? null,
  };
}

/** Exactly what the receiver reads, made in one place for the preview and for the sending. */
export async function packetFor(call: MoveCall, going: Going, body: MoveOrderBody, items: readonly DisclosureItem[]): Promise<MovePacket> {
  const { server, scope, staff, work } = call;
  const { stored, known: { person } } = going;
  const [names, directory] = await Promise.all([organisationNames(server, scope.sigungus), directoryOf(server, stored.sigungu)]);
  const owner = directory.get(stored.state.owner.organisationId);
  const fact = {
    emdCode: body.to.emdCode as EmdCode, movesOn: body.movesOn as PlainDate, programme: stored.state.identity.programme,
    contact: { organisation: owner?.name ?? '–', name: staff.name, phone: owner?.phone ?? '' },
  };
  if (items.length === 0) return { fact, person: null, history: [] };
  const [history, household] = await Promise.all([historyOf(work, stored, names), householdFor(call, going, items, body.to.organisationId)]);
  return movePacketOf(fact, { person, household, history, address: { ...body.address, emdCode: fact.emdCode }, reason: body.reason }, items);
}

/** Of those who live together the receiver learns no name that they did not let it know themselves. */
async function householdFor({ work, today }: MoveCall, { known: { person } }: Going, items: readonly DisclosureItem[], receiver: string): Promise<DisclosedHousehold | undefined> {
  if (person.householdId === null || !items.includes('household')) return undefined;
  const found = await findHousehold(work, person.sigungu, person.householdId);
  if (found === undefined) return undefined;
  const shared = new Map(found.members.map((member) => [member.personId, member.shared]));
  return discloseHousehold(found, person.id, { items: new Set(items), on: today, knows: (id) => itemsSharedWith(shared.get(id) ?? {}, receiver as OrganisationId, today).has('identity') });
}
