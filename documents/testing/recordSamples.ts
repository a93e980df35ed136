import type { ConferenceMinutes } from '../src/conferenceMinutes/index.ts';
import type { ConsentForm } from '../src/consentForm/index.ts';
import type { IntakeRecord } from '../src/intakeRecord/index.ts';
import type { NeedsAssessment } from '../src/needsAssessment/index.ts';
import type { VisitRecord } from '../src/visitRecord/index.ts';
import { INTERNAL, ISSUE, PERSON, quoted } from './issue.ts';

export const CONSENT_FORM: ConsentForm = {
  organisation: '전주시 중앙동 행정복지센터', writtenOn: '2026-11-20', person: PERSON.slice(0, 4),
  collections: [{ purpose: '상담, 욕구 조사, 서비스 계획과 제공', items: '성명, 생년월일, 성별, 주소, 연락처, 가족 관계, 소득과 재산, 주거', kept: '종결 후 5년' }], collectionAnswer: true,
  provisions: [
    { recipient: '전주시정신건강복지센터', purpose: '정신건강 상담과 사례관리', items: '성명, 생년월일, 성별, 연락처, 의뢰 사유', kept: '서비스 종료 후 5년', answer: true },
    { recipient: '전주시보건소 방문건강관리팀', purpose: '방문간호와 건강관리', items: '성명, 생년월일, 주소, 연락처, 건강 상태', kept: '서비스 종료 후 5년', answer: false },
  ],
  sensitive: [{ purpose: '건강에 맞는 서비스 제공', items: '질환, 복약, 장애, 정신건강', kept: '종결 후 5년', answer: true }],
  identifiers: [{ purpose: '자격 확인', items: '주민등록번호', kept: '종결 후 5년', law: '돌봄통합지원법 시행령 제9조', answer: null }],
  others: [{ what: '정신건강서비스', explanation: '정신건강복지센터에 등록하고 상담과 사례관리를 받습니다.', answer: true }],
  disadvantage: '해당 기관으로 서비스를 의뢰할 수 없습니다. 이미 받고 있는 서비스에는 영향이 없습니다.', signer: '뷁순자', guardian: { name: '', relation: '자녀' }, signedOn: '2026-11-17',
};

export const INTAKE_RECORD: IntakeRecord = {
  issue: INTERNAL, on: '2026-11-23', from: '10:00', to: '11:20', method: '방문', place: '대상자 집', counsellor: '김하늘', foundBy: '통장(이웃 신고)', person: PERSON,
  household: [{ name: '쓩철수', relation: '손자', born: '2012. 5. 9.', remark: '중학교 2학년, 주말에만 함께 삶' }], complaint: '“밥을 먹어도 맛이 없고 밤에 잠이 안 온다”고 합니다.',
  content: '문을 열자 약 봉지가 쌓여 있고 냉장고가 비어 있었습니다. 두 달 전 배우자가 숨진 뒤 외출하지 않습니다.\n손자가 오는 주말에만 밥을 짓습니다. 돈은 기초연금과 손자의 아버지가 보내는 20만 원이 전부입니다.',
  living: [['경제', '기초연금 334,810원, 월세 25만 원을 두 달 밀림'], ['건강', '고혈압·당뇨, 약을 자주 거름'], ['주거', '다세대 2층, 난방을 거의 하지 않음'], ['관계', '아들과 연락이 뜸함, 이웃 한 명이 들름']],
  signals: ['식사를 거름', '월세 체납', '최근 사별', '사회적 고립'], wishes: '손자와 함께 따뜻한 방에서 지내고 싶습니다.', opinion: '복합적인 어려움이 있고 혼자서 풀 수 없어 통합사례관리가 필요합니다.',
  next: ['통합사례관리 의뢰', '서비스 연계'], nextDetail: '희망복지지원단에 의뢰, 우선 밑반찬과 난방비를 연계함', consent: { given: true, on: '2026-11-23' },
  quotes: [quoted('초기상담 결과 고난도 사례는 희망복지지원단으로 의뢰', 29)],
};

export const NEEDS_ASSESSMENT: NeedsAssessment = {
  issue: INTERNAL, on: '2026-11-23', assessor: '이바다(통합사례관리사)', round: '최초', person: PERSON.slice(0, 3),
  needs: [
    { area: '안전', situation: '밤에 문을 잠그지 않음', wish: '문고리를 고치고 싶음', score: 2 }, { area: '건강', situation: '혈당이 조절되지 않음, 약을 거름', wish: '병원에 함께 가 줄 사람', score: 4 },
    { area: '일상생활', situation: '식사를 하루 한 끼', wish: '밑반찬', score: 4 }, { area: '가족관계', situation: '아들과 다툰 뒤 연락이 뜸함', wish: '손자를 자주 보고 싶음', score: 3 },
    { area: '사회관계', situation: '외출 없음, 이웃 한 명', wish: '없음', score: 4 }, { area: '경제', situation: '월세 두 달 체납', wish: '집세 걱정을 덜고 싶음', score: 3 },
    { area: '주거', situation: '난방을 거의 하지 않음', wish: '따뜻한 방', score: 3 }, { area: '법률', situation: '배우자 채무 상속이 정리되지 않음', wish: '빚이 있는지 알고 싶음', score: null },
  ],
  instruments: [{ instrument: 'PHQ-9', version: '한국어판 2013', score: '16점', reading: '중등도 우울', on: '2026-11-23' }, { instrument: 'SGDS-K', version: '15문항', score: '10점', reading: '우울 의심', on: '2026-11-23' }],
  risk: { level: '집중', total: 23, signals: ['최근 사별', '식사를 거름', '사회적 고립'] }, strengths: '손자를 아끼고 음식을 잘 만듭니다.', resources: '같은 층 이웃, 경로당, 전주노인종합복지관', wishes: '“손자한테 짐이 되기 싫다.”',
  opinion: '우울과 고립이 먼저이고, 건강과 집세가 뒤를 잇습니다. 정신건강복지센터와 함께 계획을 세웁니다.', itemBank: '전주시 문항은행 1판(2026)', quotes: [],
};

