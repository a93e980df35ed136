import { defineMessages } from '../../messages/index.ts';
import type { TownState } from './town.ts';

export const townStateLabels = defineMessages(
  { late: '날짜가 지난 방문', 'fell-through': '못 만났거나 미룬 방문', open: '갈 방문', settled: '마친 방문' } satisfies Record<TownState, string>,
  { late: 'Day passed', 'fell-through': 'Not met or put off', open: 'To come', settled: 'Made' },
);
