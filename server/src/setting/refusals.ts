import type { RefusalText } from '../http/problem.ts';

export const settingRefusals = {
  'setting/unreadable-value': { status: 422, title: '설정할 수 없는 값입니다', detail: '이 설정이 받을 수 있는 값이 아닙니다.', next: '표시된 사유를 보고 값을 고쳐 주십시오.' },
  'setting/shuts-out-decider': { status: 422, title: '지금 쓰시는 자리가 빠져 있습니다', detail: '적은 주소 범위에 지금 접속하신 주소가 들어 있지 않습니다. 그대로 두면 설정한 분도 다시 들어올 수 없습니다.', next: '지금 접속하신 네트워크의 주소 범위를 함께 적어 주십시오.' },
  'setting/reason-missing': { status: 422, title: '사유를 적어 주십시오', detail: '설정은 사유와 함께 이력에 남습니다.', next: '어떤 결정(방침, 회의, 공문)에 따른 것인지 적어 주십시오.' },
  'setting/ends-before-it-begins': { status: 422, title: '기간이 맞지 않습니다', detail: '끝나는 날이 시작하는 날보다 앞섭니다.', next: '시작일과 종료일을 확인해 주십시오.' },
} as const satisfies Record<string, RefusalText>;