export const CONFERENCE_MINUTES: ConferenceMinutes = {
  issue: { ...ISSUE, organisation: '전주시 희망복지지원단', number: '희망복지지원단-338' }, conference: '통합사례회의', on: '2026-11-19', from: '14:00', to: '15:30', mode: '대면', place: '전주시청 3층 회의실', convener: '희망복지지원단 이바다', copyFor: '', absence: '지역자활센터: 같은 시간에 자활기업 점검',
  attendees: [
    { standing: '필수', seat: '희망복지지원단 사례관리담당자', organisation: '희망복지지원단', name: '이바다', presence: '참석' }, { standing: '필수', seat: '해당 읍·면·동 사례관리 담당자', organisation: '중앙동 찾아가는 보건복지전담팀', name: '김하늘', presence: '참석' },
    { standing: '필수', seat: '보건소 또는 정신건강복지센터 관련 담당자', organisation: '전주시정신건강복지센터', name: '한여울', presence: '대리' }, { standing: '권고', seat: '자활 담당자', organisation: '전주지역자활센터', name: '정다온', presence: '불참' },
  ],
  quorum: '필수 참석자 3명 가운데 2명 참석, 1명 대리 참석으로 성립',
  agenda: [
    { subject: '서비스 제공계획 · 뷁순자(통합사례관리)', discussed: { discussion: '우울이 깊어 상담을 먼저 시작하고, 방문간호는 같은 날 이어서 하기로 함.', decision: '승인', reason: '네 기관의 역할이 겹치지 않고 본인이 바라는 순서와 같음', dissent: '정신건강복지센터: 처음 한 달은 주 2회 상담이 필요하다는 의견' } },
    { subject: '종결 심사 · 쓩철수(드림스타트)', discussed: { discussion: '손자의 학교 적응을 한 학기 더 지켜보기로 함.', decision: '보류', reason: '드림스타트 의견을 받은 뒤 다시 정함 (2027. 2. 22.까지 다시 살핌)', dissent: '' } },
  ],
  actions: [{ item: '안건 1', what: '위기 상담 의뢰서 보내기', owner: '중앙동 김하늘', dueOn: '2026-11-23' }, { item: '안건 1', what: '난방비 지원 신청', owner: '희망복지지원단 이바다', dueOn: '2026-11-30' }, { item: '안건 2', what: '드림스타트 의견 받기', owner: '박누리', dueOn: null }],
  remarks: '다음 회의는 두 가구의 진행을 함께 봅니다.',
  signatures: [{ organisation: '희망복지지원단', name: '이바다', on: '2026-11-19', time: '16:02' }, { organisation: '중앙동 찾아가는 보건복지전담팀', name: '김하늘', on: '2026-11-20', time: '09:11' }, { organisation: '전주시정신건강복지센터', name: '한여울', on: '2026-11-20', time: '10:40' }],
  distribution: ['중앙동', '전주시정신건강복지센터', '전주시보건소'],
  quotes: [quoted('(필수)희망복지지원단 사례관리담당자, 해당 읍·면·동 사례관리 담당자', 47)],
};

export const VISIT_RECORD: VisitRecord = {
  issue: INTERNAL, on: '2026-11-23', from: '14:00', to: '14:50', place: '대상자 집', purpose: '정기 방문, 혈당 확인', round: '3회', visitors: [{ organisation: '전주시보건소 방문건강관리팀', name: '최가람', role: '간호사' }, { organisation: '중앙동', name: '김하늘', role: '동행' }],
  outcome: '만남', outcomeReason: '', person: PERSON.slice(0, 2), done: [{ service: '방문간호', content: '공복 혈당 156㎎/㎗, 혈압 138/84. 인슐린 자가주사를 지켜봄' }, { service: '밑반찬', content: '세 가지 전달' }],
  observed: [['건강', '붓기 없음'], ['복약', '거른 날 1일'], ['식사', '하루 두 끼'], ['환경', '방 온도 19℃, 쌓였던 약 봉지를 치움']], changes: [{ fact: '식사 횟수', before: '하루 한 끼', after: '하루 두 끼' }], said: '“요새는 아침에 일어나진다.”', safety: '',
  opinion: '호전되고 있어 방문 간격을 2주로 넓혀도 되겠습니다.', next: { on: '2026-12-07', plan: '저혈당 대처 교육' }, attachments: ['혈당 기록 사진 1장'], quotes: [],
};
