import type { RefusalText } from '../http/problem.ts';

export const letterRefusals = {
  'letter/not-sent': { status: 409, title: '아직 보내지 않은 의뢰입니다', detail: '의뢰서는 보낸 뒤에 번호와 시행일이 붙어 만들어집니다.', next: '의뢰를 보낸 다음 내려받아 주십시오.' },
  'letter/no-draft': { status: 409, title: '공문 초안이 없습니다', detail: '공문으로 보내는 의뢰가 아니거나 이미 보낸 의뢰입니다.', next: '보낸 의뢰는 의뢰서를 내려받아 주십시오.' },
} as const satisfies Record<string, RefusalText>;
