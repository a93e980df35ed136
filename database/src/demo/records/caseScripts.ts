import type { PlainDate } from '@dure/domain/calendar';
import type { CaseCommand, CaseStatus, ClosureReason } from '@dure/domain/case';
import type { OrganisationId, StaffId } from '@dure/domain/ids';
import type { Rng } from '../prng.ts';

export type CaseActor = 'owner' | 'lead' | 'referrer' | 'aftercare' | 'other';

/** One act of a made-up case: who does it, how many days after the act before, and what. */
export interface CaseMove {
  readonly after: number;
  readonly by: CaseActor;
  readonly command: (on: PlainDate) => CaseCommand;
}

export interface CaseCast {
  readonly rng: Rng;
  /** Who must hear how it ended, if anybody brought the person here. */
  readonly referrer: OrganisationId | undefined;
  readonly other: { readonly organisationId: OrganisationId; readonly staffId: StaffId };
  readonly child: boolean;
  /** Which ends with an age. */
  readonly isDreamStart: boolean;
}

const move = (after: number, by: CaseActor, command: CaseCommand): CaseMove => ({ after, by, command: () => command });

const assess = ({ rng }: CaseCast): CaseMove => move(rng.int(1, 8), 'owner', { action: 'start-assessment' });
const plan = ({ rng }: CaseCast): CaseMove => move(rng.int(4, 12), 'owner', { action: 'start-planning' });
const confer = ({ rng }: CaseCast): CaseMove => move(rng.int(3, 9), 'owner', { action: 'call-conference' });
const start = ({ rng }: CaseCast): CaseMove => move(rng.int(3, 12), 'owner', { action: 'start-service' });
const monitor = ({ rng }: CaseCast): CaseMove => move(rng.int(30, 80), 'owner', {
  action: 'report-monitoring',
  words: rng.pick(['식사와 복약이 규칙적이 되었고 이웃과 왕래가 늘었습니다.', '계획대로 이용하고 있으며 새로운 욕구는 없습니다.', '월세가 다시 밀려 주거 지원을 더 알아보기로 했습니다.', '건강이 나아져 방문을 격주로 줄였습니다.']),
});

const toService = (cast: CaseCast): CaseMove[] => [assess(cast), ...(cast.rng.chance(0.3) ? [confer(cast)] : []), plan(cast), start(cast)];
const served = (cast: CaseCast): CaseMove[] => [...toService(cast), ...(cast.rng.chance(0.55) ? [monitor(cast)] : [])];

function reasonOf({ rng, child, isDreamStart }: CaseCast): ClosureReason {
  if (child && rng.chance(0.4)) return isDreamStart ? 'aged-out' : 'goal-reached';
  return rng.weighted([['goal-reached', 45], ['improved', 30], ['refused', 8], ['moved', 8], ['institution', 5], ['lost-contact', 4]]);
}

const CLOSING_WORDS = '계획한 목표를 살펴 종결을 논의하였습니다.';
const propose = (cast: CaseCast, reason: ClosureReason): CaseMove => move(cast.rng.int(10, 60), 'owner', { action: 'propose-closure', reason, words: CLOSING_WORDS });
const closing = (cast: CaseCast): CaseMove[] => [...served(cast), propose(cast, reasonOf(cast))];

function closed(cast: CaseCast): CaseMove[] {
  const reason = reasonOf(cast);
  const close = move(cast.rng.int(2, 10), 'owner', { action: 'close', reason, meeting: cast.rng.pick(['conference', 'written']), ongoingNeed: reason === 'aged-out', words: '종결심사를 거쳐 종결하고 의뢰기관에 알렸습니다.' });
  return [...served(cast), propose(cast, reason), close];
}

const confirm = ({ rng, referrer }: CaseCast): CaseMove[] =>
  referrer === undefined ? [] : [move(rng.int(1, 6), 'referrer', { action: 'confirm-closure', organisationId: referrer, words: '종결이 적절함을 확인하였습니다.' })];

const aftercare = (cast: CaseCast, begun: boolean): CaseMove[] => [
  ...(begun ? [] : [move(cast.rng.int(1, 5), 'owner', { action: 'start-aftercare', firstVisitOn: null })]),
  ...(cast.rng.chance(0.5) ? [move(cast.rng.int(10, 28), 'aftercare', { action: 'report-aftercare', words: '방문하여 지내는 모습을 확인하였고 특이 사항 없습니다.', nextVisitOn: null })] : []),
];

