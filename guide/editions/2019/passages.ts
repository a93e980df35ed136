import type { Passages } from '../../src/edition/index.ts';

/** What the 2019 guide said where the revision table shows it, word for word from the table's left column. */
export const PASSAGES_2019 = {
  'name': { section: '[명칭변경]', page: '전체', text: '노인돌봄기본서비스' },
  'ecare.overview': { section: '1. 사업 개요 > 1. 노인맞춤돌봄서비스', page: 'p.10~12', text: '- 노인돌봄기본서비스' },
  'dream.referral': { section: '2. 드림스타트 의뢰기준 및 절차', page: 'p.14', text: '- (의뢰절차) 해당 아동 거주지역(시·군·구)의 드림스타트에 협의 후 공문을 통해 의뢰' },
  'medaid.home': { section: '4. 의료급여 사례관리 사업내용(재가급여)', page: 'p.17', text: '돌봄, 식사 및 이동 지원 등의 재가급여 제공(\'19.6.~, 4개 시·군·구 시범사업*) * 커뮤니티케어 선도사업지역에서 실시(\'19.1.지자체 공모, \'19.3.지역선정, \'19.6.사업실시)' },
  'addict.law': { section: '6. 중독사례관리 관련법령', page: 'p.20', text: '「정신건강증진 및 정신질환자 복지서비스 지원에 관한 법률」제12조 및 동법 제15조의 3(중독관리통합지원센터의 설치 및 운영)' },
  'addict.screening': { section: '6. 중독사례관리 의뢰사례', page: 'p.21', text: 'AUDIT-K를 이용한 사전 스크리닝 필요' },
  'mental.law': { section: '7. 정신건강사례관리 관련법령', page: 'p.22', text: '「정신건강증진 및 정신질환자 복지서비스 지원에 관한 법률」제15조(정신건강복지센터의 설치 및 운영)' },
  'mental.services': { section: '7. 정신건강사례관리 사업 내용', page: 'p.22', text: null },
  'icm.focus': { section: '8. 통합사례관리 중점사업대상', page: 'p.24', text: '- 국민기초생활수급자 탈락자 등, 탈 빈곤·자활 지원이 필요한 가구 - 차상위계층 빈곤가구. 특히, 긴급지원만으로는 해결이 어려운 복합적 문제가 있는 가구, 국민기초생활수급자 탈락 가구 중 통합사례관리를 통해 탈 빈곤과 빈곤예방 차원의 지원이 필요한 가구' },
  'icm.staff': { section: '8. 통합사례관리사의 역할', page: 'p.25', text: '- (통합사례관리사) 통합사례관리, 읍·면·동 사례관리 교육 및 역량강화 등 수행' },
  'model1.received': { section: 'II-1. 발굴된 대상자', page: 'p.29', text: null },
  'model1.hopeWelfare': { section: 'II-1. 희망복지지원단', page: 'p.30', text: null },
  'model1.closure': { section: 'II-1. 공공부문 사례관리 사업의 종결', page: 'p.30', text: '사례관리 종결: 의뢰 기관에 종결 통보(의뢰 기관은 종결의 적절성 확인)' },
  'model2.dream': { section: 'II-2. 드림스타트 업무', page: 'p.32', text: '가구원 사례관리 의뢰 사유 발생 시 읍·면·동 찾아가는 복지전담팀으로 대상자 의뢰 • 사례관리 수행 및 서비스 연계, 요청된 서비스 제공' },
  'model2.hopeWelfare': { section: 'II-2. 희망복지지원단 업무', page: 'p.32', text: '욕구 및 위기도 조사 이후 의뢰사유 발생 시 드림스타트로 대상자 의뢰(사례회의를 통해 대상자 선정 및 의뢰 여부 결정) • 종결 후 의뢰사유 발생 시 드림스타트로 대상자 의뢰' },
  'model4.townOffice': { section: 'II-4. 읍·면·동 업무', page: 'p.36', text: null },
  'model4.elderCare': { section: 'II-4. 노인맞춤돌봄서비스 대상자 관리', page: 'p.36', text: '대상자 관리: 독거노인 관리자 명단(시군구 제공) 및 읍면동 찾아가는 복지전담팀 의뢰 대상자' },
  'chapter3': { section: 'III. 공공부문 사례관리 사업별 지침 개정', page: '-', text: 'Ⅲ. 공공부문 사례관리 사업별 지침 개정' },
  'appendix1': { section: '부록1. 공공부문 사례관리 사업별 지침', page: 'p.39~47', text: null },
  'appendix2': { section: '부록2. 유관 기관 서비스 소개', page: 'p.49~60', text: null },
  'appendix3': { section: '부록3. 범정부 서비스 의뢰 체계', page: 'p.61~70', text: null },
} as const satisfies Passages;
