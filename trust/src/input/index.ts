import type { Figure } from '../figure.ts';
import { encodingFigure } from './encodings.ts';
import { fuzzFigures } from './fuzzFigure.ts';
import { residentNumberFigure } from './residentNumbers.ts';
import { textFigure } from './text.ts';

/** What people type, paste and send, well or ill meant. */
export const inputFigures: readonly Figure[] = [...fuzzFigures, textFigure, residentNumberFigure, encodingFigure];
