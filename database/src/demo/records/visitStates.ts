import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { VisitCommand } from '@dure/domain/visit';
import { nextOpenDay, openDay, OPENING } from '../officeHours.ts';
import { createRng, type Rng } from '../prng.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { actOn, planOf, type VisitRecord } from './visits.ts';

interface State {
  /** Days from today on which the visit is or was to be made. */
  readonly inDays: number;
  readonly act?: { readonly daysAgo: number; readonly command: (rng: Rng, protection: string | undefined) => VisitCommand | undefined };
}

/** One of each way in which a visit can stand besides made and waiting. */
const STATES: readonly State[] = [
  { inDays: -3, act: { daysAgo: 3, command: () => ({ action: 'postpone', reason: 'intoxicated', words: '문을 열었으나 술을 많이 드셔서 다음에 오기로 했습니다.' }) } },
  { inDays: 2, act: { daysAgo: 1, command: () => ({ action: 'postpone', reason: 'companion-awaited', words: '함께 갈 상담원의 날짜를 기다립니다.' }) } },
  { inDays: -6, act: { daysAgo: 7, command: () => ({ action: 'cancel', reason: 'person-asked', words: '자녀 집에 다녀오신다고 합니다.' }) } },
  // Begun yesterday, and nobody has written down what came of it.
  { inDays: -1, act: { daysAgo: 1, command: () => ({ action: 'start', present: [], emergency: null }) } },
  { inDays: 3, act: { daysAgo: 1, command: (_rng, protection) => (protection === undefined ? undefined : { action: 'ask-companion', kind: 'elder-protection', organisationId: protection as never }) } },
  { inDays: -5 },
];

/** On every demo desk one visit in each of these states. */
export function visitStates(directory: Directory, cases: readonly CaseRecord[]): readonly VisitRecord[] {
  const { seed, today, staff } = directory.town;
  const rng = createRng(seed, 'visit states');
  return staff.filter(({ demo }) => demo).flatMap((owner) => {
    const mine = cases.filter(({ state }) => state.owner.staffId === owner.id && state.status === 'in-service').slice(-STATES.length);
    const protection = directory.town.organisations.find(({ name, sigungu }) => name.includes('노인보호전문기관') && sigungu === owner.sigungu)?.id;
    return mine.flatMap((record, at): readonly VisitRecord[] => {
      const state = STATES[at];
      if (state === undefined) return [];
      const on = dayFor(today, state.inDays);
      const planned = planOf({ rng, record, today }, on, { kind: 'band', band: rng.pick(['morning', 'afternoon', 'any']) });
      const command = state.act?.command(rng, protection);
      return [command === undefined || state.act === undefined ? planned : actOn(planned, command, openDay(addDays(today, -state.act.daysAgo)), OPENING + 460)];
    });
  });
}

const dayFor = (today: PlainDate, inDays: number): PlainDate => (inDays < 0 ? openDay(addDays(today, inDays)) : nextOpenDay(addDays(today, inDays)));
