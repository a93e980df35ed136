import type { Strength, Strictness, Tier } from '../edition/index.ts';

/** In which place of a gate a clause stands. */
export const CLAUSE_ROLES = ['requires', 'grounds', 'judgement', 'excludes', 'reviews', 'bars', 'refusals', 'exceptions'] as const;
export type ClauseRole = (typeof CLAUSE_ROLES)[number];

/** What reads a sentence. Every one is found in the edition's own structures; none is written down by hand. */
export type Use =
  | { readonly by: 'clause'; readonly programme: string; readonly part: string | null; readonly role: ClauseRole }
  | { readonly by: 'household'; readonly programme: string }
  | { readonly by: 'urgency'; readonly tier: Tier }
  | { readonly by: 'channel'; readonly from: string; readonly to: string }
  | { readonly by: 'outbound'; readonly to: string }
  | { readonly by: 'consent'; readonly code: string }
  | { readonly by: 'companion' | 'attendee'; readonly who: string; readonly strength: Strength }
  | { readonly by: 'visit-block' }
  | { readonly by: 'convener'; readonly who: string }
  | { readonly by: 'clock'; readonly what: string; readonly due: string; readonly strictness: Strictness }
  | { readonly by: 'duty'; readonly duty: string }
  | { readonly by: 'contact'; readonly number: string }
  | { readonly by: 'procedure'; readonly procedure: string; readonly step: string }
  | { readonly by: 'visit-group'; readonly group: string }
  | { readonly by: 'name'; readonly after: string }
  | { readonly by: 'care'; readonly what: string }
  | { readonly by: 'setting'; readonly key: string }
  | { readonly by: 'discovery'; readonly name: string }
  /** Listed under the actor whose work it is. */
  | { readonly by: 'responsibility'; readonly actor: string };

type Words = { readonly [By in Use['by']]: (use: Extract<Use, { readonly by: By }>) => string };

const WORDS: Words = {
  clause: ({ programme, part, role }) => `판정 ${programme}${part === null ? '' : `(${part})`} ${ROLE_WORDS[role]}`,
  household: ({ programme }) => `가구 단위로 봄: ${programme}`,
  urgency: ({ tier }) => `긴급도 ${tier}`,
  channel: ({ from, to }) => `의뢰 채널 ${from}→${to}`,
  outbound: ({ to }) => `의뢰할 곳 ${to}`,
  consent: ({ code }) => `동의 ${code}`,
  companion: ({ who }) => `동행 방문: ${who}`,
  attendee: ({ who }) => `회의 참석: ${who}`,
  'visit-block': () => '방문 보류',
  convener: ({ who }) => `회의 소집: ${who}`,
  clock: ({ what, due }) => `시계 ${what} ${due}`,
  duty: ({ duty }) => `할 일: ${duty}`,
  contact: ({ number }) => `연락처 ${number}`,
  procedure: ({ procedure, step }) => `절차 ${procedure}: ${step}`,
  'visit-group': ({ group }) => `방문건강 ${group}`,
  name: ({ after }) => `바뀐 이름 ${after}`,
  care: ({ what }) => `통합돌봄: ${what}`,
  setting: ({ key }) => `지역 설정 ${key}`,
  discovery: ({ name }) => `발굴 기준 ${name}`,
  responsibility: ({ actor }) => `맡은 일: ${actor}`,
};

const ROLE_WORDS: Readonly<Record<ClauseRole, string>> = {
  requires: '요건', grounds: '사유', judgement: '판단할 것', excludes: '제외', reviews: '사람이 볼 것', bars: '막음', refusals: '동의 거부', exceptions: '예외',
};

/** A use in the words of the desk. */
export function wordsOfUse(use: Use): string {
  const words = WORDS[use.by] as (use: Use) => string;
  return words(use);
}
