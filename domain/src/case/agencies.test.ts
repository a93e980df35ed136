import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCase, CO_MANAGER, OTHER_OFFICE, OWNER, REFERRER, type CaseBuilder } from '../../testing/case.ts';
import { addDays, type PlainDate } from '../calendar/index.ts';
import type { ConsentId, OrganisationId, StaffId } from '../ids/index.ts';
import { caseEventMembers, caseMembers, leadOn, nextMemberEnd, type CaseParty, type CaseState } from './index.ts';

const JOIN = { action: 'add-member', organisationId: CO_MANAGER, role: 'self-support', until: null } as const;
const consent = { ground: 'consent', consentId: 'consent-1' as ConsentId, until: '2026-12-31' } as const;
const refusalOf = (act: () => unknown): string => {
  try {
    act();
    return 'allowed';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('an agency that manages a case together with its lead', () => {
  test('sees the case and what is done from that day on, until its last day is over', () => {
    const joined = aCase().inService().act(JOIN);
    expect(caseMembers(joined.state)).toEqual([CO_MANAGER]);
    expect(caseEventMembers(joined.state, { action: 'report-monitoring' })).toEqual([CO_MANAGER]);
    const leaving = joined.later(10).act({ action: 'end-member', organisationId: CO_MANAGER, lastOn: '2026-11-20', reason: '자활 참여가 끝남' });
    expect(caseMembers(leaving.state)).toEqual([CO_MANAGER]);
    expect(nextMemberEnd(leaving.state.members)).toBe('2026-11-20');
    const gone = leaving.later(9).act({ action: 'end-member', organisationId: CO_MANAGER, lastOn: '2026-11-20', reason: '기간이 끝남' }, 'system');
    expect(caseMembers(gone.state)).toEqual([]);
    expect(gone.state.members).toMatchObject([{ from: '2026-11-02', until: '2026-11-20', ended: true }]);
  });

  test('needs a ground, and one by consent ends with the consent', () => {
    const place = aCase().inService();
    expect(refusalOf(() => place.act(JOIN, 'owner', { membership: { ground: 'none' } }))).toContain('case/member-without-ground');
    expect(place.act(JOIN, 'owner', { membership: consent }).state.members).toMatchObject([{ until: '2026-12-31', ground: { kind: 'consent', consentId: 'consent-1' } }]);
    expect(place.act({ ...JOIN, until: '2026-12-01' }, 'owner', { membership: consent }).state.members).toMatchObject([{ until: '2026-12-01' }]);
  });

  test('is neither the lead nor there twice, and leaves only for itself', () => {
    const joined = aCase().inService().act(JOIN);
    expect(refusalOf(() => joined.act(JOIN))).toContain('case/already-member');
    expect(refusalOf(() => joined.act({ ...JOIN, organisationId: OWNER.organisationId }))).toContain('case/member-is-lead');
    const second = joined.act({ ...JOIN, organisationId: OTHER_OFFICE, role: 'health' });
    expect(refusalOf(() => second.act({ action: 'end-member', organisationId: OTHER_OFFICE, lastOn: null, reason: '끝' }, 'member'))).toContain('case/other-organisation');
    expect(second.later(1).act({ action: 'end-member', organisationId: CO_MANAGER, lastOn: null, reason: '끝' }, 'member').state.members.filter(({ ended }) => !ended)).toHaveLength(1);
  });

  test('that takes the case over leads it, and no longer manages it besides', () => {
    const taken = aCase().inService().act({ ...JOIN, organisationId: OTHER_OFFICE }).later(5).offered().later(2).act({ action: 'accept-transfer', staffId: 'staff-other' as StaffId }, 'other');
    expect(taken.state.leads).toEqual([{ organisationId: OWNER.organisationId, from: '2026-11-02', until: '2026-11-08' }, { organisationId: OTHER_OFFICE, from: '2026-11-09', until: null }]);
    expect(taken.state.members).toMatchObject([{ organisationId: OTHER_OFFICE, until: '2026-11-08', ended: true }]);
  });
});

const OFFICES = [OWNER.organisationId, OTHER_OFFICE, CO_MANAGER, REFERRER.organisationId] as const;
const steps = fc.array(fc.record({ what: fc.constantFrom('transfer', 'request', 'join', 'leave', 'leave-later'), office: fc.nat(3), days: fc.nat(3) }), { maxLength: 30 });
type Step = { readonly what: string; readonly office: number; readonly days: number };

/** Acts that the domain refuses leave the case as it was. */
function attempt(place: CaseBuilder, act: (place: CaseBuilder) => CaseBuilder): CaseBuilder {
  try {
    return act(place);
  } catch {
    return place;
  }
}

function step(place: CaseBuilder, { what, office, days }: Step): CaseBuilder {
  const later = place.later(days);
  const organisationId = OFFICES[office] as OrganisationId;
  const from = (party: CaseParty) => ({ organisationId: party === 'owner' ? later.state.owner.organisationId : organisationId, staffOrganisation: organisationId });
  const staffId = `staff-${office}` as StaffId;
  return attempt(later, (at) => {
    if (what === 'transfer') return at.act({ action: 'transfer', to: organisationId, reason: '이사' }, 'owner', from('owner')).act({ action: 'accept-transfer', staffId }, 'other', from('other'));
    if (what === 'request') return at.act({ action: 'request-transfer', organisationId, staffId, reason: '욕구' }, 'other', from('other')).act({ action: 'grant-transfer' }, 'owner', from('owner'));
    if (what === 'join') return at.act({ action: 'add-member', organisationId, role: 'other', until: null });
    return at.act({ action: 'end-member', organisationId, lastOn: what === 'leave' ? null : addDays(at.today, 2), reason: '끝' });
  });
}

const leadersOn = ({ leads }: CaseState, day: PlainDate): number => leads.filter(({ from, until }) => from <= day && (until === null || until >= day)).length;

test('whatever is transferred, asked for and shared: every day has exactly one lead agency, and none of the co-managers is the lead of the same day', () => {
  let transfers = 0;
  fc.assert(
    fc.property(steps, (sequence) => {
      let place = aCase().inService();
      for (const one of sequence) {
        place = step(place, one);
        expect(leadOn(place.state.leads, place.today)).toBe(place.state.owner.organisationId);
      }
      transfers = Math.max(transfers, place.state.leads.length);
      const { state, today } = place;
      for (let day: PlainDate = state.registeredOn; day <= today; day = addDays(day, 1)) {
        expect(leadersOn(state, day), day).toBe(1);
        const lead = leadOn(state.leads, day);
        const shared = state.members.filter(({ from, until }) => from <= day && (until === null || until >= day)).map(({ organisationId }) => organisationId);
        expect(shared).not.toContain(lead);
        expect(new Set(shared).size).toBe(shared.length);
      }
    }),
    { numRuns: 100, seed: 20261123 },
  );
  expect(transfers).toBeGreaterThan(3);
}, 30_000);
