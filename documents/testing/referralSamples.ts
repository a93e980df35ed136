import type { ClosureNotice } from '../src/closureNotice/index.ts';
import type { OfficialLetter } from '../src/officialLetter/index.ts';
import type { ReferralLetter } from '../src/referralLetter/index.ts';
import type { Reply } from '../src/reply/index.ts';
import type { ResourceReferral } from '../src/resourceReferral/index.ts';
import { ISSUE, PERSON, quoted } from './issue.ts';

const CONTACT = [['담당자', '김하늘'], ['전화', '063-000-0117']] as const;

export const RESOURCE_REFERRAL: ResourceReferral = {
  issue: { ...ISSUE, organisation: '전주시 의료급여사업팀', number: '의료급여사업팀-204' }, receiver: '전주시보건소 방문건강관리팀', programme: '의료급여사례관리(장기입원)', service: '방문건강관리',
  person: PERSON,
  conditions: [['주요 질환', '고혈압, 제2형 당뇨병'], ['복약', '하루 2회, 자주 거름'], ['거동', '지팡이로 실내 보행'], ['독거 여부', '홀로 삶']],
  reason: '퇴원 뒤 혈당이 조절되지 않고(공복 230㎎/㎗) 인슐린을 혼자 놓지 못합니다.\n보호자가 없어 집에서의 관찰과 교육이 필요합니다.',
  inUse: [{ service: '노인맞춤돌봄서비스(일반)', provider: '전주노인종합복지관', from: '2025-03-02', to: null }, { service: '의료급여', provider: '전주시', from: '2019-01-01', to: null }],
  requested: [{ service: '방문간호', content: '혈당·혈압 측정, 인슐린 자가주사 교육', frequency: '주 1회, 8주' }, { service: '영양교육', content: '당뇨 식이 상담', frequency: '월 1회' }],
  consultation: { on: '2026-11-18', with: '방문건강관리팀 최가람', result: '11월 마지막 주 첫 방문 가능' },
  consent: { basis: '본인 동의(개인정보 보호법 제17조제1항제1호)', items: ['성명, 생년월일, 성별', '연락처와 주소', '건강 상태', '의뢰 사유와 요청 내용'], on: '2026-11-17' },
  safety: '개를 키움(묶여 있음). 초인종이 들리지 않아 전화를 먼저 함.', dueOn: '2026-12-23',
  quotes: [quoted('연계하기 전 담당자와 상의 후 공문을 통해 연계요청 및 회신 결과 확인', 44)], contact: CONTACT,
};

export const REPLY: Reply = {
  issue: { ...ISSUE, organisation: '전주시보건소 방문건강관리팀', number: '방문건강관리팀-88', receipt: { number: '의료급여사업팀-231', on: '2026-11-23' } },
  receiver: '전주시 의료급여사업팀', referral: { service: '방문건강관리', number: '의료급여사업팀-204', sentOn: '2026-10-23', receivedOn: '2026-10-24' }, person: PERSON,
  decision: 'result', reason: '정기관리군으로 등록하고 방문간호를 시작하였습니다.',
  results: [{ service: '방문간호', content: '혈당 측정과 인슐린 교육 3회', from: '2026-10-29', result: '공복 혈당 230 → 156㎎/㎗' }, { service: '영양교육', content: '당뇨 식이 상담 1회', from: '2026-11-05', result: '간식 줄이기로 약속' }],
  opinion: '자가주사를 스스로 할 수 있게 되었으나 저혈당 대처가 서툽니다. 다음 달까지 주 1회 방문을 이어 가겠습니다.', nextOn: '2026-12-23', contact: [['담당자', '최가람'], ['전화', '063-000-0204']],
};

export const REFERRAL_LETTER: ReferralLetter = {
  organisation: '전주시 중앙동', receiver: '전주시정신건강복지센터', via: '', service: '정신건강사례관리', person: PERSON, facts: [['기초연금수급자', '예'], ['정신질환 의심', '우울'], ['홀로 삶', '예']],
  reason: '최근 배우자와 사별한 뒤 식사를 거르고 아무도 만나지 않습니다.\n상담을 희망합니다.', requested: [['상담', '위기 상담 주 1회']], dueOn: '2026-12-07', items: ['성명, 생년월일, 성별', '의뢰 사유와 요청 내용'],
  basis: '본인 동의(개인정보 보호법 제17조제1항제1호)', approvals: [{ act: '기안', name: '김하늘', on: '2026-11-20' }, { act: '결재', name: '이바다', on: '2026-11-21' }, { act: '발송', name: '김하늘', on: '2026-11-23' }],
  number: '전주시 중앙동-117', sentOn: '2026-11-23', receipt: null, authority: '전주시장',
};

export const CLOSURE_NOTICE: ClosureNotice = {
  issue: { ...ISSUE, organisation: '전주시 희망복지지원단', number: '희망복지지원단-340' }, receiver: '전주시 중앙동장', via: '', programme: '통합사례관리', person: PERSON.slice(0, 3),
  period: { from: '2026-01-12', to: '2026-11-23' }, referral: { number: '전주시 중앙동-9', sentOn: '2026-01-08' }, reason: '목표 달성', legalReason: '복합 지원이 필요하지 않게 됨(규칙 제11조)',
  procedure: '종결회의', procedureOn: '2026-11-19', results: [{ service: '방문간호', result: '혈당이 조절되고 자가주사를 스스로 함' }, { service: '집 고침', result: '욕실 손잡이와 미끄럼 방지판 설치' }],
  opinion: '고립에서 벗어나 경로당에 주 3회 나갑니다. 위기도는 집중에서 일반으로 낮아졌습니다.', aftercare: '중앙동에서 3개월마다 안부를 확인합니다. 첫 확인은 2027년 2월입니다.', confirmBy: '2026-12-07',
  sender: '전주시장', seal: 'place', quotes: [quoted('종결 시 의뢰기관에 통보', 30)], contact: '우 00000 전주시 완산구 노송광장로 10 · 전화 063-000-0340 · 공개 구분: 비공개(제9조제1항제6호)',
};

export const OFFICIAL_LETTER: OfficialLetter = {
  issue: { ...ISSUE, organisation: '전주시', number: '희망복지지원단-341', receipt: { number: '완주군 복지정책과-77', on: '2026-11-23' } }, receivers: ['완주군수(복지정책과장)', '전주시정신건강복지센터장'], via: '', subject: '통합사례회의 참석 요청',
  body: [
    { text: '관련: 「사회보장급여의 이용·제공 및 수급권자 발굴에 관한 법률」 제42조의2' },
    { text: '위 호와 관련하여 통합사례회의를 아래와 같이 열고자 하니 담당자가 참석할 수 있도록 협조하여 주시기 바랍니다.', under: [{ text: '일시: 2026. 11. 30. 14:00' }, { text: '장소: 전주시청 3층 회의실' }, { text: '안건', under: [{ text: '입·퇴원 결정에 따른 지원 계획' }, { text: '기관별 역할', under: [{ text: '보건: 방문간호와 투약 관리' }, { text: '주거: 집 고침과 이사' }] }] }] },
  ],
  attachments: [{ name: '회의 안건 1부.', entries: [['안건 1', '뷁순자 가구 지원 계획'], ['안건 2', '쓩철수 가구 종결 여부']] }, { name: '참석자 명단 1부.', entries: [] }], sender: '전주시장', seal: 'place', cooperators: ['의료급여팀장 정다온'],
  contact: '우 00000 전북특별자치도 전주시 완산구 노송광장로 10 (서노송동)\n전화 063-000-0341 · 전송 063-000-0342', publicity: '비공개(제9조제1항제6호)',
};
