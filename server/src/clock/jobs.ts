import { sealAccessLog } from '../access/seal.ts';
import { askForExplanations } from '../explanation/clock.ts';
import { signalCases } from '../case/clock.ts';
import { endMemberships } from '../case/membership.ts';
import { noticeCases } from '../case/noticeClock.ts';
import { remindOfCandidates } from '../discovery/candidate/clock.ts';
import { remindOfHomecare } from '../homecare/clock.ts';
import { keepInboundTasks } from '../task/clock.ts';
import { signalMoves } from '../move/clock.ts';
import { expireConsents } from '../consent/clock.ts';
import { signalReferrals } from '../referral/clock.ts';
import type { ServerContext } from '../http/handler.ts';

/** Something the product does by itself for one municipality. Must change nothing when it is run again. */
export type Job = (server: ServerContext, sigungu: string, at: string) => Promise<void>;

export const JOBS: readonly Job[] = [expireConsents, signalReferrals, signalCases, noticeCases, signalMoves, endMemberships, remindOfHomecare, remindOfCandidates, keepInboundTasks, askForExplanations, sealAccessLog];
