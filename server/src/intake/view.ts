import type { IntakeListRow, StoredInbound } from '@dure/database/intake';
import { isOverdue } from '@dure/domain/clock';
import type { Scope } from '@dure/domain/access';
import { may } from '@dure/domain/access';
import { nameSeen } from '../person/named.ts';
import type { InboundRequestView, IntakeRow } from './contract.ts';

type NameOf = (id: string) => string;

export function rowView(row: IntakeListRow, names: NameOf, scope: Scope): IntakeRow {
  const { id, personId, person, emdCode, kind, source, receivedOn, nextStep, nextOn } = row;
  return { id, personId, personName: nameSeen(scope, personId, person), emdCode, kind, source, receivedOn, nextStep, nextOn, organisation: names(row.organisationId), overdue: nextOn !== null && nextOn < scope.today };
}

/** A request as its agency or its town office sees it. */
export function inboundView({ request, agencyOrganisationId }: StoredInbound, scope: Scope): InboundRequestView {
  const { reception, inbound, subject } = request;
  const isAgency = agencyOrganisationId === scope.organisationId;
  const waits = reception.state === 'waiting';
  return {
    id: request.id, version: request.version, subject: { ...subject }, inbound: { ...inbound, needs: [...inbound.needs] }, agency: inbound.agencyName, sentAt: request.sentAt, dueOn: request.dueOn,
    overdue: waits && isOverdue(request.dueOn, scope.today), state: reception.state,
    answer: waits ? null : { opinion: reception.opinion, nextAction: reception.nextAction, contactedOn: reception.contactedOn, lateReason: reception.lateReason, at: reception.at },
    personId: waits || isAgency ? null : reception.personId, outcomes: request.outcomes.map(({ service, stage, words, at }) => ({ service, stage, words, at })),
    mayAnswer: !isAgency && may(scope, 'intake:write'),
  };
}
