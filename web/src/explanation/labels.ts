import type { ExplanationState, MisuseRule } from '@dure/domain/explanation';
import { defineMessages } from '../messages/index.ts';

export const ruleLabels = defineMessages(
  {
    'relative': '본인·가족으로 보이는 사람', 'colleague': '함께 일하는 직원', 'neighbour': '같은 주소의 이웃', 'many-viewers': '한 주에 여러 직원이 본 사람', 'no-work': '업무 기록 없음', 'off-hours': '근무시간 밖 열람', 'returns': '담당 아닌 기록을 되풀이 열람', 'bulk': '하루에 많은 기록 열람',
  } satisfies Record<MisuseRule, string>,
  { 'relative': 'Self or seeming relative', 'colleague': 'A member of staff', 'neighbour': 'A neighbour', 'many-viewers': 'Opened by many in one week', 'no-work': 'No work on record', 'off-hours': 'Out of hours', 'returns': 'Returned to without own work', 'bulk': 'Very many in one day' },
);

export const stateLabels = defineMessages(
  { 'asked': '답 기다림', 'answered': '답함', 'accepted': '정당한 열람', 'misuse': '부당한 열람' } satisfies Record<ExplanationState, string>,
  { 'asked': 'Waits for an answer', 'answered': 'Answered', 'accepted': 'Justified', 'misuse': 'Misuse' },
);
