import { addDays, addMonths, type PlainDate } from '@dure/domain/calendar';
import {
  addHomecare, applyHomecareEvent, beginHomecare, decideHomecare, findHomecareSignal, nextReminderOn,
  type BenefitNeeds, type CareTeam, type DiagnosisGroup, type GateStanding, type HomecareCommand, type HomecareContext, type HomecareEvent, type HomecareState,
} from '@dure/domain/homecare';
import type { HomecareId, StaffId } from '@dure/domain/ids';
import { findEditionInForce, gateClauses } from '@dure/guide';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import { createRng, type Rng } from '../prng.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { carePlan } from './homecarePlans.ts';
import { must } from './play.ts';
import type { PlanRecord } from './plans.ts';

/** A course of 재가 의료급여 with its history, and the care plan under it where there is one. */
export interface HomecareRecord {
  readonly caseRecord: CaseRecord;
  readonly state: HomecareState;
  readonly events: readonly HomecareEvent[];
  readonly plan: PlanRecord | null;
}

/** How far a course is: days since it was entered, and since the discharge where there was one. */
interface Story {
  readonly name: 'candidate' | 'declined' | 'selected' | 'surveyed' | 'active' | 'extended' | 'paused' | 'expired' | 'moved';
  readonly enteredAgo: number;
  readonly dischargedAgo?: number;
  /** The case that it fits: registered so many days ago at least, in one of these statuses. */
  readonly caseAgo: number;
  readonly statuses: readonly string[];
}

const FRESH = ['registered', 'assessing', 'conference'];
const STORIES: readonly Story[] = [
  { name: 'extended', enteredAgo: 440, dischargedAgo: 410, caseAgo: 440, statuses: ['in-service'] },
  { name: 'active', enteredAgo: 370, dischargedAgo: 345, caseAgo: 370, statuses: ['in-service'] },
  { name: 'active', enteredAgo: 350, dischargedAgo: 320, caseAgo: 350, statuses: ['in-service'] },
  { name: 'paused', enteredAgo: 260, dischargedAgo: 230, caseAgo: 260, statuses: ['on-hold'] },
  { name: 'expired', enteredAgo: 400, dischargedAgo: 371, caseAgo: 400, statuses: ['closing'] },
  { name: 'active', enteredAgo: 110, dischargedAgo: 85, caseAgo: 110, statuses: ['in-service'] },
  { name: 'active', enteredAgo: 80, dischargedAgo: 55, caseAgo: 80, statuses: ['in-service'] },
  { name: 'moved', enteredAgo: 100, dischargedAgo: 75, caseAgo: 100, statuses: ['closing'] },
  { name: 'surveyed', enteredAgo: 16, caseAgo: 12, statuses: ['planning'] },
  { name: 'selected', enteredAgo: 9, caseAgo: 3, statuses: ['conference', 'planning'] },
  { name: 'declined', enteredAgo: 12, caseAgo: 2, statuses: ['planning', ...FRESH] },
  { name: 'candidate', enteredAgo: 18, caseAgo: 2, statuses: FRESH },
  { name: 'candidate', enteredAgo: 6, caseAgo: 2, statuses: FRESH },
  { name: 'candidate', enteredAgo: 2, caseAgo: 1, statuses: FRESH },
];

const HOSPITALS: readonly string[] = ['전주한빛요양병원', '모악산요양병원', '전주새봄병원'];
const DIAGNOSES: readonly DiagnosisGroup[] = ['circulatory', 'musculoskeletal', 'endocrine', 'respiratory'];
const given = { needed: true, words: '' };
const NEEDS: BenefitNeeds = { medical: given, care: given, meals: given, transport: given, optional: { needed: true, words: '화장실 안전손잡이' }, additional: { needed: false, words: '' } };
const TEAM: CareTeam = { organisation: '전주새봄병원', phone: '063-000-0950', members: [{ role: 'doctor', name: '나의정', phone: '' }, { role: 'nurse', name: '민간호', phone: '063-000-0951' }, { role: 'social-worker', name: '방사회', phone: '' }] };

class Course {
  state: HomecareState;
  readonly events: HomecareEvent[];
  readonly #staffId: StaffId;
  readonly #gates: readonly GateStanding[];
  readonly #plan: HomecareContext['plan'];

  constructor(first: HomecareEvent, staffId: StaffId, gates: readonly GateStanding[], plan: HomecareContext['plan']) {
    this.state = beginHomecare(first);
    this.events = [first];
    this.#staffId = staffId;
    this.#gates = gates;
    this.#plan = plan;
  }

