import type { Figure } from '../figure.ts';
import { ROW_FIGURE } from './rowFigure.ts';

/** Who may see what, by an independent model, over the tables and the routes. */
export const ACCESS_FIGURES: readonly Figure[] = [ROW_FIGURE];
