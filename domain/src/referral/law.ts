import type { ConfirmedPrecondition, DisclosureBasis } from './facts.ts';
import { isBlank } from './required.ts';
import type { ReferralRefusal } from './refusal.ts';

/**
 * Duties to report by which data goes without consent (개인정보 보호법 제17조제1항제2호, 제15조제1항제2호). Officials of social welfare
 * are bound by each of them. The guide names none of these articles: they are the acts' own, and whoever sends says which one binds.
 * `seenIn` names a published text in which article and paragraph were read; where there is none, the screen asks to look it up (확인 필요).
 */
export const LEGAL_GROUNDS = {
  'child-abuse': { label: '아동학대 신고', article: '아동학대범죄의 처벌 등에 관한 특례법 제10조제2항', seenIn: '울진군 아동학대예방 안내' },
  'elder-abuse': { label: '노인학대 신고', article: '노인복지법 제39조의6제2항', seenIn: '노인복지법 일부개정법률안 제안이유(제39조의6제1항·제2항)' },
  'disability-abuse': { label: '장애인학대 신고', article: '장애인복지법 제59조의4제2항', seenIn: '장애인복지법 일부개정법률안 제안이유(제59조의4제2항)' },
  'domestic-violence': { label: '가정폭력 신고', article: '가정폭력범죄의 처벌 등에 관한 특례법 제4조제2항', seenIn: '찾기쉬운 생활법령정보, 가정폭력의 신고' },
  'household-in-crisis': { label: '위기가구 발견 통보', article: '사회보장급여의 이용·제공 및 수급권자 발굴에 관한 법률 제13조제2항', seenIn: null },
  'other': { label: '그 밖의 법률', article: '', seenIn: null },
} as const satisfies Record<string, { readonly label: string; readonly article: string; readonly seenIn: string | null }>;
export type LegalGround = keyof typeof LEGAL_GROUNDS;
export const LEGAL_GROUND_CODES = Object.keys(LEGAL_GROUNDS) as readonly LegalGround[];

/** Whether the article that comes along must be looked up before it is relied on. */
export function isUnconfirmed(ground: LegalGround): boolean {
  return LEGAL_GROUNDS[ground].seenIn === null && LEGAL_GROUNDS[ground].article !== '';
}

/** What is confirmed before a law stands in for the person's word, each by whoever sends. */
export const LEGAL_CHECKS = {
  'law:duty': '신고·통보할 의무가 있는 사실을 직접 보았거나 들었습니다.',
  'law:receiver': '받는 기관은 법이 신고·통보를 받도록 정한 곳입니다.',
  'law:minimum': '신고·통보에 꼭 필요한 항목만 골랐습니다.',
} as const satisfies Record<`law:${string}`, string>;
export type LegalCheck = keyof typeof LEGAL_CHECKS;
export const LEGAL_CHECK_CODES = Object.keys(LEGAL_CHECKS) as readonly LegalCheck[];

/** A law names its article, says what happened, and all its checks are made. */
export function refuseLaw(basis: Extract<DisclosureBasis, { kind: 'law' }>, confirmed: readonly ConfirmedPrecondition[]): ReferralRefusal | undefined {
  if (isBlank(basis.article)) return { code: 'referral/facts-missing', action: 'send', fields: ['basis.article'] };
  const done = new Set(confirmed.map(({ code }) => code));
  const open = LEGAL_CHECK_CODES.filter((code) => !done.has(code));
  return open.length === 0 ? undefined : { code: 'referral/preconditions-unconfirmed', preconditions: open };
}
