import type { BreakGlassRefusal } from '@dure/domain/access';
import type { RefusalText } from '../http/problem.ts';

export const accessRefusals = {
  'permission': { status: 403, title: '권한이 없습니다', detail: '맡으신 역할로는 이 업무를 할 수 없습니다.', next: '권한이 필요하면 소속 팀장이나 시스템 관리자에게 요청해 주십시오.' },
  'access-log/too-long': { status: 422, title: '열람기록이 너무 많습니다', detail: '한 번에 10,000건까지 내려받을 수 있습니다. 내려받은 것은 없습니다.', next: '기간을 나누거나 직원이나 대상자를 정한 다음 내려받아 주십시오.' },
  'break-glass/not-permitted': { status: 403, title: '긴급 열람 권한이 없습니다', detail: '맡으신 역할로는 긴급 열람을 할 수 없습니다.', next: '소속 팀장에게 알려 주십시오.' },
  'break-glass/words-too-short': { status: 422, title: '사유를 조금 더 적어 주십시오', detail: '긴급 열람의 사유는 열 글자 이상이어야 합니다.', next: '무슨 일인지 구체적으로 적어 주십시오.' },
  'break-glass/duration': { status: 422, title: '열람 시간을 확인해 주십시오', detail: '긴급 열람은 한 번에 세 시간까지 할 수 있습니다.', next: '시간을 줄여 주십시오.' },
  'break-glass/already-open': { status: 409, title: '이미 열람하고 계십니다', detail: '같은 기록의 긴급 열람이 아직 끝나지 않았습니다.', next: '열려 있는 기록을 이용해 주십시오.' },
  'break-glass/already-reviewed': { status: 409, title: '이미 점검한 열람입니다', detail: '다른 관리자가 먼저 점검했습니다.', next: '목록을 새로 고쳐 주십시오.' },
} as const satisfies Record<BreakGlassRefusal['code'] | 'permission' | 'break-glass/already-reviewed' | 'access-log/too-long', RefusalText>;
