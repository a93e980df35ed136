import { withParticle } from '../messages/particle.ts';
import type { DuplicateReason, PhoneUse, ContactMethod, ContactTime, Sex, PersonProblemCode } from '@dure/domain/person';

const SEX = { female: '여', male: '남', unknown: '미확인' } as const satisfies Record<Sex, string>;
const PHONE_USE = { mobile: '휴대전화', home: '집', work: '직장', old: '예전 번호' } as const satisfies Record<PhoneUse, string>;
const METHOD = { phone: '전화', 'text-message': '문자', visit: '방문', letter: '우편', 'through-another': '다른 사람을 통해' } as const satisfies Record<ContactMethod, string>;
const TIME = { any: '언제나', morning: '오전', afternoon: '오후', evening: '저녁' } as const satisfies Record<ContactTime, string>;
const REASON = {
  'same-name-and-birth': '이름·생년월일 같음', 'same-name': '이름 같음', 'similar-name': '이름 비슷함', 'same-birth': '생년월일 같음', 'swapped-birth': '생일의 월·일이 뒤바뀜', 'birth-slip': '생년월일 한 자리 다름',
  'same-phone': '전화번호 같음', 'former-phone': '예전 전화번호 같음', 'same-birth-and-address': '생년월일·주소 같음', 'same-address': '주소 같음', 'other-sex': '성별 다름', 'other-birth': '생년월일 다름',
} as const satisfies Record<DuplicateReason, string>;
const PROBLEM = { missing: '입력해 주십시오.', 'in-the-future': '오늘보다 뒤의 날짜입니다.', 'not-a-phone': '전화번호를 확인해 주십시오.', 'before-birth': '태어난 날보다 앞선 날짜입니다.' } as const satisfies Record<PersonProblemCode, string>;
const LANGUAGE: Readonly<Record<string, string>> = { ko: '한국어', kvk: '한국수어', en: '영어', zh: '중국어', vi: '베트남어', th: '태국어', tl: '필리핀어', km: '캄보디아어', mn: '몽골어', ru: '러시아어', uz: '우즈베크어', ja: '일본어' };

const of = (table: Readonly<Record<string, string>>) => (code: string): string => table[code] ?? code;

const LABEL: Readonly<Record<string, string>> = { name: '이름', birthOn: '생년월일', emdCode: '읍·면·동', deceasedOn: '사망일' };
/** 'phones.1.digits' is the second number. */
const labelOf = (path: string): string => LABEL[path] ?? `전화번호 ${Number(path.split('.')[1]) + 1}`;

