import type { Figure } from '../figure.ts';
import { bombFigure } from './bombFigure.ts';
import { brokenRowsFigure } from './brokenRows.ts';
import { encodingFigure } from './encodings.ts';
import { fuzzFigures } from './fuzzFigure.ts';
import { scriptFigure } from './scriptFigure.ts';
import { refusedFigure } from './refusedFigure.ts';
import { residentNumberFigure } from './residentNumbers.ts';
import { textFigure } from './text.ts';

/** What people type, paste and send, well or ill meant. */
export const inputFigures: readonly Figure[] = [...fuzzFigures, scriptFigure, textFigure, residentNumberFigure, encodingFigure, brokenRowsFigure, bombFigure, refusedFigure];
