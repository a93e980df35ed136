import { addDays, type PlainDate } from '../src/calendar/index.ts';
import {
  applyCaseEvent, CASE_DEADLINES, decideCase, foldCase, registerCase,
  type CaseCommand, type CaseContext, type CaseEvent, type CaseParty, type CaseState, type ClosingContext, type ClosureReason, type Referrer,
} from '../src/case/index.ts';
import type { CaseId, HouseholdId, OrganisationId, PersonId, ReferralId, Sigungu, StaffId } from '../src/ids/index.ts';
import type { ProgrammeId } from '../src/programme/index.ts';
import { NO_HOLIDAYS } from './referral.ts';

export const OWNER = { organisationId: 'org-hope-welfare' as OrganisationId, staffId: 'staff-manager' as StaffId };
export const TOWN_OFFICE = 'org-town-office' as OrganisationId;
export const OTHER_OFFICE = 'org-visiting-health' as OrganisationId;
export const CO_MANAGER = 'org-self-support' as OrganisationId;
export const REFERRER: Referrer = { organisationId: 'org-medical-aid' as OrganisationId, referralId: 'referral-in' as ReferralId };

export const ALL_RECORDED: ClosingContext = { delivered: [{ service: 'counselling', result: 'recorded' }], highRisk: false, townOffice: TOWN_OFFICE };

const HEALTH_GROUPS = ['집중관리군', '정기관리군', '자기역량지원군'] as const;

/** A moment at noon in Korea on that day, and who acts in it. */
export function caseContext(on: PlainDate, party: CaseParty = 'owner', more: Partial<CaseContext> = {}): CaseContext {
  return {
    at: `${on}T03:00:00Z`, on, party, by: party === 'system' ? 'system' : (`staff-${party}` as StaffId), organisationId: ORGANISATION_OF[party],
    isHoliday: NO_HOLIDAYS, deadlines: CASE_DEADLINES, closing: ALL_RECORDED, membership: { ground: 'public-programme' }, groups: HEALTH_GROUPS, staffOrganisation: ORGANISATION_OF[party], ...more,
  };
}

const ORGANISATION_OF: Record<CaseParty, OrganisationId> = {
  owner: OWNER.organisationId,
  lead: OWNER.organisationId,
  coordinator: OWNER.organisationId,
  referrer: REFERRER.organisationId,
  member: CO_MANAGER,
  other: OTHER_OFFICE,
  aftercare: TOWN_OFFICE,
  system: OWNER.organisationId,
};

export interface CaseBuilder {
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  readonly today: PlainDate;
  later(days: number): CaseBuilder;
  act(command: CaseCommand, party?: CaseParty, more?: Partial<CaseContext>): CaseBuilder;
  assessing(): CaseBuilder;
  conference(): CaseBuilder;
  planning(): CaseBuilder;
  inService(): CaseBuilder;
  onHold(): CaseBuilder;
  closing(): CaseBuilder;
  closed(reason?: ClosureReason, closing?: Partial<ClosingContext>): CaseBuilder;
  aftercare(): CaseBuilder;
  ended(): CaseBuilder;
  reopened(): CaseBuilder;
  offered(): CaseBuilder;
  requested(): CaseBuilder;
}

export interface CaseBeginning {
  readonly programme?: ProgrammeId;
  readonly edition?: string;
  readonly referrers?: readonly Referrer[];
  readonly on?: PlainDate;
}

/** A case whose every step was decided by the domain itself. */
export function aCase({ programme = 'ICM', edition = '2026', referrers = [REFERRER], on = '2026-11-02' }: CaseBeginning = {}): CaseBuilder {
  const identity = {
    caseId: 'case-1' as CaseId, sigungu: '52110' as Sigungu, emdCode: null, personId: 'person-1' as PersonId, householdId: 'household-1' as HouseholdId, programme, edition,
  };
  const registered = registerCase({ identity, owner: OWNER, referrers }, caseContext(on));
  if (!registered.ok) throw new Error(registered.refusal.code);
  return builder([registered.value], foldCase([registered.value]), on);
}

export function closeCommand(reason: ClosureReason = 'goal-reached', ongoingNeed = false): CaseCommand {
  return { action: 'close', reason, meeting: 'conference', ongoingNeed, words: '목표를 이루었습니다.' };
}

function builder(events: readonly CaseEvent[], state: CaseState, today: PlainDate): CaseBuilder {
  const act: CaseBuilder['act'] = (command, party = 'owner', more) => {
    const decision = decideCase(state, command, caseContext(today, party, more));
    if (!decision.ok) throw new Error(`${command.action}: ${decision.refusal.code}`);
    return builder([...events, ...decision.value], decision.value.reduce(applyCaseEvent, state), today);
  };
  const self: CaseBuilder = {
    events, state, today, act,
    later: (days) => builder(events, state, addDays(today, days)),
    assessing: () => act({ action: 'start-assessment' }),
    conference: () => self.assessing().act({ action: 'call-conference' }),
    planning: () => self.conference().act({ action: 'start-planning' }),
    inService: () => self.planning().act({ action: 'start-service' }),
    onHold: () => self.inService().act({ action: 'hold', reason: '입원하셨습니다.', reviewOn: null }),
    closing: () => self.inService().act({ action: 'propose-closure', reason: 'goal-reached', words: '목표를 이루었습니다.' }),
    closed: (reason = 'goal-reached', closing = {}) => self.closing().act(closeCommand(reason, reason === 'aged-out'), 'owner', { closing: { ...ALL_RECORDED, ...closing } }),
    aftercare: () => self.closed().act({ action: 'start-aftercare', firstVisitOn: null }),
    ended: () => self.aftercare().act({ action: 'end', words: '안정되었습니다.' }),
    reopened: () => self.closed().act({ action: 'object-to-closure', organisationId: REFERRER.organisationId, words: '아직 위험합니다.' }, 'referrer'),
    offered: () => act({ action: 'transfer', to: OTHER_OFFICE, reason: '이사하셨습니다.' }),
    requested: () => act({ action: 'request-transfer', organisationId: OTHER_OFFICE, staffId: 'staff-other' as StaffId, reason: '주된 욕구가 건강입니다.' }, 'other'),
  };
  return self;
}
