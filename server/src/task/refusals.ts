import type { RefusalText } from '../http/problem.ts';

export const taskRefusals = {
  'task/already-done': { status: 409, title: '이미 마친 일입니다', detail: '다른 분이 먼저 마친 일로 적었습니다.', next: '목록을 새로 고쳐 주십시오.' },
  'task/answered-elsewhere': { status: 409, title: '답하면 끝나는 일입니다', detail: '보장기관의 의뢰는 접수 또는 반려로 답해야 목록에서 사라집니다.', next: '의뢰 접수 화면에서 답해 주십시오.' },
} as const satisfies Record<string, RefusalText>;
