import { ACCESS_FIGURES } from './access/index.ts';
import { FAULT_FIGURES } from './faults/index.ts';
import { simulationFigures } from './simulation/index.ts';
import type { Figure, Unshown } from './figure.ts';

/** Every figure, in the order in which it is run and printed. */
export const FIGURES: readonly Figure[] = [...ACCESS_FIGURES, ...simulationFigures, ...FAULT_FIGURES];

export const UNSHOWN: readonly Unshown[] = [];
