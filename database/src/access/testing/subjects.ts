import {
  canAddConferenceEvent, canAddDownload, canAskDiscovery, canSeeDownload, canSeeAccessReview, canSeeExplanation, canChangeCandidate, canSeeCandidate, canSeeIdentity, canSeeRound, canWriteRound, canReadCriteria, canSeeDiscovery, canWordCriteria, canAddHandover, canAddRecord, canAddReferral, canAddReferralEvent, canAddSafetyNote, canAddSupervision, canAnswerSupervision, canChangeRecord, canChangeResidentNumber, canChangeSafetyNote, canChangeTask, canSeeAccessLog, canSeeArrival, canSeeConference, canSeeConferenceGuest, canSeeConsent, canSeeHandover, canSeeHomecare, canWriteHomecare, canSeePerson, canSeeRecord,
  canSeeReferral, canSeeSafetyNote, canSeeSupervision, canWriteIn, personVisibility, type PersonRow, type RecordRow, type Scope,
} from '@dure/domain/access';
import { aConsentRow, aPersonRow, aRecordRow, aReferralRow, PEOPLE, sampled, supervisionRows } from './world.ts';

/** One table: its rows, and which of them the domain lets a scope see, add and change. */
export interface Subject {
  readonly table: string;
  /** Column that tells a row from the others. */
  readonly key: string;
  readonly rows: readonly SubjectRow[];
}

export interface SubjectRow {
  readonly key: string;
  /** What the row policies read. */
  readonly columns: Readonly<Record<string, unknown>>;
  sees(scope: Scope): boolean;
  /** Absent where the rule of adding is that of every request, whoever makes it: the access log. */
  readonly adds?: (scope: Scope) => boolean;
  /** Absent where nobody changes a row: histories. */
  readonly changes?: (scope: Scope) => boolean;
}

interface Family {
  readonly key: string;
  readonly members: boolean;
  /** Of an organisation a person has one picture of a kind. */
  readonly onePicture?: boolean;
  readonly adds: (scope: Scope, row: RecordRow) => boolean;
  readonly changes?: (scope: Scope, row: RecordRow) => boolean;
}

/** Rows written about a person, by the column that tells them apart; only those of a case name further organisations. */
const RECORDS = {
  person_event: { key: 'id', members: false, adds: canAddRecord },
  intake: { key: 'id', members: false, adds: canAddRecord, changes: canChangeRecord },
  emergency: { key: 'id', members: false, adds: canAddRecord, changes: canChangeRecord },
  assessment: { key: 'id', members: false, adds: canAddRecord },
  guide_decision: { key: 'id', members: false, adds: canAddRecord },
  consent_event: { key: 'consent_id', members: false, adds: canSeeRecord },
  consent_signature: { key: 'consent_id', members: false, adds: canSeeRecord },
  case_file: { key: 'id', members: true, adds: canAddRecord, changes: canChangeRecord },
  case_event: { key: 'case_id', members: true, adds: canSeeRecord },
  visit: { key: 'id', members: true, adds: canAddRecord, changes: canChangeRecord },
  visit_event: { key: 'visit_id', members: true, adds: canSeeRecord },
  visit_photo: { key: 'id', members: true, adds: canSeeRecord },
  task: { key: 'id', members: false, adds: canAddRecord, changes: canChangeTask },
  conference_item: { key: 'id', members: true, adds: canAddRecord, changes: canChangeRecord },
  plan: { key: 'id', members: true, adds: canAddRecord, changes: canChangeRecord },
  plan_event: { key: 'plan_id', members: true, adds: canSeeRecord },
  plan_signature: { key: 'id', members: false, adds: canAddRecord },
  plan_service: { key: 'service_id', members: true, adds: canAddRecord, changes: canChangeRecord },
  document: { key: 'id', members: true, adds: canAddRecord },
  document_event: { key: 'document_id', members: true, adds: canAddRecord },
  plan_delivery: { key: 'id', members: true, adds: canAddRecord },
  move: { key: 'id', members: false, adds: canAddRecord, changes: canChangeRecord },
  move_event: { key: 'move_id', members: false, adds: canSeeRecord },
  picture: { key: 'id', members: false, onePicture: true, adds: canAddRecord, changes: canChangeRecord },
} as const satisfies Record<string, Family>;

