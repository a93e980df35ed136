import type { RefusalText } from '../http/problem.ts';

export const guideRefusals = {
  'guide/unreadable-case': { status: 422, title: '사례를 읽을 수 없습니다', detail: '확인된 사실 가운데 지침이 읽을 수 없는 값이 있습니다.', next: '표시된 항목을 고친 뒤 다시 확인해 주십시오.' },
  'guide/no-such-programme': { status: 422, title: '판단할 사업이 아닙니다', detail: '지침이 이 분에 대해 판단하지 않은 사업입니다.', next: '화면을 새로 고쳐 사업을 다시 골라 주십시오.' },
  'guide/reason-missing': { status: 422, title: '사유와 근거를 적어 주십시오', detail: '지침과 달리 판단하려면 사유와 근거가 모두 있어야 합니다.', next: '왜 그렇게 판단했는지, 어떤 근거(법령·지침·회의)에 따른 것인지 적어 주십시오.' },
} as const satisfies Record<string, RefusalText>;
