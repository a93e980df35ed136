import { expect, test } from 'vitest';
import { aVisitOrder, MONDAY, visitCommand, visitContext } from '../../testing/visit.ts';
import { enterVisit, foldVisit, type UnplannedVisit } from './index.ts';

const { identity, plan } = aVisitOrder();
const record = visitCommand('record') as UnplannedVisit['record'];
const context = visitContext(MONDAY, 'visitor');
const entered = (madeAt: string, more: Partial<UnplannedVisit> = {}, party: 'visitor' | 'other' = 'visitor') => enterVisit({ identity, madeAt, plan, record, ...more }, visitContext(MONDAY, party));
const dayBefore = '2026-11-22T03:00:00Z';

test('a visit entered afterwards is done on its own day and hour, and its history leaves the same', () => {
  const decided = entered(dayBefore);
  if (!decided.ok) throw new Error(decided.refusal.code);
  const { state, events } = decided.value;
  expect(state).toMatchObject({ status: 'done', startedAt: dayBefore, lastChangeAt: context.at, outcome: { startedAt: dayBefore } });
  expect([state.plan.on < MONDAY, state.plan.time.kind]).toEqual([true, 'fixed']);
  expect(foldVisit(events)).toEqual(state);
});

test('a visit where nobody was met is entered as well', () => {
  expect(entered(dayBefore, { record: visitCommand('record-not-met') as UnplannedVisit['record'] })).toMatchObject({ ok: true, value: { state: { status: 'not-met' } } });
});

test('a moment to come, one long ago and whoever has no part in it are refused', () => {
  expect([entered('2026-11-23T03:00:00.001Z'), entered('2026-11-07T03:00:00Z'), entered(dayBefore, {}, 'other')].map((one) => (one.ok ? 'done' : one.refusal))).toMatchObject([{ because: 'in-the-future' }, { because: 'too-long-ago' }, { code: 'visit/not-your-act' }]);
});