function recordSubject(seed: number, table: keyof typeof RECORDS): Subject {
  const { key, members, onePicture = false, adds, changes }: Family = RECORDS[table];
  const whole = sampled(seed, 60, aRecordRow);
  const pictures = whole.filter((row, at) => whole.findIndex((other) => other.personId === row.personId && other.organisationId === row.organisationId) === at);
  const rows = (onePicture ? pictures : whole).map(({ key: id, memberOrganisations, ...plain }): SubjectRow => {
    const row: RecordRow = members ? { ...plain, memberOrganisations } : plain;
    const columns = {
      [key]: id, sigungu: row.sigungu, person_id: row.personId, emd_code: row.emdCode, organisation_id: row.organisationId, restricted: row.restricted,
      ...(members ? { member_organisations: memberOrganisations } : {}),
    };
    return { key: id, columns, sees: (scope) => canSeeRecord(scope, row), adds: (scope) => adds(scope, row), ...(changes === undefined ? {} : { changes: (scope: Scope) => changes(scope, row) }) };
  });
  return { table, key, rows };
}

function consentSubject(seed: number): Subject {
  const rows = sampled(seed, 120, aConsentRow).map((row): SubjectRow => ({
    key: row.key,
    columns: {
      id: row.key, sigungu: row.sigungu, person_id: row.personId, emd_code: row.emdCode, organisation_id: row.organisationId, restricted: row.restricted,
      recipient_organisation_id: row.recipientOrganisationId, state: row.state, ends_on: row.endsOn,
    },
    sees: (scope) => canSeeConsent(scope, row),
    adds: (scope) => canAddRecord(scope, row),
    changes: (scope) => canChangeRecord(scope, row),
  }));
  return { table: 'consent', key: 'id', rows };
}

function personSubjects(seed: number): readonly Subject[] {
  const people = sampled<PersonRow>(seed, PEOPLE.length, aPersonRow);
  const columns = ({ sigungu, emdCode }: PersonRow) => ({ sigungu, emd_code: emdCode });
  const person = people.map((row): SubjectRow => ({
    key: row.id, columns: { ...columns(row), id: row.id, shared: row.shared }, sees: (scope) => canSeePerson(scope, row), adds: (scope) => canWriteIn(scope, row), changes: (scope) => canSeePerson(scope, row),
  }));
  const number = people.map((row): SubjectRow => ({
    key: row.id, columns: { ...columns(row), person_id: row.id },
    sees: (scope) => personVisibility(scope, row).see === 'full', adds: (scope) => canWriteIn(scope, row), changes: (scope) => canChangeResidentNumber(scope, row),
  }));
  return [{ table: 'person', key: 'id', rows: person }, { table: 'resident_number', key: 'person_id', rows: number }];
}

function safetySubject(seed: number): Subject {
  const rows = sampled(seed, 160, aRecordRow).map((row): SubjectRow => ({
    key: row.key, columns: { id: row.key, sigungu: row.sigungu, person_id: row.personId, emd_code: row.emdCode, organisation_id: row.organisationId },
    sees: (scope) => canSeeSafetyNote(scope, row), adds: (scope) => canAddSafetyNote(scope, row), changes: (scope) => canChangeSafetyNote(scope, row),
  }));
  return { table: 'safety_note', key: 'id', rows };
}

function referralSubjects(seed: number): readonly Subject[] {
  const referrals = sampled(seed, 160, aReferralRow).map((row) => ({
    row,
    ruled: {
      sigungu: row.sigungu, person_id: row.personId, from_organisation_id: row.fromOrganisationId, to_organisation_id: row.toOrganisationId,
      receiver_until: row.receiverUntil, restricted: row.restricted,
    },
  }));
  const referral = referrals.map(({ row, ruled }): SubjectRow => ({ key: row.key, columns: { ...ruled, id: row.key, emd_code: row.emdCode, status: row.status }, sees: (scope) => canSeeReferral(scope, row), adds: (scope) => canAddReferral(scope, row), changes: (scope) => canSeeReferral(scope, row) }));
  // The history of a draft has no receiver yet: receiver_until alone keeps it from him.
  const event = referrals.map(({ row, ruled }): SubjectRow => {
    const sees = (scope: Scope): boolean => canSeeReferral(scope, { ...row, status: 'sent' });
    return { key: row.key, columns: { ...ruled, referral_id: row.key }, sees, adds: (scope) => canAddReferralEvent(scope, row), changes: sees };
  });
  return [{ table: 'referral', key: 'id', rows: referral }, { table: 'referral_event', key: 'referral_id', rows: event }];
}

function conferenceSubjects(seed: number): readonly Subject[] {
  const rows = sampled(seed, 80, aRecordRow).map((row) => ({ row, ruled: { sigungu: row.sigungu, organisation_id: row.organisationId, restricted: row.restricted, member_organisations: row.memberOrganisations } }));
  const conference = rows.map(({ row, ruled }): SubjectRow => ({
    key: row.key, columns: { ...ruled, id: row.key }, sees: (scope) => canSeeConference(scope, row), adds: (scope) => canAddRecord(scope, row), changes: (scope) => canSeeConference(scope, row),
  }));
  const event = rows.map(({ row, ruled }): SubjectRow => ({ key: row.key, columns: { ...ruled, conference_id: row.key }, sees: (scope) => canSeeConference(scope, row), adds: (scope) => canAddConferenceEvent(scope, row) }));
  const guest = rows.map(({ row }): SubjectRow => ({
    key: row.key, columns: { id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId },
    sees: (scope) => canSeeConferenceGuest(scope, row), adds: (scope) => canSeeConferenceGuest(scope, row), changes: (scope) => canSeeConferenceGuest(scope, row),
  }));
  return [{ table: 'conference', key: 'id', rows: conference }, { table: 'conference_event', key: 'conference_id', rows: event }, { table: 'conference_guest', key: 'id', rows: guest }];
}

