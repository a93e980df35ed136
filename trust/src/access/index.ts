import type { Figure } from '../figure.ts';
import { FOUND_FIGURE } from './foundFigure.ts';
import { FUNCTION_FIGURE } from './functionFigure.ts';
import { GLASS_FIGURE } from './glassFigure.ts';
import { GUARD_FIGURE } from './guardFigure.ts';
import { LIST_FIGURE } from './listFigure.ts';
import { MATRIX_FIGURE } from './matrixFigure.ts';
import { MUTATION_FIGURE } from './mutationFigure.ts';
import { ORACLE_FIGURE } from './oracleFigure.ts';
import { ROW_FIGURE } from './rowFigure.ts';
import { SHEET_FIGURE } from './sheetFigure.ts';
import { GIVEN_FIGURE, PURPOSE_FIGURE } from './sharedPeople.ts';

/** Who may see what, by an independent model, over the tables and the routes. */
export const ACCESS_FIGURES: readonly Figure[] = [ROW_FIGURE, LIST_FIGURE, FOUND_FIGURE, SHEET_FIGURE, MATRIX_FIGURE, PURPOSE_FIGURE, GIVEN_FIGURE, GLASS_FIGURE, MUTATION_FIGURE, GUARD_FIGURE, FUNCTION_FIGURE, ORACLE_FIGURE];
