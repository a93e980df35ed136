import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** What an officer decided on a programme: the guide's answer of that moment, the officer's, why, and on what authority. */
export interface GuideDecision {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly restricted: boolean;
  readonly edition: string;
  /** The programme's code, with its part where it has one: `ECARE/특화서비스`. */
  readonly programme: string;
  readonly verdict: string;
  readonly decided: string;
  readonly reason: string;
  readonly authority: string;
  readonly at: string;
}

const ofPerson = statement<GuideDecision>(
  'guide-decision.of-person',
  `SELECT g.id, g.sigungu, g.person_id AS "personId", g.emd_code AS "emdCode", g.organisation_id AS "organisationId", g.staff_id AS "staffId", g.restricted, g.edition, g.programme, g.verdict, g.decided, g.reason,
     g.authority, g.created_at AS at FROM dure.guide_decision g WHERE g.sigungu = $1 AND g.person_id = $2 ORDER BY g.created_at DESC LIMIT 200`,
);
const insert = statement(
  'guide-decision.insert',
  `INSERT INTO dure.guide_decision (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, edition, programme, verdict, decided, reason, authority, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

/** The latest first. */
export function findGuideDecisions(work: Work, sigungu: string, personId: PersonId): Promise<readonly GuideDecision[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

export function addGuideDecision(work: Work, one: GuideDecision): void {
  work.write(insert, [
    one.sigungu, one.id, one.personId, one.emdCode, one.organisationId, one.staffId, one.restricted, one.edition, one.programme, one.verdict, one.decided, one.reason, one.authority, one.at,
  ]);
}