export const ko = {
  sex: of(SEX),
  phoneUse: of(PHONE_USE),
  method: of(METHOD),
  time: of(TIME),
  duplicateReason: of(REASON),
  problem: (code: string, path: string): string => (code === 'missing' ? `${withParticle(labelOf(path), '을/를')} 입력해 주십시오.` : `${labelOf(path)}: ${of(PROBLEM)(code)}`),
  speaks: of(LANGUAGE),

  find: '대상자 찾기',
  findLead: '이름, 초성, 생년월일, 전화번호로 찾습니다. 볼 수 있는 사람만 나옵니다.',
  query: '찾을 말',
  queryHint: '예: 김순자 · ㄱㅅㅈ · 540301 · 5678(전화 끝 네 자리)',
  found: (count: number) => (count === 0 ? '찾은 사람이 없습니다.' : `${count}명을 찾았습니다.`),
  foundMost: (count: number) => `앞의 ${count}명만 보입니다. 더 자세히 입력해 주십시오.`,
  readAs: (by: string) => `${{ name: '이름', birth: '생년월일', phone: '전화번호' }[by] ?? by}로 찾았습니다.`,
  startTitle: '두 글자부터 바로 찾습니다',
  startText: '결과에서 ↓ 키로 내려가 Enter로 엽니다. 찾은 기록은 열람기록에 남습니다.',
  nobodyTitle: '찾은 사람이 없습니다',
  nobodyText: '띄어쓰기와 입력 방식(NFC·NFD)은 달라도 됩니다. 다른 읍·면·동 사람은 나오지 않습니다.',
  listCaption: '찾은 사람',
  name: '이름',
  ageAndSex: '나이·성별',
  age: (age: number) => `${age}세`,
  ageUnknown: '나이 모름',
  birth: '생년월일',
  town: '읍·면·동',
  phone: '전화',
  phoneEnd: (tail: string) => `끝자리 ${tail}`,
  visible: '볼 수 있는 내용',
  seesAll: '전체',
  seesItems: '제공받은 항목',
  notDisclosed: '제공받지 않음',
  deceased: '사망',

  register: '대상자 등록',
  registerLead: '입력하는 동안 이미 있는 기록을 함께 보여 드립니다. 이름과 읍·면·동만 있으면 등록할 수 있습니다.',
  registered: '대상자를 등록했습니다.',
  registerAction: '등록',
  identity: '인적 사항',
  birthHint: '예: 540301 또는 1954. 3. 1. 모르면 비워 두십시오.',
  birthRead: (day: string, age: number) => `${day} (${age}세)`,
  birthOther: (day: string) => `${day} 출생으로 바꾸기`,
  birthWrong: '생년월일을 읽을 수 없습니다. 예: 540301, 1954. 3. 1.',
  sexLabel: '성별',
  contact: '연락처',
  phoneNumber: (at: number) => `전화번호 ${at}`,
  phoneKind: (at: number) => `구분 ${at}`,
  phoneHolder: (at: number) => `누구 전화 ${at}`,
  phoneHolderHint: '예: 딸, 이웃',
  phoneAdd: '전화번호 추가',
  phoneRemove: (at: number) => `전화번호 ${at} 삭제`,
  address: '주소',
  addressText: '도로명 또는 지번 주소',
  addressDetail: '동·호, 찾아가는 길',
  townHint: '담당 읍·면·동을 정합니다. 초성으로도 찾습니다.',
  preference: '연락할 때',
  methodLabel: '바라는 연락 방법',
  timeLabel: '연락하기 좋은 때',
  languageLabel: '쓰는 말',
  avoid: '하지 말아야 할 것',
  avoidHint: '예: 아들에게 알리지 말 것',
  deceasedOn: '사망일',
  relation: '가구주와의 관계',
  intoHousehold: '이 가구의 가구원으로 등록합니다.',
  safetyTitle: '방문 안전 메모',
  safetyHint: '방문하는 사람에게만 보이며, 의뢰할 때 저절로 넘어가지 않습니다.',
  safetyFailed: '등록은 되었으나 안전 메모를 저장하지 못했습니다. 기록 화면에서 다시 적어 주십시오.',

  alike: '이미 있는 기록',
  alikeNone: '아직 비슷한 기록이 없습니다.',
  alikeStart: '이름, 생년월일, 전화번호를 입력하면 비슷한 기록을 보여 드립니다.',
  band: (band: string) => ({ same: '같은 사람', likely: '같은 사람일 수 있음', possible: '확인 필요' })[band] ?? band,
  openRecord: '열기',
  isThis: '이 사람입니다',
  isAnother: '다른 사람입니다',
  anotherNoted: (count: number) => `다른 사람으로 표시한 기록 ${count}건. 등록하면 함께 저장됩니다.`,
  takeOver: '기존 기록에 옮겨 적기',
  takeOverLead: '기존 기록과 다른 항목입니다. 항목마다 남길 내용을 고르면 기존 기록에 저장합니다.',
  takeOverTyped: '지금 입력한 내용',
  takeOverKnown: '기존 기록',
  alikeJump: (count: number) => `비슷한 기록 ${count}건 보기`,
  takeOverDone: '입력한 내용을 기존 기록에 옮겨 적었습니다.',
  nothingNew: '새로 적은 내용이 기존 기록과 같습니다.',
} as const;
