import type { RefusalText } from '../http/problem.ts';

export const accessRefusals = {
  'permission': { status: 403, title: '권한이 없습니다', detail: '맡으신 역할로는 이 업무를 할 수 없습니다.', next: '권한이 필요하면 소속 팀장이나 시스템 관리자에게 요청해 주십시오.' },
} as const satisfies Record<string, RefusalText>;