export interface CaseStory {
  /** `begun`: closing it begins aftercare by itself (고위험 통합사례관리). */
  readonly moves: (cast: CaseCast, begun: boolean) => readonly CaseMove[];
  readonly count: number;
  readonly daysAgo: readonly [number, number];
}

/** Cases by where they stand; together 600. */
export const CASE_STORIES = {
  registered: { count: 58, daysAgo: [1, 11], moves: () => [] },
  assessing: { count: 62, daysAgo: [1, 9], moves: (cast) => [assess(cast)] },
  conference: { count: 30, daysAgo: [1, 6], moves: (cast) => [assess(cast), confer(cast)] },
  planning: { count: 56, daysAgo: [1, 16], moves: (cast) => [assess(cast), plan(cast)] },
  'in-service': { count: 118, daysAgo: [2, 84], moves: served },
  'on-hold': { count: 26, daysAgo: [2, 33], moves: (cast) => [...served(cast), move(cast.rng.int(5, 40), 'owner', { action: 'hold', reason: cast.rng.pick(['입원으로 서비스를 멈추었습니다.', '연락이 닿지 않아 지켜보고 있습니다.', '본인이 잠시 쉬기를 원합니다.']), reviewOn: null })] },
  closing: { count: 28, daysAgo: [1, 15], moves: closing },
  closed: { count: 34, daysAgo: [1, 16], moves: closed },
  aftercare: { count: 36, daysAgo: [2, 28], moves: (cast, begun) => [...closed(cast), ...aftercare(cast, begun)] },
  ended: { count: 62, daysAgo: [10, 240], moves: (cast, begun) => [...closed(cast), ...confirm(cast), ...(begun ? [] : [move(1, 'owner', { action: 'start-aftercare', firstVisitOn: null })]), move(cast.rng.int(20, 40), 'aftercare', { action: 'end', words: '사후관리를 마치고 마무리하였습니다.' })] },
  reopened: { count: 12, daysAgo: [1, 9], moves: (cast) => [...closed(cast), cast.referrer === undefined ? move(cast.rng.int(3, 20), 'owner', { action: 'reopen', words: '같은 어려움이 다시 생겨 재개합니다.' }) : move(cast.rng.int(2, 9), 'referrer', { action: 'object-to-closure', organisationId: cast.referrer, words: '아직 병원 동행이 필요하다고 합니다. 종결이 이릅니다.' })] },
} as const satisfies Record<CaseStatus, CaseStory>;

/** A case on its way to another organisation: offered to it, or asked for by it. */
export const TRANSFER_STORIES: readonly CaseStory[] = [
  { count: 6, daysAgo: [1, 6], moves: (cast) => [...toService(cast), move(cast.rng.int(10, 40), 'owner', { action: 'transfer', to: cast.other.organisationId, reason: '이사하여 새 주소지에서 맡는 것이 알맞습니다.' })] },
  { count: 4, daysAgo: [1, 6], moves: (cast) => [...toService(cast), move(cast.rng.int(10, 40), 'other', { action: 'request-transfer', organisationId: cast.other.organisationId, staffId: cast.other.staffId, reason: '고난도 사례로 보여 맡고자 합니다.' })] },
];


/** Looked at every two or three months for most of a year and longer: in time, since a look is due every three. */
const forLong = (cast: CaseCast): CaseMove[] => [
  ...toService(cast),
  ...Array.from({ length: cast.rng.int(6, 9) }, (): CaseMove => ({ ...monitor(cast), after: cast.rng.int(56, 80) })),
];

/** Cases that run since before the law of 2026-03-27 was in force, and so go by the guide of 2020 (a case keeps its edition). */
export const LONG_STORIES: readonly CaseStory[] = [
  { count: 50, daysAgo: [2, 70], moves: forLong },
  { count: 8, daysAgo: [2, 33], moves: (cast) => [...forLong(cast), move(cast.rng.int(5, 40), 'owner', { action: 'hold', reason: '입원으로 서비스를 멈추었습니다.', reviewOn: null })] },
  { count: 10, daysAgo: [1, 15], moves: (cast) => [...forLong(cast), propose(cast, reasonOf(cast))] },
];
