import type { DisclosureItem } from '@dure/domain/access';
import { addDays, ageOn, koreanDay, type PlainDate } from '@dure/domain/calendar';
import { applyCaseEvent, CASE_DEADLINES, decideCase } from '@dure/domain/case';
import type { ConsentId } from '@dure/domain/ids';
import {
  applyMoveEvent, beginMove, commandOfMoveSignal, decideMove, dueMoveSignals, sendMove,
  type HistoryEntry, type MoveBasis, type MoveCommand, type MoveEvent, type MoveFact, type MoveParty, type MoveState,
} from '@dure/domain/move';
import type { Address } from '@dure/domain/person';
import { isHoliday } from '../data/holidays.ts';
import { getPlace, municipalityName, type Place } from '../geography.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import type { TownOrganisation } from '../organisations.ts';
import { createRng, type Rng } from '../prng.ts';
import type { CaseRecord } from './cases.ts';
import { give, request, type ConsentRecord } from './consents.ts';
import type { Directory } from './directory.ts';
import { must } from './play.ts';

export interface MoveRecord {
  readonly kept: CaseRecord;
  readonly state: MoveState;
  readonly events: readonly MoveEvent[];
  readonly fact: MoveFact;
  readonly address: Address;
  readonly history: readonly HistoryEntry[];
  readonly consent: ConsentRecord | null;
  /** The case over there that goes on with it, once it was taken over. */
  readonly became: CaseRecord | null;
}

interface Step {
  readonly after: number;
  readonly by: MoveParty;
  readonly command: MoveCommand;
}

interface Script {
  readonly daysAgo: number;
  readonly refused?: boolean;
  readonly steps: readonly Step[];
}

const ITEMS: readonly DisclosureItem[] = ['identity', 'contact', 'address', 'livelihood', 'health', 'services', 'needs', 'wishes', 'reason', 'progress'];
const REASONS = ['자녀가 사는 곳 가까이로 이사하십니다. 식사와 복약을 이어서 살펴 주십시오.', '임대주택에 당첨되어 이사하십니다. 병원 동행이 필요합니다.', '친척 집으로 들어가십니다. 혼자 계신 낮 시간이 걱정됩니다.', '일자리를 찾아 이사하십니다. 자활 상담을 이어 주십시오.'] as const;
const contact = { contactName: '박서윤', contactPhone: '063-000-0290' };
const open: Step = { after: 1, by: 'receiver', command: { action: 'open' } };
const returned: Step = { after: 3, by: 'receiver', command: { action: 'return', reason: 'not-arrived', words: '방문하였으나 아직 이사하지 않으셨습니다. 이사하신 뒤 다시 보내 주십시오.' } };

/** A move in every state, and one that is late. */
const SCRIPTS: readonly Script[] = [
  { daysAgo: 1, steps: [] },
  { daysAgo: 4, steps: [open] },
  { daysAgo: 12, steps: [open] },
  { daysAgo: 8, steps: [open, returned] },
  { daysAgo: 26, steps: [open, returned, { after: 6, by: 'sender', command: { action: 'settle', step: 'kept', words: '이사가 미루어져 여기서 계속 관리합니다.' } }] },
  { daysAgo: 15, steps: [open, { after: 4, by: 'sender', command: { action: 'recall', words: '이사를 하지 않기로 하셨습니다.' } }] },
  { daysAgo: 6, refused: true, steps: [open, { after: 2, by: 'receiver', command: { action: 'note', ...contact, words: '전입신고 때 안내하겠습니다.' } }] },
];
const ACCEPTED: Script = { daysAgo: 0, steps: [open, { after: 2, by: 'receiver', command: { action: 'accept', ...contact, words: '이번 주에 찾아뵙겠습니다.' } }] };

/** Agrees for himself. */
const ADULT = 19;

