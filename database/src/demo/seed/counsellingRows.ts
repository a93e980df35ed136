import { koreanDay } from '@dure/domain/calendar';
import { URGENT_BASES } from '@dure/domain/urgency';
import type { AssessmentRecord, ConsentRecord, EmergencyRecord, InboundRecord, IntakeRecord, OverrideRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

export function intakeRows(records: readonly IntakeRecord[]): Bulk {
  return {
    table: 'intake',
    rows: records.map(({ intake, person, organisationId, staffId, fromOrganisationId }) => ({
      sigungu: person.sigungu, id: intake.id, person_id: person.id, emd_code: person.address.emdCode, organisation_id: organisationId, staff_id: staffId, restricted: false,
      source: intake.source, kind: intake.kind, received_on: koreanDay(intake.receivedAt), from_organisation_id: fromOrganisationId, record: intake, created_at: intake.receivedAt, version: intake.version,
    })),
  };
}

/** Requests lie in the same table; the agency wrote them, and the town office sees them by area. */
export function inboundRows(records: readonly InboundRecord[]): Bulk {
  return {
    table: 'intake',
    rows: records.map(({ request, agency }) => ({
      sigungu: request.sigungu, id: request.id, person_id: request.reception.state === 'waiting' ? null : request.reception.personId, emd_code: request.subject.emdCode, organisation_id: agency.id, staff_id: request.sentBy, restricted: false,
      source: 'guarantee-agency', kind: 'case', received_on: request.inbound.requestedOn, from_organisation_id: agency.id, record: request, created_at: request.sentAt, version: request.version,
    })),
  };
}

export function assessmentRows(records: readonly AssessmentRecord[]): Bulk {
  return {
    table: 'assessment',
    rows: records.map(({ id, person, organisationId, staffId, restricted, instrument, answers, result, on, at }) => ({
      sigungu: person.sigungu, id, person_id: person.id, emd_code: person.address.emdCode, organisation_id: organisationId, staff_id: staffId, restricted,
      instrument: instrument.id, instrument_version: instrument.version, answers, result, done_on: on, created_at: at,
    })),
  };
}

export function guideDecisionRows(records: readonly OverrideRecord[]): Bulk {
  return {
    table: 'guide_decision',
    rows: records.map(({ id, person, staff, edition, verdict, reason, authority, at }) => ({
      sigungu: person.sigungu, id, person_id: person.id, emd_code: person.address.emdCode, organisation_id: staff.organisationId, staff_id: staff.id, restricted: false,
      edition, programme: 'ECARE', verdict, decided: 'eligible', reason, authority, created_at: at,
    })),
  };
}

export function emergencyRows(records: readonly EmergencyRecord[]): Bulk {
  return {
    table: 'emergency',
    rows: records.map(({ emergency, person, organisationId, completeByOn }) => ({
      sigungu: person.sigungu, id: emergency.id, person_id: person.id, emd_code: person.address.emdCode, organisation_id: organisationId, staff_id: emergency.recordedBy, restricted: false,
      tier: emergency.answer.tier, bypassed: emergency.bypass?.steps ?? [], basis: URGENT_BASES.find(({ id }) => id === emergency.bypass?.basisId)?.article ?? '', record: emergency,
      complete_by_on: completeByOn, completed_at: emergency.completedAt ?? null, created_at: emergency.occurredAt, version: emergency.completedAt === undefined ? 1 : 2,
    })),
  };
}

/** What is owed after each emergency: of finished records all of it is done. */
export function dutyRows(records: readonly EmergencyRecord[]): Bulk {
  return {
    table: 'task',
    rows: records.flatMap(({ emergency, person, organisationId, duties }) =>
      duties.map(({ id, key, label, dueOn }) => ({
        sigungu: person.sigungu, id, person_id: person.id, emd_code: person.address.emdCode, organisation_id: organisationId, staff_id: emergency.recordedBy, restricted: false,
        kind: 'complete-emergency-record', title: label, case_id: null, due_on: dueOn, at: null, body: { emergencyId: emergency.id, duty: key },
        done_at: emergency.completedAt ?? null, done_by: emergency.completedAt === undefined ? null : emergency.recordedBy, outcome: emergency.completedAt === undefined ? null : { words: '처리하였습니다.' },
        created_at: emergency.occurredAt, version: emergency.completedAt === undefined ? 1 : 2,
      }))),
  };
}

export function consentRows(records: readonly ConsentRecord[]): Bulk {
  return {
    table: 'consent',
    rows: records.map(({ consent, events, person, organisationId, staffId }) => {
      const { terms } = consent;
      return {
        sigungu: person.sigungu, id: consent.id, person_id: person.id, emd_code: person.address.emdCode, organisation_id: organisationId, staff_id: staffId, restricted: false,
        kind: terms.kind, recipient_organisation_id: terms.recipient.organisationId, recipient_name: terms.recipient.name, purpose: terms.purpose, items: terms.items,
        starts_on: terms.startsOn, ends_on: terms.endsOn, state: consent.state, terms: consent, created_at: events[0]?.at, version: events.length,
      };
    }),
  };
}

export function consentEventRows(records: readonly ConsentRecord[]): Bulk {
  return {
    table: 'consent_event',
    rows: records.flatMap(({ consent, events, person, organisationId, staffId }) =>
      events.map((event, index) => ({
        sigungu: person.sigungu, consent_id: consent.id, seq: index + 1, person_id: person.id, emd_code: person.address.emdCode, organisation_id: organisationId,
        staff_id: event.by === 'system' ? staffId : event.by, restricted: false, at: event.at, action: event.action, body: event,
      }))),
  };
}
