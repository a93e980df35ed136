import type { Figure } from '../figure.ts';
import { leakFigure } from './leakFigure.ts';
import { nonceFigure } from './nonces.ts';
import { rotationFigure } from './rotation.ts';

/** What is sealed stays sealed, and its keys can be changed while people work. */
export const secretFigures: readonly Figure[] = [leakFigure, rotationFigure, nonceFigure];