/** Cases of a team that may go: open, on no other way, and of nobody whom a journey looks for. */
function sendable(kept: readonly CaseRecord[], organisation: TownOrganisation, today: PlainDate): readonly CaseRecord[] {
  const OPEN: readonly string[] = ['assessing', 'planning', 'in-service', 'on-hold'];
  return kept.filter(({ occasion, state }) => occasion.programme === 'ICM' && state.owner.organisationId === organisation.id && OPEN.includes(state.status) && state.pending.kind === 'none' && occasion.person.story === undefined && ageOn(occasion.person.birthOn, today) >= ADULT);
}

interface Going {
  readonly kept: CaseRecord;
  readonly from: TownOrganisation;
  readonly to: TownOrganisation;
  readonly place: Place;
  readonly script: Script;
  readonly sentOn: PlainDate;
  readonly became: CaseRecord | null;
}

function historyOf({ events }: CaseRecord, until: PlainDate): readonly HistoryEntry[] {
  return events.filter(({ event }) => event.on <= until && event.action !== 'escalate').map(({ event }) => ({ kind: 'case', on: event.on, code: event.action, words: 'words' in event && typeof event.words === 'string' && event.words !== '' ? [event.words] : [], needs: ['progress'] }));
}

function play(directory: Directory, rng: Rng, going: Going): MoveRecord {
  const { kept, from, to, place, script, sentOn, became } = going;
  const { person, owner } = kept.occasion;
  const asked = script.refused === true ? null : give(request({ kind: 'CONSENT-3P', recipient: to, items: ITEMS, person, staff: owner, on: sentOn, consentId: rng.uuid() as ConsentId }, OPENING + 40), sentOn, OPENING + 50, undefined);
  const basis: MoveBasis = asked === null ? { kind: 'refused', words: '어디로 가는지 알리고 싶지 않다고 하십니다.' } : { kind: 'consent', consentId: asked.consent.id };
  const identity = { moveId: rng.uuid(), personId: person.id, caseId: kept.state.identity.caseId, programme: kept.occasion.programme, from: { sigungu: from.sigungu, organisationId: from.id, staffId: owner.id }, to: { sigungu: to.sigungu, organisationId: to.id, emdCode: place.code }, movesOn: addDays(sentOn, 5) };
  const sent = must(sendMove({ identity, basis, items: asked === null ? [] : ITEMS, reason: rng.pick(REASONS), lawConfirmed: false }, {
    at: koreanMoment(sentOn, OPENING + 90), on: sentOn, by: owner.id, party: 'sender', case: kept.state, parties: ['owner'], restricted: false, receiver: to, isUnderWay: false, isHoliday,
    seen: new Set(ITEMS), agreed: ITEMS, consentUntil: asked?.consent.terms.endsOn ?? null,
  }), 'send a move');
  const { state, events } = answered(directory, rng, going, sent);
  return {
    kept, state, events, consent: asked, became, history: historyOf(kept, sentOn), address: { text: `${place.prefix} ${place.name} ${rng.int(1, 200)}`, detail: '', emdCode: place.code },
    fact: { emdCode: place.code, movesOn: identity.movesOn, programme: identity.programme, contact: { organisation: from.name, name: owner.name, phone: from.phone } },
  };
}

/** What the other side did, and the clock between. */
function answered(directory: Directory, rng: Rng, { to, script, kept }: Going, sent: MoveEvent): { readonly state: MoveState; readonly events: readonly MoveEvent[] } {
  let state = beginMove(sent);
  const events: MoveEvent[] = [sent];
  const worker = directory.worker(rng, to);
  const record = (on: PlainDate, minute: number, by: MoveParty, command: MoveCommand): void => {
    const who = by === 'system' ? 'system' : by === 'sender' ? kept.occasion.owner.id : worker.id;
    const event = must(decideMove(state, command, { at: koreanMoment(on, minute), on, by: who, party: by, isHoliday, accepting: { isCaseOpen: true, isSamePerson: true } }), command.action);
    state = applyMoveEvent(state, event);
    events.push(event);
  };
  const tick = (from: PlainDate, until: PlainDate): void => {
    for (let day = from; day <= until; day = addDays(day, 1)) for (const signal of dueMoveSignals(state, day)) record(day, OPENING - 150, 'system', commandOfMoveSignal(signal));
  };
  let on = sent.on;
  for (const { after, by, command } of script.steps) {
    const next = addDays(on, after);
    tick(addDays(on, 1), next);
    record((on = next), OPENING + 120, by, command);
  }
  tick(addDays(on, 1), addDays(directory.town.today, -1));
  return { state, events };
}

