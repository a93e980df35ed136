import type { SearchRefusal } from '@dure/domain/access';
import type { InvalidPerson, MergeRefusal, NoResidentNumberBasis, ResidentNumberRefusal, UndoMergeRefusal } from '@dure/domain/person';
import type { RefusalText } from '../http/problem.ts';

type Code = Exclude<SearchRefusal['code'], `session/${string}`> | (InvalidPerson | MergeRefusal | UndoMergeRefusal | ResidentNumberRefusal | NoResidentNumberBasis)['code'] | 'person/fact-unknown' | 'person/fact-not-disclosed';

export const personRefusals = {
  'person/searched-too-often': { status: 429, title: '검색을 너무 많이 하셨습니다', detail: '한 시간 동안 대상자를 검색할 수 있는 횟수를 넘었습니다. 개인정보를 한꺼번에 조회하는 것을 막기 위한 제한입니다.', next: '조금 뒤 다시 검색하시고, 급하면 대상자 주소를 직접 열거나 동료에게 부탁해 주십시오. 업무상 계속 필요하면 시스템 관리자에게 알려 주십시오.' },
  'person/invalid': { status: 422, title: '입력한 내용을 확인해 주십시오', detail: '이름·날짜·전화번호 가운데 맞지 않는 것이 있습니다.', next: '표시된 항목을 고쳐 주십시오.' },
  'person/merge-with-itself': { status: 422, title: '같은 기록입니다', detail: '한 기록을 자신과 합칠 수 없습니다.', next: '다른 기록을 골라 주십시오.' },
  'person/merge-across-municipalities': { status: 422, title: '다른 시·군·구의 기록입니다', detail: '시·군·구가 다른 기록은 합칠 수 없습니다.', next: '전출·전입 처리를 이용해 주십시오.' },
  'person/already-merged': { status: 409, title: '이미 합친 기록입니다', detail: '두 기록 가운데 하나가 이미 다른 기록과 합쳐져 있습니다.', next: '합친 기록을 열어 확인해 주십시오.' },
  'person/found-distinct': { status: 409, title: '다른 사람으로 확인된 기록입니다', detail: '담당자가 서로 다른 사람이라고 확인한 두 기록입니다.', next: '다시 확인한 뒤 필요하면 희망복지지원단과 상의해 주십시오.' },
  'person/merge-choice-missing': { status: 422, title: '남길 내용을 골라 주십시오', detail: '두 기록이 서로 다른 항목이 있습니다.', next: '항목마다 어느 쪽을 남길지 골라 주십시오.' },
  'person/not-merged': { status: 409, title: '합친 기록이 아닙니다', detail: '이미 되돌렸거나 합친 적이 없는 기록입니다.', next: '기록을 다시 열어 확인해 주십시오.' },
  'person/merged-further': { status: 409, title: '그 뒤에 다시 합쳤습니다', detail: '남긴 기록이 그 뒤 다른 기록과 합쳐졌습니다.', next: '나중에 합친 것부터 되돌려 주십시오.' },
  'person/resident-number-malformed': { status: 422, title: '주민등록번호 형식이 아닙니다', detail: '앞 여섯 자리와 뒤 일곱 자리 숫자가 필요합니다.', next: '번호를 다시 입력해 주십시오.' },
  'person/resident-number-no-such-day': { status: 422, title: '없는 날짜입니다', detail: '앞 여섯 자리가 있을 수 없는 생년월일입니다.', next: '번호를 다시 확인해 주십시오.' },
  'person/resident-number-no-basis': { status: 403, title: '주민등록번호를 처리할 근거가 없습니다', detail: '법령이 정한 사무에서만 주민등록번호를 보관할 수 있습니다. 동의로는 보관할 수 없습니다.', next: '생년월일과 성별로 처리해 주십시오.' },
  'person/fact-unknown': { status: 422, title: '알 수 없는 항목입니다', detail: '지침의 확인 항목에 없거나 값이 맞지 않습니다.', next: '항목과 값을 확인해 주십시오.' },
  'person/fact-not-disclosed': { status: 403, title: '제공받지 않은 항목입니다', detail: '이 기관에 제공되지 않은 항목은 고칠 수 없습니다.', next: '의뢰한 기관에 알려 주십시오.' },
} as const satisfies Record<Code, RefusalText>;
