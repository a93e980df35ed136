import type { Figure } from '../figure.ts';
import { clockJumps } from './clockJumps.ts';
import { databaseKilled } from './databaseKilled.ts';
import { diskFull } from './diskFull.ts';
import { idempotency } from './idempotency.ts';
import { network } from './network.ts';
import { overload } from './overload.ts';
import { partner } from './partner.ts';
import { packetLoss } from './packetLoss.ts';
import { races } from './races.ts';
import { serverKilled } from './serverKilled.ts';
import { soak } from './soak.ts';

/** What breaks from outside: the network, the disk, the clock, a partner, too many people, and two at the same moment. */
export const FAULT_FIGURES: readonly Figure[] = [databaseKilled, serverKilled, network, packetLoss, diskFull, clockJumps, partner, overload, soak, idempotency, races];
