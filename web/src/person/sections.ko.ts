/** Titles of the parts of a person's record; a noun adds its own here and one line in `sections.ts`. */
export const ko = {
  overview: '기본 정보',
  facts: '확인된 사실',
  intake: '상담',
  assessment: '조사·평가',
  guide: '사업 안내',
  consent: '동의',
  referral: '의뢰',
  case: '사례',
  move: '전출·이관',
  plan: '지원 계획',
  visit: '방문·할 일',
  task: '할 일',
  document: '발급 문서',
  picture: '그림',
  timeline: '경과',
  merges: '합치기 기록',
} as const;
