import { describe, expect, test } from 'vitest';
import { aCase, caseContext, REFERRER } from '../../testing/case.ts';
import { addDays } from '../calendar/index.ts';
import type { CaseCommand } from './index.ts';
import { caseActsOpenTo, decideCase } from './index.ts';

const AWAY: CaseCommand = { action: 'move-away', moveId: 'move-1', municipality: '완주군', left: [] };

describe('a case that another municipality took over', () => {
  const gone = aCase().inService().act(AWAY, 'system');

  test('has ended with the reason 이주, waits for nobody and asks the referrers nothing', () => {
    expect(gone.state).toMatchObject({ status: 'ended', nextOn: null, closure: { kind: 'closed', reason: 'moved', words: '완주군' }, notices: [], aftercare: { strength: 'none' }, movedAway: { moveId: 'move-1' } });
    expect(gone.state.told).toContain(REFERRER.organisationId);
  });

  test('is never opened again here, by anybody, and no button says so', () => {
    for (const party of ['owner', 'lead', 'coordinator'] as const) {
      expect(decideCase(gone.state, { action: 'reopen', words: '다시 오심' }, caseContext(addDays(gone.today, 1), party))).toMatchObject({ ok: false, refusal: { code: 'case/moved-away' } });
    }
    expect(decideCase(gone.state, { action: 'object-to-closure', organisationId: REFERRER.organisationId, words: '이의' }, caseContext(gone.today, 'referrer')).ok).toBe(false);
    const { owner } = gone.state;
    expect(caseActsOpenTo(gone.state, { ...owner, role: 'coordinator' }, { restricted: false }).map(({ action }) => action)).not.toContain('reopen');
  });

  test('leaves no transfer behind that was under way', () => {
    expect(aCase().inService().offered().act(AWAY, 'system').state).toMatchObject({ transfer: 'none', pending: { kind: 'none' }, status: 'ended' });
  });

  test('goes by nobody of this municipality himself', () => {
    for (const party of ['owner', 'lead', 'coordinator', 'other'] as const) expect(decideCase(aCase().inService().state, AWAY, caseContext('2026-11-20', party))).toMatchObject({ refusal: { code: 'case/not-your-act' } });
  });
});
