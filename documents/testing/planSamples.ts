import type { CarePlan } from '../src/carePlan/index.ts';
import type { PersonPlanCopy } from '../src/personPlanCopy/index.ts';
import type { ServicePlan } from '../src/servicePlan/index.ts';
import { ISSUE, PERSON, quoted } from './issue.ts';

export const SERVICE_PLAN: ServicePlan = {
  issue: { ...ISSUE, organisation: '전주시 희망복지지원단', number: '희망복지지원단-339' }, name: '서비스 제공계획서', version: '제2판 (2026. 11. 19. 승인)', period: { from: '2026-11-23', to: '2027-05-22' }, lead: '희망복지지원단 이바다', person: PERSON,
  goals: [{ need: '잠들지 못하고 우울함', goal: '밤에 여섯 시간 잠', measure: 'PHQ-9 10점 미만' }, { need: '혈당이 높음', goal: '스스로 인슐린을 놓음', measure: '공복 혈당 150㎎/㎗ 미만 4주' }, { need: '사람을 만나지 않음', goal: '경로당에 주 2회', measure: '경로당 출석 8회' }],
  services: [
    { service: '위기 상담', provider: '전주시정신건강복지센터', amount: '주 1회, 50분', from: '2026-11-24', to: '2027-02-23', costWon: 0, funding: '무료' },
    { service: '방문간호', provider: '전주시보건소', amount: '주 1회', from: '2026-11-26', to: '2027-05-22', costWon: null, funding: '건강증진기금' },
    { service: '밑반찬', provider: '전주노인종합복지관', amount: '주 3회', from: '2026-11-23', to: null, costWon: 60000, funding: '민간 후원' },
  ],
  tasks: [{ what: '난방비 지원 신청서 내기', owner: '이바다', dueOn: '2026-11-30' }, { what: '아들에게 전화하기', owner: '본인', dueOn: '2026-12-10' }], wishes: '손자와 함께 따뜻한 방에서 지내고 싶습니다.', family: '아들: 한 달에 한 번은 들르겠다고 함', linking: '보건소가 방문한 날 건강 상태를 중앙동에 알리고, 한 달에 한 번 세 기관이 함께 살핌', reviewOn: '2027-02-22',
  standsFor: '개인별지원계획(돌봄통합지원법 시행규칙 제9조)', agreedOn: '2026-11-20', signers: [{ role: '본인', name: '뷁순자' }, { role: '주 담당자', name: '이바다' }], quotes: [quoted('대상가구별 서비스제공계획 수립', 25)],
};

export const CARE_PLAN: CarePlan = {
  issue: { ...ISSUE, organisation: '전주시 의료급여사업팀', number: '의료급여사업팀-205' }, version: '1차', period: { from: '2026-11-23', to: '2027-11-22' }, lead: '전주시 의료급여사업팀 정다온', extension: '', reviewOn: '2026-12-23', person: PERSON,
  conditions: [['입원 병원', '전주한마음요양병원'], ['입원 일수', '112일'], ['주요 질환', '뇌경색 후유증, 고혈압'], ['퇴원 뒤 거처', '공공임대 1층']],
  wishes: '“내 방에서 자고 싶다. 목욕만 누가 도와주면 된다.”', goals: [{ need: '건강', goal: '석 달 안에 부축 없이 화장실에 간다.' }, { need: '일상생활유지', goal: '끼니를 거르지 않고 재입원하지 않는다.' }],
  benefits: [
    { kind: '필수 의료', goal: '1', benefit: '방문진료·간호', content: '혈압과 투약 관리, 주 1회', provider: '전주한마음요양병원', from: '2026-11-23', to: '2027-11-22', costWon: 120_000, funding: '한 달에\n의료급여' },
    { kind: '필수 돌봄', goal: '1', benefit: '돌봄', content: '목욕·청소·장보기, 월 36시간', provider: '전주재가센터', from: '2026-11-23', to: '2027-11-22', costWon: 540_000, funding: '한 달에\n의료급여' },
    { kind: '필수 식사', goal: '2', benefit: '도시락', content: '저염식 하루 두 끼, 주 6회', provider: '전주노인종합복지관', from: '2026-11-23', to: null, costWon: 180_000, funding: '한 달에\n의료급여' },
    { kind: '필수 이동', goal: '', benefit: '이용하지 않음', content: '가족이 병원에 데려다줌', provider: '', from: null, to: null, costWon: null, funding: '' },
    { kind: '선택', goal: '1', benefit: '주거환경 개선', content: '화장실 손잡이, 문턱 없앰', provider: '전주시주거복지센터', from: '2026-11-23', to: '2026-12-22', costWon: 150_000, funding: '모두\n의료급여' },
    { kind: '부가', goal: '2', benefit: '정신심리상담', content: '우울 상담, 월 2회', provider: '전주시정신건강복지센터', from: '2026-12-01', to: null, costWon: null, funding: '무료' },
  ],
  monthlyWon: 990_000, costReason: '첫 달에 집을 고치는 비용이 함께 듦', tasks: [{ what: '공공임대 입주 신청서 내기', owner: '정다온', dueOn: '2026-11-30' }], linking: '방문간호가 본 것을 그날 케어팀에 알리고, 첫 달은 매주 함께 살핌',
  team: [{ role: '의료급여관리사', organisation: '전주시 의료급여사업팀', name: '정다온', phone: '063-000-0205' }, { role: '방문진료·간호', organisation: '전주한마음요양병원', name: '유가온', phone: '063-000-0301' }], agreedOn: '2026-11-20',
  signers: [{ role: '본인', name: '뷁순자' }, { role: '담당자', name: '정다온' }], quotes: [{ text: '재가 의료급여 서비스 지원기간은 1년이며, 퇴원시점', guide: '재가 의료급여 안내', page: null }],
};

export const PERSON_PLAN_COPY: PersonPlanCopy = {
  organisation: '전주시 희망복지지원단', writtenOn: '2026-11-23', name: '뷁순자', wish: '손자와 함께 따뜻한 방에서 지내고 싶습니다.',
  help: [{ help: '이야기 들어 주기', when: '화요일 낮 2시', who: '정신건강복지센터 한여울', phone: '063-000-0311' }, { help: '간호사 방문', when: '목요일 오전', who: '보건소 최가람', phone: '063-000-0204' }, { help: '밑반찬', when: '월·수·금 낮 12시', who: '노인종합복지관', phone: '063-000-0350' }],
  own: ['아침마다 혈당을 재서 적습니다.', '한 주에 두 번 경로당에 갑니다.'], nextVisitOn: '2026-12-07', worker: { name: '이바다', phone: '063-000-0339' }, nightPhone: '063-000-0302',
};
