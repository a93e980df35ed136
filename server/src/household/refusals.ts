import type { MembersRefusal } from '@dure/domain/household';
import type { RefusalText } from '../http/problem.ts';

export const householdRefusals = {
  'household/no-reference-person': { status: 422, title: '가구주가 없습니다', detail: '가구원 가운데 한 사람은 가구주(본인)여야 합니다.', next: '가구주를 골라 주십시오.' },
  'household/two-reference-persons': { status: 422, title: '가구주가 둘입니다', detail: '가구주(본인)는 한 사람만 둘 수 있습니다.', next: '나머지 가구원의 관계를 바꿔 주십시오.' },
  'household/two-spouses': { status: 422, title: '배우자가 둘입니다', detail: '배우자는 한 사람만 둘 수 있습니다.', next: '가구원의 관계를 확인해 주십시오.' },
  'household/member-twice': { status: 422, title: '같은 가구원이 두 번 있습니다', detail: '한 사람을 두 번 넣을 수 없습니다.', next: '겹치는 가구원을 빼 주십시오.' },
  'household/not-a-member': { status: 422, title: '가구원이 아닙니다', detail: '가구원이 아닌 사람은 가구주가 될 수 없습니다.', next: '가구원을 먼저 넣어 주십시오.' },
} as const satisfies Record<MembersRefusal['code'], RefusalText>;
