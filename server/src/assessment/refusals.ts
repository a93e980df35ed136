import type { RefusalText } from '../http/problem.ts';

export const assessmentRefusals = {
  'assessment/no-such-instrument': { status: 422, title: '없는 조사표입니다', detail: '그 조사표나 판본이 등록되어 있지 않습니다.', next: '화면을 새로 고친 뒤 조사표를 다시 골라 주십시오.' },
  'assessment/answers-unknown': { status: 422, title: '답을 확인해 주십시오', detail: '조사표에 없는 문항이나 보기가 들어 있습니다.', next: '표시된 문항에 다시 답해 주십시오.' },
  'assessment/incomplete': { status: 422, title: '답하지 않은 문항이 있습니다', detail: '빠진 문항이 있으면 점수를 매기지 않습니다. 답한 내용은 임시저장되어 있습니다.', next: '표시된 문항에 모두 답한 뒤 저장해 주십시오.' },
  'assessment/in-the-future': { status: 422, title: '조사한 날을 확인해 주십시오', detail: '조사한 날이 오늘보다 뒤입니다.', next: '날짜를 고쳐 주십시오.' },
} as const satisfies Record<string, RefusalText>;