/** 재가 의료급여: the team that keeps it and the members of its case; no area, no rank and no break-glass opens it. */
function homecareSubjects(seed: number): readonly Subject[] {
  const rows = sampled(seed, 160, aRecordRow).map((row) => ({ row, ruled: { sigungu: row.sigungu, person_id: row.personId, emd_code: row.emdCode, organisation_id: row.organisationId, member_organisations: row.memberOrganisations } }));
  const homecare = rows.map(({ row, ruled }): SubjectRow => ({
    key: row.key, columns: { ...ruled, id: row.key, live: false }, sees: (scope) => canSeeHomecare(scope, row), adds: (scope) => canWriteHomecare(scope, row), changes: (scope) => canWriteHomecare(scope, row),
  }));
  const event = rows.map(({ row, ruled }): SubjectRow => ({ key: row.key, columns: { ...ruled, homecare_id: row.key }, sees: (scope) => canSeeHomecare(scope, row), adds: (scope) => canWriteHomecare(scope, row) }));
  return [{ table: 'homecare', key: 'id', rows: homecare }, { table: 'homecare_event', key: 'homecare_id', rows: event }];
}

function logSubjects(seed: number): readonly Subject[] {
  const rows = sampled(seed, 40, aRecordRow).map((row): SubjectRow => ({ key: row.key, columns: { sigungu: row.sigungu, id: row.key }, sees: (scope) => canSeeAccessLog(scope, row) }));
  return ['access_log', 'destruction'].map((table) => ({ table, key: 'id', rows }));
}

/** What came from another municipality; its last day of reading is before, on or after the day of a scope. */
function arrivalSubject(seed: number): Subject {
  const rows = sampled(seed, 160, aConsentRow).map(({ key, sigungu, emdCode, organisationId, restricted, endsOn }): SubjectRow => {
    const row = { sigungu, organisationId, restricted, readableUntil: endsOn };
    return {
      key, columns: { id: key, sigungu, organisation_id: organisationId, restricted, emd_code: emdCode, readable_until: endsOn },
      sees: (scope) => canSeeArrival(scope, row), adds: (scope) => canWriteIn(scope, row) && row.organisationId === scope.organisationId, changes: (scope) => canSeeArrival(scope, row),
    };
  });
  return { table: 'move_arrival', key: 'id', rows };
}

/** Rows of a team about its own work: no area and no person opens them. */
function teamSubjects(seed: number): readonly Subject[] {
  const notes = supervisionRows(seed, 160).map((row): SubjectRow => ({
    key: row.key, columns: { id: row.key, sigungu: row.sigungu, person_id: row.personId, organisation_id: row.organisationId, staff_id: row.staffId, owner_staff_id: row.ownerStaffId },
    sees: (scope) => canSeeSupervision(scope, row), adds: (scope) => canAddSupervision(scope, row), changes: (scope) => canAnswerSupervision(scope, row),
  }));
  const handovers = sampled(seed + 44, 80, aRecordRow).map((row): SubjectRow => ({
    key: row.key, columns: { id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId }, sees: (scope) => canSeeHandover(scope, row), adds: (scope) => canAddHandover(scope, row),
  }));
  return [{ table: 'supervision_note', key: 'id', rows: notes }, { table: 'case_handover', key: 'id', rows: handovers }];
}

/** 발굴: whose lists they are, and in whose name a run is asked. */
function discoverySubjects(seed: number): readonly Subject[] {
  const rows = sampled(seed, 160, aRecordRow);
  const run = rows.map((row): SubjectRow => ({
    key: row.key, columns: { id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId }, sees: (scope) => canSeeDiscovery(scope, row), adds: (scope) => canAskDiscovery(scope, row), changes: (scope) => canSeeDiscovery(scope, row),
  }));
  const finding = rows.slice(0, 60).map((row): SubjectRow => ({ key: row.key, columns: { pseudonym: row.key, sigungu: row.sigungu }, sees: (scope) => canSeeDiscovery(scope, row) }));
  const delivery = finding.map(({ columns: { pseudonym, ...columns }, ...row }): SubjectRow => ({ ...row, columns: { ...columns, id: pseudonym } }));
  const wording = rows.slice(0, 60).map((row): SubjectRow => ({ key: row.key, columns: { criterion: row.key, sigungu: row.sigungu }, sees: (scope) => canReadCriteria(scope, row), adds: (scope) => canWordCriteria(scope, row) }));
  const threshold = wording.map(({ columns: { criterion, ...columns }, ...row }): SubjectRow => ({ ...row, columns: { ...columns, key: criterion } }));
  return [{ table: 'discovery_run', key: 'id', rows: run }, { table: 'discovery_finding', key: 'pseudonym', rows: finding }, { table: 'discovery_import', key: 'id', rows: delivery }, { table: 'discovery_wording', key: 'criterion', rows: wording }, { table: 'discovery_threshold', key: 'key', rows: threshold }];
}

