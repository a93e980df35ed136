import type { GlassRecord, LogRecord, NoticeRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

export function noticeRows(records: readonly NoticeRecord[]): Bulk {
  return {
    table: 'notice',
    rows: records.map(({ id, sigungu, referralId, personId, kind, organisationId, staffId, body, at, readAt }) => ({
      sigungu, id, staff_id: staffId, organisation_id: organisationId, kind, referral_id: referralId, case_id: null, person_id: personId, body, at, read_at: readAt, read_by: readAt === null ? null : staffId,
    })),
  };
}

/** An address inside the office network; the last number is the desk. */
function deskOf(staffId: string): string {
  return `10.52.${Number.parseInt(staffId.slice(0, 2), 16)}.${Number.parseInt(staffId.slice(2, 4), 16)}`;
}

export function accessLogRows(records: readonly LogRecord[]): Bulk {
  return {
    table: 'access_log',
    rows: records.map(({ id, sigungu, at, staff, purpose, event, personIds, subject, reason }) => ({
      sigungu, id, at, staff_id: staff.id, organisation_id: staff.organisationId, role: staff.role, address: deskOf(staff.id), purpose, event, person_ids: personIds, subject, outcome: 'done', reason,
    })),
  };
}

export function accessLogPersonRows(records: readonly LogRecord[]): Bulk {
  return { table: 'access_log_person', rows: records.flatMap(({ id, sigungu, at, personIds }) => personIds.map((personId) => ({ sigungu, person_id: personId, at, log_id: id }))) };
}

export function breakGlassRows(records: readonly GlassRecord[]): Bulk {
  return {
    table: 'break_glass',
    rows: records.map(({ id, person, staff, reason, words, at, untilAt, reviewed }) => ({
      sigungu: person.sigungu, id, person_id: person.id, organisation_id: staff.organisationId, staff_id: staff.id, reason, words, at, until_at: untilAt,
      reviewed_at: reviewed?.at ?? null, reviewed_by: reviewed?.by.id ?? null, review: reviewed?.words ?? null,
    })),
  };
}
