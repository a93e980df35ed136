import { defineMessages } from '../../messages/index.ts';

/** Kinds of files as an insurer's layout calls them. */
export const tableLabels = defineMessages(
  { eligibility: '자격(JK)', claims: '명세서(20T)', details: '진료내역(30T)', diagnoses: '상병내역(40T)', prescriptions: '처방(60T)', institutions: '요양기관(YK)', roster: '명부', states: '장기요양·검진' },
  { eligibility: 'Eligibility (JK)', claims: 'Claims (20T)', details: 'Details (30T)', diagnoses: 'Diagnoses (40T)', prescriptions: 'Prescriptions (60T)', institutions: 'Institutions (YK)', roster: 'Roster', states: 'Long-term care and check-ups' },
);
export const fieldLabels = defineMessages(
  {
    line: '줄', person: '개인 식별번호', year: '기준연도', sex: '성별', ageGroup: '나이 구간', age: '나이', birthYear: '출생연도', sigungu: '시·군·구', emd: '행정동', coverage: '자격 구분', died: '사망 연월', claim: '청구 번호', day: '날짜', setting: '진료 형태', main: '주상병', second: '부상병', days: '일수',
    medicationDays: '투약일수', institution: '요양기관', procedure: '진료 행위', times: '횟수', code: '상병', ingredient: '성분', type: '기관 종별', name: '이름', residentNumber: '주민등록번호', phone: '전화번호', address: '주소', kind: '상태 종류', value: '상태 값', from: '시작일', until: '종료일',
  },
  {
    line: 'line', person: 'identifier of the person', year: 'year', sex: 'sex', ageGroup: 'age group', age: 'age', birthYear: 'year of birth', sigungu: 'municipality', emd: 'town', coverage: 'coverage', died: 'month of death', claim: 'claim number', day: 'day', setting: 'kind of care', main: 'main diagnosis', second: 'second diagnosis', days: 'days',
    medicationDays: 'days of medication', institution: 'institution', procedure: 'procedure', times: 'times', code: 'diagnosis', ingredient: 'ingredient', type: 'type of institution', name: 'name', residentNumber: 'resident number', phone: 'phone', address: 'address', kind: 'kind of state', value: 'value of state', from: 'from', until: 'until',
  },
);
export const faultLabels = defineMessages(
  { 'missing': '비어 있음', 'not understood': '읽을 수 없는 값', 'out of range': '범위를 벗어난 값', 'unreadable text': '깨진 글자', 'not so many columns as the header': '열의 수가 첫 줄과 다름' },
  { 'missing': 'missing', 'not understood': 'not understood', 'out of range': 'out of range', 'unreadable text': 'unreadable text', 'not so many columns as the header': 'not so many columns as the header' },
);