/** 발굴 대상자: under the pseudonym for who works the list and the team that holds them, by name for that team alone. */
function candidateSubjects(seed: number): readonly Subject[] {
  const rows = sampled(seed, 160, aRecordRow);
  const round = rows.slice(0, 60).map((row): SubjectRow => ({ key: row.key, columns: { id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId }, sees: (scope) => canSeeRound(scope, row), adds: (scope) => canWriteRound(scope, row), changes: (scope) => canWriteRound(scope, row) }));
  const candidate = rows.map((whole, index): SubjectRow => {
    const row = { ...whole, organisationId: index % 4 === 0 ? null : whole.organisationId };
    return {
      key: row.key, columns: { id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId, rank: index, live: false, pseudonym: row.key },
      sees: (scope) => canSeeCandidate(scope, row), adds: (scope) => canWriteRound(scope, row), changes: (scope) => canChangeCandidate(scope, row),
    };
  });
  const held = rows.map((row) => ({ row, columns: { candidate_id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId } }));
  const event = held.map(({ row, columns: ruled }): SubjectRow => ({ key: row.key, columns: ruled, sees: (scope) => canSeeIdentity(scope, row), adds: (scope) => canChangeCandidate(scope, row) }));
  // Nobody who works here writes a name: the batch does.
  const identity = held.map(({ row, columns: ruled }): SubjectRow => ({ key: row.key, columns: ruled, sees: (scope) => canSeeIdentity(scope, row) }));
  return [{ table: 'discovery_round', key: 'id', rows: round }, { table: 'discovery_candidate', key: 'id', rows: candidate }, { table: 'discovery_candidate_event', key: 'candidate_id', rows: event }, { table: 'discovery_identity', key: 'candidate_id', rows: identity }];
}

/** 소명 and the signed reviews: who is asked, who leads his team, who audits. */
function accountabilitySubjects(seed: number): readonly Subject[] {
  const rows = sampled(seed, 160, aRecordRow);
  const own = supervisionRows(seed + 1, 160);
  const explanation = own.map((row): SubjectRow => ({
    key: row.key, columns: { id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId, staff_id: row.staffId, month: row.key, state: 'asked' }, sees: (scope) => canSeeExplanation(scope, row), changes: (scope) => canSeeExplanation(scope, row),
  }));
  const download = own.map((row, index): SubjectRow => {
    const state = index % 3 === 0 ? 'refused' : 'asked';
    return {
      key: row.key, columns: { id: row.key, sigungu: row.sigungu, organisation_id: row.organisationId, staff_id: row.staffId, state }, sees: (scope) => canSeeDownload(scope, row),
      adds: (scope) => state === 'asked' && canAddDownload(scope, row), changes: (scope) => canSeeDownload(scope, row),
    };
  });
  const review = rows.slice(0, 60).map((row): SubjectRow => ({ key: row.key, columns: { month: row.key, sigungu: row.sigungu }, sees: (scope) => canSeeAccessReview(scope, row), adds: (scope) => canSeeAccessReview(scope, row) }));
  return [{ table: 'explanation', key: 'id', rows: explanation }, { table: 'download_request', key: 'id', rows: download }, { table: 'access_review', key: 'month', rows: review }];
}

/** Every table whose visibility the domain rules, filled from a seed. */
export function subjectsOf(seed: number): readonly Subject[] {
  const tables = Object.keys(RECORDS) as readonly (keyof typeof RECORDS)[];
  return [...personSubjects(seed), ...referralSubjects(seed + 1), ...tables.map((table, index) => recordSubject(seed + 2 + index, table)), safetySubject(seed + 48), ...conferenceSubjects(seed + 47), ...teamSubjects(seed), ...homecareSubjects(seed + 46), arrivalSubject(seed + 51), ...discoverySubjects(seed + 52), ...candidateSubjects(seed + 53), ...accountabilitySubjects(seed + 54), consentSubject(seed + 49), ...logSubjects(seed + 50)];
}
