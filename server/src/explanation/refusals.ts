import type { ExplanationRefusal } from '@dure/domain/explanation';
import type { BirthRefusal } from '@dure/domain/staff';
import type { RefusalText } from '../http/problem.ts';

export const explanationRefusals = {
  'explanation/not-yours': { status: 404, title: '찾을 수 없습니다', detail: '소명 요청을 찾을 수 없습니다.', next: '목록을 새로 고쳐 주십시오.' },
  'explanation/decided': { status: 409, title: '이미 판단이 끝난 소명입니다', detail: '판단이 끝난 소명은 고칠 수 없습니다.', next: '덧붙일 내용이 있으면 감사 담당자에게 알려 주십시오.' },
  'explanation/too-short': { status: 422, title: '내용을 조금 더 적어 주십시오', detail: '열 글자 이상 적어야 합니다.', next: '무슨 업무로 열람했는지 구체적으로 적어 주십시오.' },
  'explanation/own': { status: 403, title: '본인의 소명은 판단할 수 없습니다', detail: '소명은 다른 사람이 판단합니다.', next: '감사 담당자의 판단을 기다려 주십시오.' },
  'explanation/still-awaited': { status: 409, title: '아직 답할 기한이 남아 있습니다', detail: '직원이 답하기 전에는 부당한 열람으로 판단할 수 없습니다.', next: '답이 오거나 기한이 지난 뒤에 판단해 주십시오.' },
  'staff/birth-in-future': { status: 422, title: '생년월일을 확인해 주십시오', detail: '생년월일이 오늘보다 뒤의 날짜입니다. 등록한 것은 없습니다.', next: '인사 기록의 생년월일을 다시 적어 주십시오.' },
  'access-review/not-over': { status: 409, title: '아직 끝나지 않은 달입니다', detail: '월 점검은 달이 끝나고 점검이 모두 돈 뒤에 확정합니다.', next: '다음 달 5일부터 확정할 수 있습니다.' },
  'access-review/signed': { status: 409, title: '이미 확정한 점검입니다', detail: '확정한 월 점검은 바꿀 수 없습니다.', next: '확정한 내용을 확인해 주십시오.' },
} as const satisfies Record<ExplanationRefusal['code'] | BirthRefusal['code'] | 'access-review/not-over' | 'access-review/signed', RefusalText>;
