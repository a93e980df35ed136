import type { GuideQuote, Issue } from '../src/form/index.ts';

/** Everybody in the samples is invented. */
export const ISSUE: Issue = {
  organisation: '전주시 중앙동 행정복지센터', writtenOn: '2026-11-20', number: '전주시 중앙동-117', sentOn: '2026-11-23', receipt: null,
  approvals: [{ act: '담당', name: '김하늘', on: '2026-11-20' }, { act: '팀장', name: '이바다', on: '2026-11-21' }, { act: '동장', name: '박누리', on: '2026-11-23' }],
};

export const INTERNAL: Issue = { ...ISSUE, number: null, sentOn: null, writtenOn: '2026-11-23' };

export const PERSON = [['성명', '뷁순자(金順子)'], ['생년월일', '1954. 3. 1.'], ['성별', '여'], ['연락처', '010-0000-0117'], ['주소', '전북특별자치도 전주시 완산구 중앙로 117, 101동 1503호']] as const;

const GUIDE = '2020 공공부문 사례관리 연계·협력 업무안내';

export const quoted = (text: string, page: number): GuideQuote => ({ text, guide: GUIDE, page });
