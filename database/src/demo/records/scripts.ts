import type { PlainDate } from '@dure/domain/calendar';
import type { OrganisationId, ReferralId, StaffId } from '@dure/domain/ids';
import { nextActionAfterReturn } from '@dure/domain/referral';
import type { ReferralCommand, RequestedItem, ResultItem, ReturnReason } from '@dure/domain/referral';
import type { Rng } from '../prng.ts';

export type Actor = 'sender' | 'sender-lead' | 'receiver' | 'coordinator';

/** One act of a made-up history: who does it, how many days after the act before, and what. */
export interface Move {
  readonly after: number;
  readonly by: Actor;
  readonly command: (on: PlainDate) => ReferralCommand;
}

/** Those whom the moves name. */
export interface Cast {
  readonly rng: Rng;
  readonly requested: readonly RequestedItem[];
  readonly receiver: { readonly staffId: StaffId; readonly name: string; readonly phone: string };
}

const QUESTIONS: readonly string[] = ['최근 병원 진료 내역과 복용하는 약을 알려 주십시오.', '연락 가능한 보호자가 있는지 확인 부탁드립니다.', '방문 가능한 요일과 시간을 알려 주십시오.', '장기요양 신청 여부를 확인해 주십시오.'];
const ANSWERS: readonly string[] = ['딸의 연락처를 확인하여 적었습니다. 오후에 통화가 됩니다.', '화요일과 목요일 오전에 집에 있다고 합니다.', '신청한 적이 없음을 확인했습니다.', '복용하는 약은 혈압약 한 가지입니다.'];

export const move = (after: number, by: Actor, command: ReferralCommand): Move => ({ after, by, command: () => command });

const open = ({ rng }: Cast): Move => move(rng.int(0, 3), 'receiver', { action: 'open' });
const contact = ({ rng }: Cast, outcome: 'reached' | 'no-answer'): Move =>
  move(rng.int(0, 3), 'receiver', { action: 'contact-attempt', method: rng.chance(0.8) ? 'phone' : 'visit', outcome, words: outcome === 'reached' ? '본인과 통화하여 방문 날짜를 정했습니다.' : '두 번 전화했으나 받지 않았습니다.' });
const accept = ({ rng, receiver }: Cast): Move =>
  move(rng.int(1, 4), 'receiver', { action: 'accept', contactName: receiver.name, contactPhone: receiver.phone, staffId: receiver.staffId, words: rng.pick(['접수하여 초기 방문하겠습니다.', '담당자를 정하여 진행하겠습니다.', '이번 주 안에 방문하겠습니다.']) });
const start = ({ rng }: Cast): Move => move(rng.int(2, 9), 'receiver', { action: 'start-service' });
const progress = ({ rng }: Cast): Move =>
  move(rng.int(18, 29), 'receiver', { action: 'report-progress', words: rng.pick(['매주 방문하고 있으며 혈압이 안정되었습니다.', '식사와 복약을 확인하고 있습니다.', '상담에 꾸준히 참여하고 있습니다.', '월 관리 결과: 두 번 방문, 특이 사항 없습니다.']) });
const result = ({ rng, requested }: Cast): Move => move(rng.int(15, 28), 'receiver', { action: 'return-result', items: requested.map((asked) => resultOf(rng, asked)) });
const acknowledge = ({ rng }: Cast): Move => move(rng.int(1, 5), 'sender', { action: 'acknowledge' });
const close = ({ rng }: Cast): Move => move(rng.int(1, 6), 'receiver', { action: 'close', because: 'done', reason: '요청한 서비스를 제공하고 결과를 회신하였습니다.' });

function resultOf(rng: Rng, { item }: RequestedItem): ResultItem {
  const outcome = rng.weighted([['provided', 75], ['partly', 15], ['not-provided', 5], ['person-declined', 5]] as const);
  return { requested: item, outcome, words: RESULT_WORDS[outcome] };
}

const RESULT_WORDS = { provided: '계획대로 제공하였습니다.', partly: '일부 제공하였고 다음 달에 이어 갑니다.', 'not-provided': '자격이 맞지 않아 다른 서비스를 안내하였습니다.', 'person-declined': '본인이 원하지 않아 제공하지 않았습니다.' } as const;

const served = (cast: Cast): Move[] => [open(cast), contact(cast, 'reached'), accept(cast), start(cast)];
const answered = (cast: Cast): Move[] => [...served(cast), ...(cast.rng.chance(0.5) ? [progress(cast)] : []), result(cast)];

