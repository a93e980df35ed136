import type { Figure } from '../figure.ts';
import { LOAD_FIGURE } from './loadFigure.ts';
import { PLAN_FIGURE } from './planFigure.ts';

/** What holds when the database is as large as the nation's. */
export const SIZE_FIGURES: readonly Figure[] = [PLAN_FIGURE, LOAD_FIGURE];
