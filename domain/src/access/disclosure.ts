/** 개인정보 보호법의 구분: 일반 · 민감정보(제23조) · 고유식별정보(제24조). Each class has a consent of its own (제22조). */
export type DataClass = 'general' | 'sensitive' | 'unique';

interface ItemTerms {
  /** 동의서에 적는 항목 이름. */
  readonly label: string;
  readonly dataClass: DataClass;
}

/**
 * What can be disclosed about a person, in the order and words of the consent form.
 * 주민등록번호 is not here: no consent can allow it (개인정보 보호법 제24조의2), only a law, and then it is revealed, never shared.
 */
export const DISCLOSURE_ITEMS = {
  'identity': { label: '성명, 생년월일, 성별', dataClass: 'general' },
  'contact': { label: '연락처와 연락 방법', dataClass: 'general' },
  'address': { label: '주소', dataClass: 'general' },
  'identifier': { label: '고유식별정보(외국인등록번호, 여권번호, 운전면허번호)', dataClass: 'unique' },
  'household': { label: '가구 구성과 가족관계', dataClass: 'general' },
  'livelihood': { label: '소득·급여 수급 등 생활 수준', dataClass: 'general' },
  'housing': { label: '주거 상태', dataClass: 'general' },
  'employment': { label: '취업·자활·교육', dataClass: 'general' },
  'health': { label: '건강 상태와 질환', dataClass: 'sensitive' },
  'medical-use': { label: '진료·입원 등 의료 이용', dataClass: 'sensitive' },
  'disability': { label: '장애', dataClass: 'sensitive' },
  'long-term-care': { label: '장기요양 등급과 급여', dataClass: 'sensitive' },
  'mental-health': { label: '정신건강(자살 위험 포함)', dataClass: 'sensitive' },
  'addiction': { label: '중독(음주·도박 등)', dataClass: 'sensitive' },
  'abuse': { label: '학대·폭력 피해 의심', dataClass: 'sensitive' },
  'services': { label: '이용 중인 사업과 서비스', dataClass: 'general' },
  'needs': { label: '욕구 영역', dataClass: 'general' },
  'risk': { label: '위기도와 위험 요인', dataClass: 'sensitive' },
  'assessment': { label: '욕구조사·위기도조사·선별검사 결과', dataClass: 'sensitive' },
  'wishes': { label: '본인의 희망과 동의 여부', dataClass: 'general' },
  'reason': { label: '의뢰 사유와 요청 내용', dataClass: 'general' },
  'progress': { label: '지원 계획·회의·종결 등 경과', dataClass: 'general' },
  'safety': { label: '방문 시 안전 유의사항', dataClass: 'sensitive' },
  'narrative': { label: '상담 내용', dataClass: 'sensitive' },
} as const satisfies Record<string, ItemTerms>;

export type DisclosureItem = keyof typeof DISCLOSURE_ITEMS;
export const DISCLOSURE_ITEM_CODES = Object.keys(DISCLOSURE_ITEMS) as readonly DisclosureItem[];

export function isDisclosureItem(text: string): text is DisclosureItem {
  return Object.hasOwn(DISCLOSURE_ITEMS, text);
}

export function dataClassOf(item: DisclosureItem): DataClass {
  return DISCLOSURE_ITEMS[item].dataClass;
}
