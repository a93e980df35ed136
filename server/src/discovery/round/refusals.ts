import type { RoundRefusalCode } from '@dure/domain/discovery';
import type { RefusalText } from '../../http/problem.ts';

type Codes = RoundRefusalCode | 'discovery/run-not-done' | 'discovery/findings-removed';

export const roundRefusals = {
  'discovery/run-not-done': { status: 409, title: '아직 끝나지 않은 실행입니다', detail: '명단을 만드는 실행이 끝나야 배분할 수 있습니다.', next: '실행이 끝난 뒤 다시 열어 주십시오.' },
  'discovery/findings-removed': { status: 409, title: '명단의 보존기간이 지났습니다', detail: '이 실행이 찾은 사람의 명단은 보존기간이 지나 지웠습니다. 찾은 수와 기준은 남아 있습니다.', next: '새로 실행해 만든 명단으로 차수를 만들어 주십시오.' },
  'discovery/round-incomplete': { status: 422, title: '빠진 내용이 있습니다', detail: '차수의 이름과 기준이 있어야 합니다.', next: '이름을 적고 기준을 하나 이상 골라 주십시오.' },
  'discovery/quota-wrong': { status: 422, title: '배정 인원이 맞지 않습니다', detail: '한 팀의 배정 인원은 0명에서 500명까지입니다.', next: '표시된 팀의 인원을 고쳐 주십시오.' },
  'discovery/round-closed': { status: 409, title: '마감한 차수입니다', detail: '마감한 차수에서는 더 배분하지 않습니다.', next: '남은 분은 다음 실행에서 새 차수로 배분해 주십시오.' },
  'discovery/nobody-to-hand-out': { status: 409, title: '배분할 분이 없습니다', detail: '배정 인원이 이미 찼거나, 남은 분이 없거나, 다른 팀이나 차수에서 연락하고 있습니다.', next: '배정 인원을 늘리거나 기준을 바꾸어 주십시오.' },
  'discovery/nobody-to-recall': { status: 409, title: '회수할 분이 없습니다', detail: '고른 분은 이미 끝났거나 회수되었습니다. 팀 전체를 회수할 때에는 아직 만나지 못한 분만 회수합니다.', next: '명단을 다시 열어 확인해 주십시오.' },
} as const satisfies Record<Codes, RefusalText>;
