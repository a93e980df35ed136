import { addDays, type PlainDate } from '../src/calendar/index.ts';
import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId, VisitId } from '../src/ids/index.ts';
import {
  beginVisit, NO_REQUIREMENTS, planVisit, type Block, type RequiredCompanion, type VisitAction, type VisitCommand, type VisitContext, type VisitOrder, type VisitParty, type VisitState,
} from '../src/visit/index.ts';
import type { JointInput, JointVisit, JointWorker, VisitSkill } from '../src/visit/joint/index.ts';

const VISITOR = { organisationId: 'org-visiting-health' as OrganisationId, staffId: 'staff-nurse' as StaffId };
export const ASKED = 'org-elder-protection' as OrganisationId;
export const MONDAY: PlainDate = '2026-11-23';

export const INTOXICATED: Block = { code: 'intoxicated', because: '주취 상태', instead: '미루기', authorities: [] };
export const COUNSELLOR: RequiredCompanion = { kind: 'elder-protection', who: '노인보호전문기관 상담원', strength: 'must', authorities: [] };

export function aVisitOrder(more: Partial<VisitOrder['plan']> = {}): VisitOrder {
  return {
    identity: { visitId: 'visit-1' as VisitId, sigungu: '52110' as Sigungu, emdCode: '5211168000' as EmdCode, personId: 'person-1' as PersonId, caseId: null, series: null, organisationId: VISITOR.organisationId, programme: 'VISIT' },
    plan: { on: addDays(MONDAY, 2), time: { kind: 'band', band: 'morning' }, minutes: 40, purpose: 'health', words: '혈압과 복약 확인', staffId: VISITOR.staffId, ...more },
    emergency: null,
  };
}

export function visitContext(on: PlainDate = MONDAY, party: VisitParty = 'visitor', more: Partial<VisitContext> = {}): VisitContext {
  return { at: `${on}T03:00:00Z`, on, by: `staff-${party}` as StaffId, party, requirements: NO_REQUIREMENTS, ...more };
}

export function aVisit(): VisitState {
  const planned = planVisit(aVisitOrder(), visitContext());
  if (!planned.ok) throw new Error(planned.refusal.code);
  return beginVisit(planned.value);
}

export function visitCommand(action: VisitAction): VisitCommand {
  const commands: { readonly [Name in VisitAction]: Extract<VisitCommand, { action: Name }> } = {
    reschedule: { action: 'reschedule', plan: { on: addDays(MONDAY, 400) }, words: '', emergency: null },
    assign: { action: 'assign', staffId: 'staff-somebody-else' as StaffId, words: '' },
    start: { action: 'start', present: [], emergency: null },
    record: { action: 'record', outcome: { kind: 'met', attendance: ['person'], present: [], did: ['blood-pressure'], words: '', learnt: [], startedAt: null, nextOn: null }, emergency: null },
    'record-not-met': { action: 'record-not-met', outcome: { kind: 'not-met', reason: 'absent', words: '', nextOn: null } },
    postpone: { action: 'postpone', reason: 'weather', words: '' },
    cancel: { action: 'cancel', reason: 'not-needed', words: '' },
    join: { action: 'join', plan: { on: addDays(MONDAY, 400), time: { kind: 'band', band: 'any' }, staffId: VISITOR.staffId }, with: [], emergency: null },
    'ask-companion': { action: 'ask-companion', kind: 'elder-protection', organisationId: ASKED },
    'answer-companion': { action: 'answer-companion', organisationId: ASKED, answer: 'accepted', words: '' },
    'add-words': { action: 'add-words', words: '덧붙임' },
  };
  return commands[action];
}

const TOWNS = ['5211151000', '5211168000', '5211170300', '5211172000'] as const;
const SERVICES = ['org-town', 'org-health', 'org-care'] as const;
const SKILLS: readonly (readonly VisitSkill[])[] = [['social-work'], ['nursing'], ['care']];

/** One drawn visit of a made-up week. */
export interface DrawnVisit {
  readonly person: number;
  readonly service: number;
  readonly worker: number;
  readonly day: number;
  readonly town: number;
  readonly minutes: number;
  readonly general: boolean;
  readonly fixed: boolean;
  readonly slack: number;
  readonly consent: readonly number[];
}

const at = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;

/** A week of three services, drawn from numbers. A person lives in one 동 and answers for all services alike. */
export function aJointWeek(drawn: readonly DrawnVisit[]): JointInput {
  const days = [0, 1, 2, 3, 4].map((day) => addDays(MONDAY, day));
  const homeOf = (person: number): DrawnVisit | undefined => drawn.find((one) => one.person === person);
  const visits = drawn.map((one, index): JointVisit => {
    const organisationId = at(SERVICES, one.service) as OrganisationId;
    const home = homeOf(one.person) ?? one;
    return {
      id: `visit-${index}` as VisitId, personId: `person-${one.person}` as PersonId, organisationId, emdCode: at(TOWNS, home.town) as EmdCode, minutes: one.minutes, on: at(days, one.day), band: 'any',
      staffId: `staff-${one.service % 3}-${one.worker % 2}` as StaffId, skills: one.general ? [] : at(SKILLS, one.service), fixed: one.fixed,
      earliestOn: addDays(at(days, one.day), -one.slack), latestOn: addDays(at(days, one.day), one.slack), sameVisitor: one.fixed,
      nameableTo: [organisationId, ...home.consent.map((service) => at(SERVICES, service) as OrganisationId)],
    };
  });
  const workers = SERVICES.flatMap((organisationId, service) => [0, 1].map((worker): JointWorker => ({
    staffId: `staff-${service}-${worker}` as StaffId, organisationId: organisationId as OrganisationId, homeEmd: at(TOWNS, service) as EmdCode, skills: at(SKILLS, service), capacity: 300,
  })));
  const places = TOWNS.map((emdCode, index) => ({ emdCode: emdCode as EmdCode, longitude: 127.1 + index * 0.03, latitude: 35.8 + (index % 2) * 0.04 }));
  return { days, visits, workers, places };
}