/** Two cases of which the one over there may be how the one here went on: begun when the other had nothing new for some days. */
function findPair(here: readonly CaseRecord[], there: readonly CaseRecord[]): { readonly kept: CaseRecord; readonly became: CaseRecord } | undefined {
  for (const became of there) {
    const kept = here.find(({ state }) => koreanDay(state.lastChangeAt) < addDays(became.state.registeredOn, -4));
    if (kept !== undefined) return { kept, became };
  }
  return undefined;
}

/** The case at home as the other municipality's answer leaves it. */
function left({ kept, state }: MoveRecord): CaseRecord {
  const at = state.lastChangeAt;
  const { owner } = kept.state;
  const command = { action: 'move-away', moveId: state.identity.moveId, municipality: municipalityName(state.identity.to.sigungu), left: [] } as const;
  const events = must(decideCase(kept.state, command, { at, on: koreanDay(at), by: 'system', party: 'system', organisationId: owner.organisationId, isHoliday, deadlines: CASE_DEADLINES }), 'leave');
  return { ...kept, state: events.reduce(applyCaseEvent, kept.state), events: [...kept.events, ...events.map((event) => ({ event, organisationId: null }))] };
}

export interface Moved {
  readonly moves: readonly MoveRecord[];
  /** The cases after it. */
  readonly cases: readonly CaseRecord[];
}

/** Moves between the two municipalities, in every state, as the domain allowed them. */
export function moves(directory: Directory, kept: readonly CaseRecord[]): Moved {
  const { seed, today, organisations } = directory.town;
  const rng = createRng(seed, 'moves');
  const bySlug = (slug: string): TownOrganisation => {
    const found = organisations.find((each) => each.slug === slug);
    if (found === undefined) throw new Error(`not in the demo town: ${slug}`);
    return found;
  };
  const [hope, samnye, wanjuHope] = [bySlug('hope'), bySlug('samnye'), bySlug('wanju-hope')];
  const here = sendable(kept, hope, today);
  const away = { from: hope, to: samnye, place: getPlace('삼례읍') };
  const pair = findPair(here, sendable(kept, samnye, today));
  const others = here.filter((one) => one !== pair?.kept);
  const used = new Set<string>();
  const sent = SCRIPTS.flatMap((script) => {
    const sentOn = openDay(addDays(today, -script.daysAgo));
    const fitting = others.filter(({ state }) => state.registeredOn < sentOn);
    // Those that are over may be of somebody who moves after all.
    const one = fitting.find(({ occasion }) => !used.has(occasion.person.id)) ?? fitting[0];
    if (one !== undefined) used.add(one.occasion.person.id);
    return one === undefined ? [] : [play(directory, rng, { ...away, kept: one, script, sentOn, became: null })];
  });
  const [coming] = [...sendable(kept, wanjuHope, today), ...sendable(kept, samnye, today).filter((one) => one !== pair?.became)];
  const incoming = coming === undefined ? [] : [play(directory, rng, { kept: coming, from: directory.organisation(coming.state.owner.organisationId), to: hope, place: getPlace('효자4동'), script: SCRIPTS[0] ?? ACCEPTED, sentOn: openDay(addDays(today, -2)), became: null })];
  const taken = pair === undefined ? [] : [play(directory, rng, { ...away, ...pair, script: ACCEPTED, sentOn: addDays(pair.became.state.registeredOn, -3) })];
  const gone = new Map(taken.map((record) => [record.kept, left(record)]));
  return { moves: [...sent, ...incoming, ...taken], cases: kept.map((one) => gone.get(one) ?? one) };
}
