import { ACCESS_FIGURES } from './access/index.ts';
import { FAULT_FIGURES } from './faults/index.ts';
import { FAULTS_UNSHOWN } from './faults/unshown.ts';
import { RECOVERY_FIGURES } from './recovery/index.ts';
import { simulationFigures } from './simulation/index.ts';
import { accountabilityFigures } from './accountability/index.ts';
import { ACCOUNTABILITY_UNSHOWN } from './accountability/unshown.ts';
import { inputFigures } from './input/index.ts';
import { secretFigures } from './secrets/index.ts';
import { sessionFigures } from './sessions/index.ts';
import { verificationFigures } from './verification/index.ts';
import { SIZE_FIGURES } from './size/index.ts';
import { SIZE_UNSHOWN } from './size/unshown.ts';
import type { Figure, Unshown } from './figure.ts';

/** Every figure, in the order in which it is run and printed. */
export const FIGURES: readonly Figure[] = [...ACCESS_FIGURES, ...simulationFigures, ...inputFigures, ...sessionFigures, ...verificationFigures, ...secretFigures, ...accountabilityFigures, ...FAULT_FIGURES, ...RECOVERY_FIGURES, ...SIZE_FIGURES];

export const UNSHOWN: readonly Unshown[] = [...ACCOUNTABILITY_UNSHOWN, ...FAULTS_UNSHOWN, ...SIZE_UNSHOWN];
