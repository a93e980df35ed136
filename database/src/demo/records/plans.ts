import { addDays, koreanDay, type Instant, type PlainDate } from '@dure/domain/calendar';
import type { OrganisationId, PlanId, StaffId } from '@dure/domain/ids';
import type { OrganisationKind } from '@dure/domain/organisation';
import {
  applyPlanEvent, beginPlan, decidePlan, draftPlan, EMPTY_CONTENT, PLAN_DEADLINES, planKindOf, plannedDays,
  type Delivery, type NeedKey, type PlanCommand, type PlanContent, type PlanContext, type PlanEvent, type PlanParty, type PlanService, type PlanState,
} from '@dure/domain/plan';
import { isHoliday } from '../data/holidays.ts';
import { koreanMinute, koreanMoment, OPENING } from '../officeHours.ts';
import { createRng, type Rng } from '../prng.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { must } from './play.ts';

/** A plan of a case with its history and what was delivered under it. */
export interface PlanRecord {
  readonly caseRecord: CaseRecord;
  readonly state: PlanState;
  readonly events: readonly PlanEvent[];
  readonly deliveries: readonly (Delivery & { readonly at: Instant })[];
}

interface Helps {
  readonly need: NeedKey;
  readonly goal: string;
  readonly what: string;
  readonly by: OrganisationKind | string;
  readonly amount: string;
  readonly on: readonly number[];
  readonly cost: number;
}

const HELPS: readonly Helps[] = [
  { need: 'daily-living', goal: '하루 두 끼를 챙겨 드신다.', what: '도시락 배달', by: 'elder-care-provider', amount: '1식', on: [1, 3, 5], cost: 60_000 },
  { need: 'health', goal: '혈압이 안정되고 약을 빠뜨리지 않는다.', what: '방문 건강관리', by: 'visiting-health', amount: '40분', on: [2], cost: 0 },
  { need: 'social', goal: '일주일에 한 번은 이웃을 만난다.', what: '경로당 함께 가기', by: '이웃 통장님', amount: '2시간', on: [4], cost: 0 },
  { need: 'living-environment', goal: '겨울을 따뜻하게 지낸다.', what: '난방 점검과 문풍지 작업', by: '자원봉사센터', amount: '1회', on: [], cost: 0 },
  { need: 'economy', goal: '밀린 공과금을 갚는다.', what: '가계 상담', by: 'hope-welfare', amount: '1시간', on: [3], cost: 0 },
];
const WISHES: readonly string[] = ['집에서 오래 지내고 싶다.', '아이들 걱정을 덜고 싶다.', '혼자 있는 시간이 무섭지 않았으면 좋겠다.', '다시 일하고 싶다.'];
const BEGUN: readonly string[] = ['in-service', 'on-hold', 'closing', 'closed'];
const REVISED: readonly string[] = ['on-hold', 'closing'];
const WRITTEN = ['goals', 'asked', 'goals', 'approved'] as const satisfies readonly Written[];

interface Moments {
  readonly planning: Instant;
  readonly serving: Instant | undefined;
  readonly monitored: readonly Instant[];
}

function momentsOf({ events }: CaseRecord): Moments | undefined {
  const of = (action: string): readonly Instant[] => events.filter(({ event }) => event.action === action).map(({ event }) => event.at);
  const planning = of('start-planning').at(-1);
  const serving = of('start-service').at(-1);
  if (planning === undefined || (serving !== undefined && serving < planning)) return undefined;
  return { planning, serving, monitored: serving === undefined ? [] : of('report-monitoring').filter((at) => at > serving) };
}

function serviceOf(rng: Rng, directory: Directory, { occasion }: CaseRecord, help: Helps, goalId: string, from: PlainDate): PlanService {
  const organisation = directory.town.organisations.find(({ kind }) => kind === help.by) === undefined ? undefined : directory.serving(help.by as OrganisationKind, occasion.person);
  return {
    id: rng.uuid(), goalId, what: help.what, amount: help.amount, frequency: help.on.length === 0 ? { times: 1, per: 'once', on: [] } : { times: help.on.length, per: 'week', on: help.on }, from, until: addDays(from, 180),
    provider: organisation === undefined ? { kind: 'informal', name: help.by } : { kind: 'organisation', organisationId: organisation.id as OrganisationId },
    cost: help.cost, costPer: 'month', payer: help.cost > 0 ? 'local' : 'free', owner: { kind: 'staff', staffId: occasion.owner.id as StaffId }, byOn: addDays(from, 7), source: { kind: 'typed' },
  };
}

