/** By what way a referral travels; the (sender, receiver) pair decides it. */
export const CHANNELS = [
  'social-security-system', // 사회보장정보시스템(행복e음) 의뢰·신청
  'official-letter', // 공문
  'phone', // 유선 연락(제도 안내)
  'through-office', // 담당 부서 경유(자활팀, 읍·면·동)
  'emergency-call', // 경찰·119
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Only a 공문 needs approval before it leaves. */
export function needsLetter(channel: Channel): boolean {
  return channel === 'official-letter';
}
