import { addDays, type PlainDate } from '@dure/domain/calendar';
import {
  actedOn, applyCandidateEvent, beginCandidate, type CandidateCommand, type CandidateParty, type CandidateState, type ContactMeans, type ContactOutcome, dayNumberOf, decideCandidate, DEFAULT_CANDIDATE_TERMS, type FoundPerson, proposeCandidate, type Round, type RoundCriterion,
  type Spell, type Suppression,
} from '@dure/domain/discovery';
import type { CandidateId, RoundId, StaffId } from '@dure/domain/ids';
import { CRITERIA as SHIPPED, type CriterionReason, reasonsInWords } from '@dure/guide/discovery';
import type { CandidateHistoryLine } from '../../discovery/index.ts';
import { getPlace, JEONJU, type Place } from '../geography.ts';
import { address, birthDate, givenName, phone, surname } from '../naming.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import type { TownOrganisation } from '../organisations.ts';
import { createRng, type Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { Directory } from './directory.ts';
import { countsAmong, foundAmong, lastDayOfClaims, questionOn, type Resident, type RunRecord } from './discoveryRun.ts';
import type { IntakeRecord } from './intakes.ts';
import { must } from './play.ts';

/** Who is behind a pseudonym of the demo town. */
export interface CandidatePerson {
  readonly name: string;
  readonly birthOn: string | null;
  readonly phone: string;
  readonly address: string;
}

export interface CandidateRecord {
  readonly state: CandidateState;
  readonly lines: readonly (CandidateHistoryLine & { readonly of: string })[];
  readonly emd: string;
  readonly sex: 'female' | 'male';
  readonly birthYear: number;
  readonly criteria: readonly string[];
  readonly reasons: readonly CriterionReason[];
  readonly weight: number;
  /** Absent where the name is closed, not in the roster, or destroyed since. */
  readonly named?: CandidatePerson;
}

export interface RoundRecord {
  readonly run: RunRecord;
  readonly round: Round;
  readonly maker: TownStaff;
  readonly candidates: readonly CandidateRecord[];
}

type Acts = readonly (readonly [means: ContactMeans, outcome: ContactOutcome])[];
/** What was done with somebody: the attempts, and how it ended where it did. */
interface Story {
  readonly acts: Acts;
  readonly end?: 'not-needed' | 'give-up' | 'intake' | 'missing' | 'wait' | 'closed';
}

const ABSENT = ['phone', 'absent'] as const;
const REACHED = ['phone', 'reached'] as const;
/** How the candidates of the older round, which is over, came out. */
const PAST: readonly Story[] = [
  ...Array<Story>(9).fill({ acts: [REACHED], end: 'intake' }), ...Array<Story>(7).fill({ acts: [ABSENT, REACHED], end: 'not-needed' }), ...Array<Story>(6).fill({ acts: [['phone', 'refused']] }),
  ...Array<Story>(5).fill({ acts: [ABSENT, ABSENT, ['visit', 'absent']], end: 'give-up' }), { acts: [['visit', 'moved']] }, { acts: [['letter', 'moved']] }, { acts: [['visit', 'dead']] }, { acts: [], end: 'closed' }, { acts: [], end: 'closed' },
];
/** Every state of a round that goes on. */
const PRESENT: readonly Story[] = [
  { acts: [] }, { acts: [REACHED] }, { acts: [ABSENT] }, { acts: [ABSENT, ABSENT, ABSENT] }, { acts: [ABSENT, ABSENT, ABSENT, ['visit', 'absent']] }, { acts: [['letter', 'sent']] }, { acts: [['phone', 'in-hospital']] }, { acts: [['phone', 'wrong-number']] }, { acts: [], end: 'missing' },
  { acts: [['phone', 'refused']] }, { acts: [] }, { acts: [REACHED] }, { acts: [], end: 'wait' }, { acts: [], end: 'wait' }, { acts: [], end: 'wait' }, { acts: [], end: 'wait' },
];

const ASKED = ['care-at-home', 'ungraded'];
const CRITERIA: readonly RoundCriterion[] = ASKED.map((criterion) => ({ criterion, version: 1, team: 'town-office' }));
/** Found, and known to the municipality so that nobody seeks them. */
const KNOWN: readonly Suppression[] = ['in-case', 'in-case', 'in-case', 'moved', 'dead'];

/** Somebody whom the claims know to be ungraded or cared for at home, long enough to stand in them. */
function inNeed(rng: Rng, asOf: PlainDate): Omit<Resident, 'emd'> {
  const age = rng.int(68, 91);
  const birthOn = birthDate(rng, age, asOf);
  const from = dayNumberOf(addDays(asOf, -rng.int(40, 200)));
  const spell: Spell = age >= 75 && rng.chance(0.4) ? { kind: 'long-term-care-benefit', value: 'home', from, until: null } : { kind: 'long-term-care', value: rng.pick(['ungraded-a', 'ungraded-b'] as const), from, until: null };
  const history = { person: `Q${rng.uuid().replaceAll('-', '')}`, sex: rng.pick(['female', 'female', 'male'] as const), birthYear: Number(birthOn.slice(0, 4)), diedOn: null, claims: [], prescriptions: [], spells: [spell] };
  return { history, suppressed: null };
}

/** The people of the city's records, of whom the claims say nothing that the criteria ask. */
function neighbours({ town: { people } }: Directory): readonly Resident[] {
  return people.filter(({ sigungu, duplicateOf }) => sigungu === JEONJU && duplicateOf === undefined).map(({ id, sex, birthOn, address: { emdCode } }) => ({
    emd: emdCode, suppressed: null, history: { person: id, sex, birthYear: Number(birthOn.slice(0, 4)), diedOn: null, claims: [], prescriptions: [], spells: [] },
  }));
}

/** One candidate on the way: acts of the domain, a line of history for each. */
class Course {
  state: CandidateState;
  readonly lines: (CandidateHistoryLine & { readonly of: string })[] = [];
  readonly #office: string;

  constructor(state: CandidateState, office: string) {
    this.state = state;
    this.#office = office;
  }

  act(command: CandidateCommand, on: PlainDate, by: StaffId | 'system', party: CandidateParty): void {
    const event = must(decideCandidate(this.state, command, { at: koreanMoment(on, OPENING + 30 + this.lines.length * 5), on, by, party, terms: DEFAULT_CANDIDATE_TERMS }), `${command.action} a candidate`);
    if (event.action === 'propose') throw new Error('A candidate is proposed with its round');
    this.state = applyCandidateEvent(this.state, event);
    this.lines.push({ seq: this.state.version, event, of: this.#office });
  }
}

interface Playing {
  readonly known: Directory;
  readonly rng: Rng;
  readonly office: TownOrganisation;
  readonly maker: TownStaff;
  readonly handedOn: PlainDate;
  readonly today: PlainDate;
}

const WORDS: { readonly [Outcome in ContactOutcome]?: string } = { reached: '혼자 지내시며 끼니를 자주 거르신다고 합니다.', absent: '받지 않으셔서 안내 문자를 남겼습니다.', refused: '도움이 필요 없다고 하셨습니다.', 'in-hospital': '무릎 수술로 입원 중이라고 따님이 답했습니다.' };

/** The day of the next attempt: two days after the last, but never after today. */
function nextDay(from: PlainDate, today: PlainDate): PlainDate {
  const next = openDay(addDays(from, 2));
  return next > from && next <= today ? next : from;
}

function attempts(course: Course, { acts }: Story, worker: TownStaff, { handedOn, today }: Playing): PlainDate {
  let on = handedOn;
  for (const [means, outcome] of acts) {
    on = nextDay(on, today);
    course.act({ action: 'contact', means, outcome, contactOn: on, words: WORDS[outcome] ?? '' }, on, worker.id, 'team');
  }
  return on;
}

function end(course: Course, story: Story, on: PlainDate, worker: TownStaff, playing: Playing, intake: IntakeRecord | undefined): void {
  if (story.end === 'not-needed') course.act({ action: 'conclude', as: 'not-needed', words: '자녀가 함께 지내며 돌보고 있습니다.' }, on, worker.id, 'team');
  if (story.end === 'give-up') course.act({ action: 'give-up', words: '세 번 부재하고 방문에도 만나지 못했으며 이웃도 소식을 모릅니다.' }, on, playing.known.lead(playing.office).id, 'lead');
  if (story.end !== 'intake' || intake?.intake.personId === null || intake === undefined) return;
  course.act({ action: 'link', personId: intake.intake.personId }, on, worker.id, 'team');
  course.act({ action: 'begin-intake', personId: intake.intake.personId, intakeId: intake.intake.id }, on, worker.id, 'team');
}

function playStory(course: Course, story: Story, playing: Playing, intake: IntakeRecord | undefined): void {
  const { known, rng, office, maker, handedOn } = playing;
  if (story.end === 'wait') return;
  if (story.end === 'closed') {
    course.act({ action: 'withdraw' }, handedOn, maker.id, 'coordinator');
    course.lines.length = 0;
    return;
  }
  const worker = known.worker(rng, office);
  course.act({ action: 'hand-out', to: office.id, dueOn: addDays(handedOn, DEFAULT_CANDIDATE_TERMS.dueDays) }, handedOn, maker.id, 'coordinator');
  course.act({ action: 'identify', found: story.end !== 'missing' }, handedOn, 'system', 'system');
  if (story.end === 'missing') return;
  course.act({ action: 'assign', staffId: worker.id }, handedOn, worker.id, 'team');
  end(course, story, attempts(course, story, worker, playing), worker, playing, intake);
}

interface Drawn {
  readonly roundId: RoundId;
  readonly place: Place;
  readonly rank: number;
}

function candidate(playing: Playing, story: Story, { roundId, place, rank }: Drawn, { found, run: { question } }: { readonly found: FoundPerson; readonly run: RunRecord }, intake: IntakeRecord | undefined, keepsName: boolean): CandidateRecord {
  const { rng, office, maker, handedOn } = playing;
  const { pseudonym, birthYear, weight } = found;
  const sex = found.sex === 'male' ? 'male' : 'female';
  const identity = { candidateId: rng.uuid() as CandidateId, sigungu: office.sigungu, roundId, pseudonym, route: office.id, rank };
  const course = new Course(beginCandidate(proposeCandidate(identity, { at: koreanMoment(handedOn, OPENING), on: handedOn, by: maker.id, party: 'coordinator' })), office.id);
  playStory(course, story, playing, intake);
  const birthOn = addDays(`${birthYear}-01-01` as PlainDate, rng.int(0, 364));
  const person: CandidatePerson = { name: `${surname(rng)}${givenName(rng, birthOn, sex)}`, birthOn, phone: phone(7000 + rank).digits, address: address(rng, place).text };
  return {
    state: course.state, lines: course.lines, emd: place.code, sex, birthYear: birthYear ?? 0, criteria: found.reasons.map(({ criterion }) => criterion), reasons: reasonsInWords(question, found.reasons), weight,
    ...(keepsName && course.state.name === 'open' ? { named: person } : {}),
  };
}

const PAST_PLACES = ['효자4동', '송천1동', '인후3동', '평화2동'];
const HANDED_AGO = { past: 84, present: 10 } as const;

interface Making {
  readonly name: string;
  readonly ago: number;
  readonly stories: readonly Story[];
  readonly placeOf: (index: number) => string;
  readonly isOver: boolean;
}

/** The run of which a round is made, an hour before: its criteria asked of everybody in the city. */
function run(known: Directory, rng: Rng, maker: TownStaff, { name, stories, placeOf }: Making, handedOn: PlainDate): RunRecord {
  const asOf = lastDayOfClaims(handedOn);
  const question = questionOn(asOf, SHIPPED.filter(({ id }) => ASKED.includes(id)));
  const { screen } = question;
  const left = KNOWN.map((suppressed): Resident => ({ ...inNeed(rng, asOf), emd: getPlace(placeOf(0)).code, suppressed }));
  const sought = stories.map((): Resident => ({ ...inNeed(rng, asOf), emd: '' }));
  const homes = new Map(foundAmong(sought, screen).map(({ pseudonym }, index) => [pseudonym, getPlace(placeOf(index)).code]));
  const everybody = [...sought.map((one) => ({ ...one, emd: homes.get(one.history.person) ?? '' })), ...left, ...neighbours(known)];
  const found = foundAmong(everybody, screen);
  return {
    id: rng.uuid(), sigungu: maker.sigungu, maker, at: koreanMoment(handedOn, OPENING - 60), endedAt: koreanMoment(handedOn, OPENING - 59), asOf, purpose: `${name} 돌봄이 필요한 어르신 발굴`, question, counts: countsAmong(everybody, found, screen), found,
  };
}

function round(known: Directory, intakes: readonly IntakeRecord[], making: Making): RoundRecord {
  const { name, ago, stories, placeOf, isOver } = making;
  const { town } = known;
  const rng = createRng(town.seed, `discovery ${name}`);
  const handedOn = openDay(addDays(town.today, -ago));
  const maker = town.staff.find(({ login }) => login === 'hope-choi');
  if (maker === undefined) throw new Error('Nobody coordinates the demo town');
  const id = rng.uuid() as RoundId;
  const asked = run(known, rng, maker, making, handedOn);
  const from = intakes.filter(({ intake }) => intake.kind === 'case' && intake.personId !== null);
  const candidates = asked.found.filter(({ suppressed }) => suppressed === null).map((found, index) => {
    const story = stories[index] ?? { acts: [] };
    const place = getPlace(placeOf(index));
    return candidate({ known, rng, office: known.townOffice(place.code), maker, handedOn, today: town.today }, story, { roundId: id, place, rank: index + 1 }, { found, run: asked }, story.end === 'intake' ? from[index] : undefined, !isOver);
  });
  const out = candidates.filter(({ state }) => state.handedOutOn !== null);
  const quotas: Record<string, number> = {};
  for (const { state: { holder } } of out) if (holder !== null) quotas[holder] = (quotas[holder] ?? 0) + 1;
  const acted = (action: 'propose' | 'hand-out' | 'close', minute: number, people: number) => ({ action, at: koreanMoment(handedOn, OPENING + minute), by: maker.id, people, words: '' });
  const begun: Round = { id, sigungu: maker.sigungu, runId: asked.id, name, criteria: CRITERIA, quotas, status: 'open', acts: [acted('propose', 0, candidates.length)], version: 1 };
  const handed = actedOn(begun, acted('hand-out', 20, out.length));
  return { run: asked, round: isOver ? actedOn(handed, acted('close', 40, candidates.length - out.length), { status: 'closed' }) : handed, maker, candidates };
}

/** A round that is over, for its effect, and one that goes on, with somebody in every state. */
export function discoveryRounds(known: Directory, intakes: readonly IntakeRecord[]): readonly RoundRecord[] {
  return [
    round(known, intakes, { name: '3분기 1차', ago: HANDED_AGO.past, stories: PAST, placeOf: (index) => PAST_PLACES[index % PAST_PLACES.length] ?? '효자4동', isOver: true }),
    round(known, intakes, { name: '11월 1차', ago: HANDED_AGO.present, stories: PRESENT, placeOf: (index) => (index === 10 || index === 11 || index > 13 ? '송천1동' : '효자4동'), isOver: false }),
  ];
}
