import type { ConsentKind } from '@dure/domain/consent';

/** The usual words of a purpose, ready to be read aloud; the officer makes them fit. */
const PURPOSES: Readonly<Record<ConsentKind, string>> = {
  'CONSENT-3P': '서비스 대상 여부 확인, 서비스 제공과 그 결과 회신',
  'CONSENT-MHSVC': '정신건강·중독 상담 등 정신건강서비스 제공',
  'CONSENT-MHREG': '정신건강사업 등록과 사례관리',
  'CONSENT-MHVISIT': '정신건강전문요원의 동행·공동 방문',
  'CONSENT-VISITREG': '방문건강관리 등록과 건강관리서비스 제공',
  'CONSENT-SCREENFU': '건강검진 결과에 따른 사후관리',
  'WISH-ECARE': '노인맞춤돌봄서비스 신청과 대상 여부 조사',
  'CONSENT-CARE': '통합지원 신청, 조사와 종합판정',
  'CONSENT-ICM': '통합사례관리 상담, 계획 수립과 서비스 연계',
};
const ENDS = Object.values(PURPOSES);

/** A legal text that is read to the person, so it is Korean on every screen. */
export function usualPurpose(kind: ConsentKind, recipient: string): string {
  return `${recipient === '' ? '' : `${recipient}의 `}${PURPOSES[kind]}`;
}

/** Nobody has put it into words of his own yet. */
export function isUsualPurpose(text: string): boolean {
  return text.trim() === '' || ENDS.some((end) => text.endsWith(end));
}
