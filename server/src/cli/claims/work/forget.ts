import { writeAccessEntry } from '@dure/database/accesslog';
import { findRunsWithFindings, removeFindingsOf } from '@dure/database/discovery';
import { epochMilliseconds, koreanDay } from '@dure/domain/calendar';
import { DEFAULT_FINDING_TERMS, runsToForget } from '@dure/domain/discovery';
import { atWork, type Station, type Step } from './station.ts';

const EVERY_MILLISECONDS = 3_600_000;

/** By the terms of the newest run, which were set when it was asked. */
async function forgetIn(station: Station, sigungu: string): Promise<void> {
  const at = station.now();
  await atWork(station, [sigungu], async (work) => {
    const runs = await findRunsWithFindings(work, sigungu);
    for (const id of runsToForget(runs, runs[0]?.terms ?? DEFAULT_FINDING_TERMS, koreanDay(at))) {
      const people = await removeFindingsOf(work, sigungu, id, at);
      if (people === undefined) continue;
      writeAccessEntry(work, { sigungu, id: station.newId(), at, staffId: null, organisationId: null, role: 'screening', address: '', purpose: 'discovery', event: 'discovery.findings-removed', personIds: [], subject: { runId: id, findings: people }, outcome: 'done', reason: null });
      station.tell(`removed ${people} findings of a run whose time is over`);
    }
  });
}

/** Removes whom runs found when their time is over (개인정보 보호법 제21조): once an hour is often enough for terms in months. */
export function forgetFindings(): Step {
  let next = 0;
  return async (station, places) => {
    const now = epochMilliseconds(station.now());
    if (now < next) return false;
    next = now + EVERY_MILLISECONDS;
    for (const { sigungu } of places) await forgetIn(station, sigungu);
    return false;
  };
}