const RETURN_WORDS: Readonly<Record<ReturnReason, string>> = {
  'wrong-programme': '우리 사업의 대상이 아닙니다. 통합사례관리를 먼저 검토해 주십시오.',
  'missing-consent': '제공받는 기관에 우리 기관이 적혀 있지 않습니다.',
  capacity: '이용 인원이 모두 차서 다음 달에 자리가 납니다.',
  'not-eligible': '장기요양 등급 판정 이력이 있어 신청할 수 없습니다.',
  duplicate: '같은 내용으로 이미 진행 중입니다.',
  'cannot-contact': '전화 네 번, 방문 두 번에도 만나지 못했습니다.',
  'person-declined': '본인이 서비스를 원하지 않는다고 하였습니다.',
  'out-of-area': '주소지가 우리 기관의 담당 지역이 아닙니다.',
  'insufficient-information': '의뢰 사유만으로는 판단하기 어렵습니다. 조사 결과를 보태 주십시오.',
  other: '담당자 공석으로 접수가 어렵습니다. 협의를 부탁드립니다.',
};

export function returned(cast: Cast, reason: ReturnReason): Move[] {
  const tried = reason === 'cannot-contact' ? [contact(cast, 'no-answer'), contact(cast, 'no-answer')] : [];
  return [open(cast), ...tried, move(cast.rng.int(1, 6), 'receiver', { action: 'return', reason, ruleId: reason === 'not-eligible' ? 'ECARE-EXCL-LTC-HISTORY' : null, words: RETURN_WORDS[reason] })];
}

/** The sender has done what the reason asks for; with another referral, where one was made. */
export function settled(cast: Cast, reason: ReturnReason, newReferralId: ReferralId | null): Move[] {
  const words = newReferralId === null ? '본인과 다시 상담하여 다른 방법을 안내하였습니다.' : '반려 사유를 보완하여 다시 의뢰하였습니다.';
  return [...returned(cast, reason), move(cast.rng.int(1, 6), 'sender', { action: 'settle', step: nextActionAfterReturn(reason), newReferralId, words })];
}

export function redirected(cast: Cast, childReferralId: ReferralId, to: OrganisationId): Move[] {
  return [open(cast), contact(cast, 'reached'), move(cast.rng.int(1, 4), 'receiver', { action: 'redirect', childReferralId, to, words: '상담해 보니 다른 기관의 도움이 더 필요합니다.' })];
}

const asked = (cast: Cast): Move[] => [open(cast), move(cast.rng.int(1, 4), 'receiver', { action: 'ask-info', question: cast.rng.pick(QUESTIONS) })];
const held = (cast: Cast): Move[] => [...served(cast), move(cast.rng.int(5, 20), 'receiver', { action: 'hold', reason: cast.rng.pick(['입원하여 서비스를 멈추었습니다.', '자녀 집에 잠시 머무르고 있습니다.']), reviewOn: null })];
const done = (cast: Cast): Move[] => [...answered(cast), acknowledge(cast), close(cast)];
const recall = ({ rng }: Cast): Move => move(rng.int(0, 5), 'sender', { action: 'recall', reason: rng.pick(['본인이 마음을 바꾸어 거두었습니다.', '이사하게 되어 새 주소지에서 다시 의뢰합니다.', '기관을 잘못 골랐습니다.']) });
const late = ({ rng }: Cast): Move => move(rng.int(22, 30), 'sender', { action: 'explain-delay', reason: '받는 기관에 여러 번 전화했으나 담당자가 바뀌어 늦어지고 있습니다.' });

/** Histories after the referral was sent, by where they end. */
export const ENDINGS = {
  sent: () => [],
  opened: (cast) => [open(cast), ...(cast.rng.chance(0.4) ? [contact(cast, 'no-answer')] : [])],
  'needs-info': asked,
  answered: (cast) => [...asked(cast), move(cast.rng.int(1, 4), 'sender', { action: 'answer-info', answer: cast.rng.pick(ANSWERS) })],
  accepted: (cast) => [open(cast), ...(cast.rng.chance(0.7) ? [contact(cast, 'reached')] : []), accept(cast)],
  'in-service': (cast) => [...served(cast), ...(cast.rng.chance(0.5) ? [progress(cast)] : [])],
  'on-hold': held,
  resumed: (cast) => [...held(cast), move(cast.rng.int(5, 20), 'receiver', { action: 'resume' })],
  'result-returned': answered,
  acknowledged: (cast) => [...answered(cast), acknowledge(cast)],
  closed: done,
  'objected-to': (cast) => [...done(cast), move(cast.rng.int(1, 6), 'sender', { action: 'object', words: '요청한 서비스를 아직 받지 못했다고 합니다. 다시 확인해 주십시오.' })],
  recalled: (cast) => [recall(cast)],
  expired: (cast) => [late(cast), move(cast.rng.int(5, 9), 'coordinator', { action: 'expire', reason: '답을 받지 못해 의뢰를 끝내고 다른 기관을 찾기로 했습니다.' })],
  'withdrawn-before': (cast) => [open(cast), move(cast.rng.int(1, 6), 'sender', { action: 'withdraw-consent' })],
  'withdrawn-after': (cast) => [...served(cast), move(cast.rng.int(8, 30), 'sender', { action: 'withdraw-consent' })],
} as const satisfies Record<string, (cast: Cast) => Move[]>;

export type Ending = keyof typeof ENDINGS;
