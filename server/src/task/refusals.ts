import type { RefusalText } from '../http/problem.ts';

export const taskRefusals = {
  'task/already-done': { status: 409, title: '이미 마친 일입니다', detail: '다른 분이 먼저 마친 일로 적었습니다.', next: '목록을 새로 고쳐 주십시오.' },
} as const satisfies Record<string, RefusalText>;