  #add(command: HomecareCommand, on: PlainDate, party: HomecareContext['party']): void {
    const at = koreanMoment(on, party === 'system' ? OPENING - 150 : OPENING + 60 + this.events.length * 5);
    const event = must(decideHomecare(this.state, command, { at, on, by: party === 'system' ? 'system' : this.#staffId, party, gates: this.#gates, plan: this.#plan, capWon: null }), command.action);
    this.state = applyHomecareEvent(this.state, event);
    this.events.push(event);
  }

  /** What the clock said up to a day, included. */
  tick(until: PlainDate): void {
    for (let day = nextReminderOn(this.state); day !== null && day <= until; day = nextReminderOn(this.state)) {
      const signal = findHomecareSignal(this.state, day);
      if (signal === undefined) return;
      this.#add(signal, day, 'system');
    }
  }

  act(command: HomecareCommand, on: PlainDate): void {
    this.tick(on);
    this.#add(command, on, 'team');
  }
}

function gatesFor({ occasion: { person } }: CaseRecord, days: number, today: PlainDate): readonly GateStanding[] {
  const edition = findEditionInForce(today);
  const facts = { ...(person.facts as Parameters<typeof gateClauses>[2]), 'admission.sameDiagnosisDays': days };
  return edition === undefined ? [] : gateClauses(edition, 'HOMEMED', facts).map(({ rule, verdict }) => ({ rule, verdict }));
}

/** What was done of a course that began, after its discharge. */
function afterDischarge(course: Course, { name }: Story, dischargedOn: PlainDate, today: PlainDate): void {
  if (name === 'extended') course.act({ action: 'extend', until: addMonths(dischargedOn, 18), reason: '혼자 약을 챙기지 못하고 낮에 돌볼 가족이 없습니다.', decidedBy: '의료급여팀장', decidedOn: openDay(addDays(dischargedOn, 340)) }, openDay(addDays(dischargedOn, 340)));
  if (name === 'paused') course.act({ action: 'readmit', hospital: '전주새봄병원', admittedOn: openDay(addDays(today, -4)), planned: false, words: '폐렴으로 입원하였습니다.' }, openDay(addDays(today, -4)));
  if (name === 'expired') course.act({ action: 'end', reason: 'expired', endedOn: openDay(addDays(today, -3)), words: '노인맞춤돌봄서비스로 이었습니다.' }, openDay(addDays(today, -3)));
  if (name === 'moved') course.act({ action: 'end', reason: 'institution', endedOn: openDay(addDays(today, -8)), words: '요양시설에 입소하였습니다.' }, openDay(addDays(today, -8)));
}

/** From the entry to the discharge, as far as the story goes. */
function beforeDischarge(course: Course, story: Story, { caseId }: CaseRecord['state']['identity'], enteredOn: PlainDate): void {
  const later = (days: number): PlainDate => openDay(addDays(enteredOn, days));
  if (story.name === 'candidate') return;
  if (story.name === 'declined') {
    course.act({ action: 'decline', reason: '본인이 병원에 더 머물기를 원하고, 퇴원 뒤 돌볼 사람이 없습니다.' }, later(4));
    return;
  }
  course.act({ action: 'select', reason: '주치의 의견과 본인 상담을 거쳐 선정합니다.', caseId }, later(4));
  if (story.name === 'selected') return;
  course.act({ action: 'survey', needs: NEEDS, words: '2층에 혼자 살며 계단을 오르내리기 어렵습니다.' }, later(7));
  course.act({ action: 'name-team', team: TEAM }, later(8));
}

function play(rng: Rng, directory: Directory, record: CaseRecord, story: Story): HomecareRecord {
  const { today } = directory.town;
  const { identity, owner } = record.state;
  const enteredOn = openDay(addDays(today, -story.enteredAgo));
  const known = record.occasion.person.facts['admission.sameDiagnosisDays'];
  const admittedOn = addDays(enteredOn, -(typeof known === 'number' ? known : rng.int(40, 180)));
  const dischargedOn = story.dischargedAgo === undefined ? null : openDay(addDays(today, -story.dischargedAgo));
  const plan = dischargedOn === null ? null : carePlan(rng, directory, record, dischargedOn, story.name === 'expired' || story.name === 'moved');
  const place = { homecareId: rng.uuid() as HomecareId, sigungu: identity.sigungu, emdCode: record.occasion.person.address.emdCode, personId: identity.personId, edition: findEditionInForce(enteredOn)?.id ?? '' };
  const first = must(addHomecare(place, { hospital: rng.pick(HOSPITALS), admittedOn, diagnosis: rng.pick(DIAGNOSES) }, { at: koreanMoment(enteredOn, OPENING + 30), on: enteredOn, by: owner.staffId, party: 'team' }), 'enter a candidate');
  const course = new Course(first, owner.staffId, gatesFor(record, 60, today), { status: 'active', benefits: ['medical', 'care', 'meals', 'transport'], monthlyWon: 480_000 });
  beforeDischarge(course, story, identity, enteredOn);
  if (dischargedOn !== null) {
    course.act({ action: 'start', dischargedOn }, dischargedOn);
    afterDischarge(course, story, dischargedOn, today);
  }
  course.tick(addDays(today, -1));
  return { caseRecord: record, state: course.state, events: course.events, plan };
}

/** Courses in every state, in cases of the Medical Aid team of 전주 that were there in time; the hand-written people wait for the journeys. */
export function homecares(directory: Directory, cases: readonly CaseRecord[]): readonly HomecareRecord[] {
  const rng = createRng(directory.town.seed, 'homecares');
  const { today } = directory.town;
  const taken = new Set<string>();
  const ours = cases.filter(({ occasion }) => occasion.organisation.slug === 'medaid' && occasion.person.story === undefined);
  return STORIES.flatMap((story) => {
    const found = ours.find(({ state, occasion }) => !taken.has(occasion.person.id) && story.statuses.includes(state.status) && state.registeredOn <= addDays(today, -story.caseAgo));
    if (found === undefined) return [];
    taken.add(found.occasion.person.id);
    return [play(rng, directory, found, story)];
  });
}
