import type { StoredVisit, VisitHistoryLine, VisitPhoto } from '@dure/database/visit';
import type { DisclosedPerson, Scope } from '@dure/domain/access';
import { displayPhone } from '@dure/domain/korean';
import type { SafetyNote } from '@dure/domain/person';
import { activitiesOf, visitActsOpenTo, type VisitEvent, type VisitOutcome, type VisitParty, type VisitRequirements } from '@dure/domain/visit';
import { nameSeen } from '../person/named.ts';
import type { VisitCard, VisitDetail, VisitRequirementsView, VisitRow } from './contract.ts';

export interface Names {
  readonly staff: (id: string) => string;
  readonly organisation: (id: string) => string;
}

const outcomeView = (outcome: VisitOutcome): VisitRow['outcome'] => ({ kind: outcome.kind, reason: outcome.kind === 'not-met' ? outcome.reason : null, words: outcome.words });

/** One line of a list or a calendar. */
export function visitRow({ id, state, personId, person }: StoredVisit, scope: Scope, names: Names): VisitRow {
  const { identity, plan, status, companions, joined, emergency, outcome, reason, version } = state;
  const { series } = identity;
  return {
    id, version, personId, personName: nameSeen(scope, personId, person), emdCode: identity.emdCode, organisation: { id: identity.organisationId, name: names.organisation(identity.organisationId) }, staffId: plan.staffId, staff: names.staff(plan.staffId),
    mine: plan.staffId === scope.staffId, on: plan.on, time: plan.time, minutes: plan.minutes, purpose: plan.purpose, words: plan.words, status, programme: identity.programme, caseId: identity.caseId,
    companions: companions.map(({ kind, organisationId, answer }) => ({ kind, organisation: names.organisation(organisationId), answer })), joined: joined.length, emergency: emergency !== null,
    outcome: outcome === null ? null : outcomeView(outcome), reason, series: series === null ? null : { id: series.seriesId, cadence: series.cadence, endsOn: series.endsOn, group: series.group },
  };
}

/** What is copied out of the domain's frozen answer for the wire. */
export function requirementsView({ companions, blocks }: VisitRequirements): VisitRequirementsView {
  return {
    companions: companions.map((one) => ({ ...one, authorities: [...one.authorities] })),
    blocks: blocks.map((one) => ({ ...one, authorities: [...one.authorities] })),
  };
}

export interface AtDoor {
  readonly person: DisclosedPerson;
  /** Null for who may not read warnings. */
  readonly notes: readonly SafetyNote[] | null;
  readonly requirements: VisitRequirements;
}

export function doorView({ person, notes, requirements }: AtDoor): VisitCard['door'] {
  const { address, phones, contactPreference } = person;
  const phone = phones?.[0];
  return {
    address: address === undefined ? null : [address.text, address.detail].filter((part) => part !== '').join(' '), phone: phone === undefined ? null : displayPhone(phone.digits), contact: contactPreference ?? null,
    safetyNotes: notes === null ? null : notes.filter(({ endedAt }) => endedAt === undefined).map(({ level, words }) => ({ level, words })), requirements: requirementsView(requirements),
  };
}

export interface AroundVisit {
  readonly party: VisitParty;
  readonly history: readonly VisitHistoryLine[];
  readonly photos: readonly VisitPhoto[];
  readonly mayRecordFacts: boolean;
}

const met = (outcome: VisitOutcome | null) => (outcome?.kind === 'met' ? { attendance: [...outcome.attendance], present: [...outcome.present], did: [...outcome.did], learnt: [...outcome.learnt], nextOn: outcome.nextOn } : null);

/** Why a visit was moved, put off, cancelled or not made. */
function whyOf(event: VisitEvent): { readonly why: string | null; readonly words: string } {
  if (event.action === 'record-not-met') return { why: event.outcome.reason, words: event.outcome.words };
  return { why: 'reason' in event ? (event.reason ?? null) : null, words: 'words' in event && event.action !== 'add-words' ? event.words : '' };
}

export function visitDetail(stored: StoredVisit, card: VisitCard, { party, history, photos, mayRecordFacts }: AroundVisit, names: Names): VisitDetail {
  const { state } = stored;
  return {
    ...card, acts: [...visitActsOpenTo(state.status, party)], activities: [...activitiesOf(state.identity.programme)], startedAt: state.startedAt, notes: [...state.words], record: met(state.outcome), mayRecordFacts,
    photos: photos.map(({ id, words, bytes, at }) => ({ id, words, bytes, at })),
    events: history.map(({ seq, event }) => ({ seq, at: event.at, action: event.action, by: names.staff(event.by), ...whyOf(event) })),
  };
}
