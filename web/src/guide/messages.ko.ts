import type { GateVerdict } from '@dure/domain/eligibility';
import type { SourceId } from '@dure/guide/rule';

const VERDICT = { eligible: '대상', possible: '가능', review: '판단 필요', unknown: '확인 필요', excluded: '제외' } as const satisfies Record<GateVerdict, string>;
const CLAUSE = { met: '해당', 'not-met': '해당하지 않음', unknown: '확인되지 않음' } as const;
const SOURCE = {
  '000': '재가 의료급여 안내문', '001': '2020 업무안내', '002': '사례관리 해설', '003': '2025 기술지원형 안내', '004': '2019 지역사회 통합돌봄 안내',
  L1: '돌봄통합지원법', L2: '돌봄통합지원법 시행령', L3: '돌봄통합지원법 시행규칙', L4: '정신건강복지법', L5: '사회보장급여법', L6: '정부조직법', P1: '공공기관 누리집', U1: '확인하지 못한 것',
} as const satisfies Record<SourceId, string>;
const LEARNT_FROM: Readonly<Record<string, string>> = { officer: '담당자 확인', assessment: '조사·평가', document: '서류', system: '기록', household: '가구 구성', consent: '동의 내역', setting: '시·군·구 설정' };
const FIELD: Readonly<Record<string, string>> = { grade: '등급', awarded: '등급 판정을 받음', expired: '유효기간이 지남', result: '결과', on: '판정일', entitled: '수급자격 있음', using: '이용 중' };

export const ko = {
  title: '사업 안내',
  basis: (edition: string) => `${edition} 기준`,
  verdict: (code: string): string => (VERDICT as Readonly<Record<string, string>>)[code] ?? code,
  clause: (code: string): string => (CLAUSE as Readonly<Record<string, string>>)[code] ?? code,
  source: (seed: string): string => (SOURCE as Readonly<Record<string, string>>)[seed] ?? seed,
  page: (page: string) => page.replace(/^pp?\.\s*(.+)$/, '$1쪽'),
  learntFrom: (code: string) => LEARNT_FROM[code] ?? code,
  field: (code: string) => FIELD[code] ?? code,
  member: (member: string) => `가구원 ${member}`,

  nextTitle: '다음에 확인할 것',
  nextSettles: (count: number) => `답하면 판정 ${count}건이 정해집니다.`,
  nextOther: '다른 질문',
  nextNone: '더 물을 것이 없습니다.',
  answerSaved: '대상자 기록에 저장했습니다.',
  answerSave: '답 저장',
  notYet: '확인되지 않음',
  notEditable: '여기서 입력하지 않는 항목입니다.',
  confirmedNone: '없음을 확인함',
  listHint: '여럿이면 쉼표로 나눕니다.',
  addRecord: '이력 추가',
  removeRecord: '이력 삭제',
  knownAlready: (from: string) => `이미 확인됨 · ${from}`,

  programmes: '사업별 판정',
  clauses: '조항',
  missing: '확인할 것',
  channel: '보내는 방법',
  preconditions: '보내기 전에',
  excludedShow: (count: number) => `해당하지 않는 사업 ${count}건`,
  refer: '새 의뢰',
  override: '담당자 판단',
  overrideTitle: (programme: string) => `${programme} 담당자 판단`,
  overrideLead: '지침의 판정은 그대로 남고, 담당자의 판단과 사유·근거가 함께 기록됩니다.',
  overrideDecided: '담당자의 판단',
  overrideEligible: '대상으로 봄',
  overrideExcluded: '대상이 아님',
  overrideReason: '사유',
  overrideAuthority: '근거',
  overrideAuthorityHint: '법령, 지침 쪽수, 회의 이름과 날짜',
  overrideMissing: '사유와 근거를 모두 적어 주십시오.',
  overrideSaved: '판단을 기록했습니다.',
  overrideBy: (who: string, when: string) => `${who} · ${when}`,
  overridden: (decided: string) => `담당자: ${decided}`,
  consents: '필요한 동의',
  consentState: (state: string) => ({ given: '받음', refused: '거부', missing: '받아야 함' })[state] ?? state,
  companions: '방문 동행',
  strength: (code: string) => ({ must: '반드시', should: '권고', may: '필요 시' })[code] ?? code,
  visitNotAllowed: '지금은 방문하지 않습니다',
  flags: '지침 문장이 서로 다른 곳',
  flagsLead: '원문이 모호한 곳입니다. 담당자가 판단합니다.',
  failed: '지침을 불러오지 못했습니다. 화면을 새로 고쳐 주십시오.',
} as const;