function contentOf(rng: Rng, directory: Directory, record: CaseRecord, from: PlainDate): PlanContent {
  const helps = rng.shuffle([...HELPS]).slice(0, rng.int(2, 3));
  const goals = helps.map(({ need, goal }) => ({ id: rng.uuid() as string, need, goal }));
  return {
    ...EMPTY_CONTENT, wishes: rng.pick(WISHES), goals, services: helps.map((help, at) => serviceOf(rng, directory, record, help, goals[at]?.id ?? '', from)),
    tasks: [{ id: rng.uuid(), what: '매주 한 번 안부 전화', owner: { kind: 'staff', staffId: record.occasion.owner.id as StaffId }, byOn: addDays(from, 7), source: { kind: 'typed' } }],
    linking: '바뀐 일이 있으면 담당자에게 바로 알리고, 매월 첫 주에 함께 이야기합니다.',
  };
}

/** The events so far and the state that they leave. */
class Writer {
  state: PlanState;
  readonly events: PlanEvent[];

  constructor(first: PlanEvent) {
    this.state = beginPlan(first);
    this.events = [first];
  }

  act(command: PlanCommand, context: PlanContext): void {
    for (const event of must(decidePlan(this.state, command, context), command.action)) {
      this.state = applyPlanEvent(this.state, event);
      this.events.push(event);
    }
  }
}

function contextAt(at: Instant, by: PlanContext["by"], party: PlanParty): PlanContext {
  return { at, on: koreanDay(at), by, party, isHoliday, deadlines: PLAN_DEADLINES, wantsApproval: true, standInRules: [] };
}

/** How far a plan is that is still written: without services, waiting for the lead's approval, or approved and not begun. */
type Written = 'goals' | 'asked' | 'approved';

function write(writer: Writer, { name }: CaseRecord['occasion']['person'], at: Instant, people: { readonly manager: StaffId; readonly lead: StaffId }, how: Written | 'active'): void {
  const [later, latest] = [minutesAfter(at, 20), minutesAfter(at, 40)];
  if (how === 'goals') return;
  writer.act({ action: 'agree', agreement: { by: 'person', name, method: 'typed', on: koreanDay(at), signatureId: null } }, contextAt(at, people.manager, 'owner'));
  if (how === 'asked') {
    writer.act({ action: 'ask-approval' }, contextAt(later, people.manager, 'owner'));
    return;
  }
  writer.act({ action: 'approve' }, contextAt(latest, people.lead, 'lead'));
  if (how === 'active') writer.act({ action: 'activate' }, contextAt(latest, people.manager, 'owner'));
}

const minutesAfter = (at: Instant, minutes: number): Instant => koreanMoment(koreanDay(at), koreanMinute(at) + minutes);

interface Begun {
  readonly record: CaseRecord;
  readonly content: PlanContent;
  readonly identity: PlanState['identity'];
  readonly at: Instant;
  /** When it was agreed on. */
  readonly agreedAt: Instant;
  readonly how: Written | 'active';
}

function begin(directory: Directory, { record, content, identity, at, agreedAt, how }: Begun): Writer {
  const { owner } = record.state;
  const people = { manager: owner.staffId, lead: directory.lead(record.occasion.organisation).id as StaffId };
  // A plan that is still written may have its goals and no service agreed on yet.
  const first = how === 'goals' ? { ...EMPTY_CONTENT, goals: content.goals } : content;
  const writer = new Writer(draftPlan({ identity, owner, content: first }, contextAt(at, people.manager, 'owner')));
  write(writer, record.occasion.person, agreedAt, people, how);
  return writer;
}

function identityOf({ state: { identity } }: CaseRecord, planId: PlanId): PlanState['identity'] {
  return { planId, seriesId: planId, number: 1, revises: null, reviewBy: null, caseId: identity.caseId, sigungu: identity.sigungu, emdCode: identity.emdCode, personId: identity.personId, programme: identity.programme, kind: planKindOf(identity.programme), edition: identity.edition };
}

