import type { Figure } from '../figure.ts';
import { endingFigures } from './ending.ts';
import { guessingFigures } from './guessing.ts';
import { workplaceFigure } from './workplace.ts';

/** Who is signed in, where, and until when. */
export const sessionFigures: readonly Figure[] = [...guessingFigures, ...endingFigures, workplaceFigure];
