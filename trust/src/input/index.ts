import type { Figure } from '../figure.ts';
import { fuzzFigures } from './fuzzFigure.ts';

export const inputFigures: readonly Figure[] = [...fuzzFigures];
