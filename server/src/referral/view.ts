import type { ReferralListRow, StoredReferral } from '@dure/database/referral';
import type { Scope } from '@dure/domain/access';
import type { OrganisationId } from '@dure/domain/ids';
import { ACTION_RULES, availableActions, nextActionAfterReturn, type ReferralAction, type ReferralEvent } from '@dure/domain/referral';
import { nameSeen } from '../person/named.ts';
import type { ReferralDetail, ReferralRow } from './contract.ts';
import { partyOf } from './party.ts';

type Names = (id: string) => string;

/** A sender reads the name in the register while it may know who that is, and what it sent; a receiver what was sent. */
export const nameInList = (scope: Scope, { personId, packetName, person }: Pick<ReferralListRow, 'personId' | 'packetName' | 'person'>): string | null => nameSeen(scope, personId, person) ?? packetName;

/** Field by field: a copy by rest and spread takes longer than the whole rest of a page. */
export function rowView(row: ReferralListRow, scope: Scope, names: Names): ReferralRow {
  const { id, personId, programme, service, urgency, status, delivery, step, dueOn, nextOn, changedAt, createdAt, fromOrganisationId, toOrganisationId } = row;
  return {
    id, personId, personName: nameInList(scope, row), programme, service, urgency, status, delivery, step, dueOn, nextOn, changedAt, createdAt,
    from: { id: fromOrganisationId, name: names(fromOrganisationId) }, to: { id: toOrganisationId, name: names(toOrganisationId) },
  };
}

/** What this viewer may do now: what the tables allow to the capacity in which he meets it. */
function actionsFor(scope: Pick<Scope, 'organisationId' | 'wide'>, stored: StoredReferral): readonly ReferralAction[] {
  const party = partyOf(scope, stored);
  return availableActions(stored.state).filter((action) => (ACTION_RULES[action].who as readonly string[]).includes(party));
}

interface Around {
  readonly scope: Scope;
  readonly names: Names;
  readonly staffName: (id: string) => string;
  readonly events: readonly { readonly event: ReferralEvent; readonly organisationId: OrganisationId | null }[];
  readonly route: ReferralDetail['route'];
  /** As the sender knows it; a receiver, and a sender who may no longer see the person, knows the name from the packet. */
  readonly personName: string | null;
}

const nameIn = (packet: StoredReferral['packet']): string | null => (packet['name'] as string | undefined) ?? null;

export function detailView(stored: StoredReferral, around: Around): ReferralDetail {
  const { state, packet } = stored;
  const { identity, returned, contact, approval, next, owner, lineageParent } = { ...state, lineageParent: state.identity.lineage.kind === 'first' ? null : state.identity.lineage.parentId };
  const viewer = partyOf(around.scope, stored);
  return {
    id: stored.id, personId: stored.personId, emdCode: stored.emdCode, sigungu: stored.sigungu, intakeId: stored.intakeId, caseId: identity.caseId,
    personName: viewer === 'receiver' ? nameIn(packet) : (around.personName ?? nameIn(packet)),
    from: { id: identity.sender.organisationId, name: around.names(identity.sender.organisationId) },
    to: { id: identity.receiver.organisationId, name: around.names(identity.receiver.organisationId) },
    programme: identity.programme, service: identity.service, urgency: identity.urgency, channel: identity.channel, reason: state.reason, requested: [...state.requested],
    status: state.status, delivery: state.delivery, letter: state.letter, followUp: state.followUp, step: next.step, party: next.party, delay: state.delay,
    dueOn: state.dueOn, nextOn: state.nextOn, changedAt: state.lastChangeAt, createdAt: stored.createdAt, letterNumber: stored.letterNumber,
    owner: { organisationId: owner.organisationId, staffId: owner.kind === 'staff' ? owner.staffId : null },
    version: state.version, viewer, lineage: { kind: identity.lineage.kind, parentId: lineageParent },
    disclosed: [...state.disclosed], basis: { ...state.basis }, packet: { ...packet }, access: state.access, receiverUntil: stored.receiverUntil, question: state.question,
    contact: contact.kind === 'named' ? { name: contact.name, phone: contact.phone } : null,
    returned: returned.kind === 'returned' ? { reason: returned.reason, ruleId: returned.ruleId, words: returned.words, nextSteps: [nextActionAfterReturn(returned.reason)] } : null,
    results: [...state.results], receipt: state.receipt ?? null, approver: approval.kind === 'asked' ? approval.approver : null, actions: [...actionsFor(around.scope, stored)], route: around.route,
    events: around.events.map(({ event, organisationId }, index) => eventView(event, organisationId, index + 1, around)),
  };
}

function eventView(event: ReferralEvent, organisationId: OrganisationId | null, seq: number, { names, staffName }: Around): ReferralDetail['events'][number] {
  const { at, on: _on, by, party, action, dates: _dates, receipt: _receipt, ...facts } = event;
  const { identity: _identity, ...told } = facts as Record<string, unknown>;
  return { seq, at, action, party, by: by === 'system' ? '' : staffName(by), organisation: organisationId === null ? '' : names(organisationId), facts: told };
}