const kept = (caseRecord: CaseRecord, { state, events }: Writer, deliveries: PlanRecord['deliveries'] = []): PlanRecord => ({ caseRecord, state, events, deliveries });
const judged = ({ services }: PlanContent) => services.map(({ id }) => ({ serviceId: id, result: 'delivered' as const, reason: '' }));

const closedAt = ({ events }: CaseRecord): Instant | undefined => events.findLast(({ event }) => event.action === 'close')?.event.at;
/** One in three of those that stand still or close. */
const isRevised = ({ state }: CaseRecord, draw: number): boolean => REVISED.includes(state.status) && draw % 3 === 0;

function playPlan(rng: Rng, directory: Directory, record: CaseRecord, { planning, serving, monitored }: Moments): readonly PlanRecord[] {
  const manager = record.state.owner.staffId;
  const planId = rng.uuid() as PlanId;
  const content = contentOf(rng, directory, record, koreanDay(serving ?? planning));
  const identity = identityOf(record, planId);
  const draw = Number.parseInt(planId.slice(0, 2), 16);
  if (serving === undefined) return [kept(record, begin(directory, { record, content, identity, at: planning, agreedAt: minutesAfter(planning, 5), how: WRITTEN[draw % WRITTEN.length] ?? 'goals' }))];
  const writer = begin(directory, { record, content, identity, at: planning, agreedAt: serving, how: 'active' });
  for (const at of monitored) writer.act({ action: 'review', outcomes: judged(content), decision: 'continue', words: '계획대로 이용하고 계십니다.', nextOn: null }, contextAt(at, manager, 'owner'));
  const closed = closedAt(record);
  if (closed !== undefined) writer.act({ action: 'end', words: '종결에 따라 마칩니다.', outcomes: judged(content) }, contextAt(closed, manager, 'owner'));
  const last = monitored.at(-1);
  return last !== undefined && isRevised(record, draw) ? revised(rng, directory, record, writer, last) : [kept(record, writer, closed === undefined ? deliveriesOf(rng, directory, writer.state) : [])];
}

/** 재사정에 따른 변경: the next version takes the place of the one before at the review that asked for it. */
function revised(rng: Rng, directory: Directory, record: CaseRecord, before: Writer, at: Instant): readonly PlanRecord[] {
  const { identity, nextOn } = before.state;
  const planId = rng.uuid() as PlanId;
  const content = contentOf(rng, directory, record, koreanDay(at));
  const after = begin(directory, { record, content, identity: { ...identity, planId, number: identity.number + 1, revises: identity.planId, reviewBy: nextOn }, at: minutesAfter(at, 10), agreedAt: minutesAfter(at, 20), how: 'active' });
  before.act({ action: 'supersede', byPlanId: planId }, contextAt(minutesAfter(at, 60), 'system', 'system'));
  return [kept(record, before), kept(record, after, deliveriesOf(rng, directory, after.state))];
}

/** Most of what was planned happened; sometimes nobody was at home. */
function deliveriesOf(rng: Rng, directory: Directory, { content, activeOn, identity, owner }: PlanState): PlanRecord['deliveries'] {
  const { today } = directory.town;
  const from = activeOn ?? today;
  const since = addDays(today, -63);
  const span = { from: from > since ? from : since, until: addDays(today, -1) };
  return content.services.flatMap((service) => plannedDays(service, span).filter(() => rng.chance(0.85)).map((on) => {
    const isDone = rng.chance(0.9);
    return {
      id: rng.uuid() as string, seriesId: identity.seriesId, planId: identity.planId, serviceId: service.id, on, outcome: isDone ? 'done' as const : 'no-show' as const, amount: isDone ? service.amount : '', reason: isDone ? null : 'not-at-home' as const, words: '', groupId: null,
      corrects: null, by: owner.staffId, organisationId: owner.organisationId, at: koreanMoment(on, OPENING + 420),
    };
  }));
}

/** Cases that are planned or served have a plan; how far it is follows from the case. */
export function plans(directory: Directory, cases: readonly CaseRecord[]): readonly PlanRecord[] {
  const rng = createRng(directory.town.seed, 'plans');
  return cases.flatMap((record) => {
    const { status } = record.state;
    const moments = momentsOf(record);
    if (moments === undefined || (status !== 'planning' && !BEGUN.includes(status))) return [];
    if (status === 'planning' ? moments.serving !== undefined : moments.serving === undefined) return [];
    return playPlan(rng, directory, record, moments);
  });
}
