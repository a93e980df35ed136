import type { Figure } from '../figure.ts';
import { chainFigure } from './chain.ts';
import { completeFigure } from './complete.ts';
import { downloadFigure } from './downloads.ts';
import { dueFigure } from './due.ts';
import { keptFigure } from './kept.ts';
import { killedFigure } from './killed.ts';
import { misuseFigure } from './misuse.ts';

/** Everybody is accountable: every look is in the log, and the log cannot be changed unnoticed or removed early. */
export const accountabilityFigures: readonly Figure[] = [completeFigure, killedFigure, chainFigure, keptFigure, misuseFigure, downloadFigure, dueFigure];
