import { describe, expect, test } from 'vitest';
import { aReferral, RECEIVER, SENDER } from '../../testing/referral.ts';
import { dueSignals } from '../clock/index.ts';
import type { OrganisationId } from '../ids/index.ts';
import { actsOpenTo, commandOfSignal, DELIVERY_STATUSES, fhirTask, partiesOf, REFERRAL_STATUSES, type ReferralState } from './index.ts';

describe('FHIR Task', () => {
  test.each([
    ['draft', 'none', 'draft'],
    ['sent', 'none', 'requested'],
    ['opened', 'none', 'received'],
    ['needs-info', 'none', 'on-hold'],
    ['returned', 'none', 'rejected'],
    ['redirected', 'none', 'rejected'],
    ['expired', 'none', 'failed'],
    ['recalled', 'none', 'cancelled'],
    ['accepted', 'accepted', 'accepted'],
    ['accepted', 'in-service', 'in-progress'],
    ['accepted', 'on-hold', 'on-hold'],
    ['accepted', 'result-returned', 'in-progress'],
    ['accepted', 'acknowledged', 'completed'],
    ['accepted', 'closed', 'completed'],
  ] as const)('%s / %s is %s', (status, delivery, task) => {
    expect(fhirTask({ status, delivery }).status).toBe(task);
  });

  test('no two places look alike to a partner', () => {
    const places = [
      ...REFERRAL_STATUSES.filter((status) => status !== 'accepted').map((status) => ({ status, delivery: 'none' as const })),
      ...DELIVERY_STATUSES.filter((delivery) => delivery !== 'none').map((delivery) => ({ status: 'accepted' as const, delivery })),
    ];
    expect(new Set(places.map((place) => JSON.stringify(fhirTask(place)))).size).toBe(places.length);
  });
});

describe('who may act', () => {
  const officer = { organisationId: SENDER, role: 'town-officer' } as const;
  const nurse = { organisationId: RECEIVER, role: 'case-manager' } as const;
  const acts = (state: ReferralState, actor: Parameters<typeof actsOpenTo>[1]): readonly string[] => actsOpenTo(state, actor).map(({ action }) => action);

  test('the receiver does not know of a draft', () => {
    expect(partiesOf(aReferral().state, nurse)).toEqual([]);
    expect(partiesOf(aReferral().sent().state, nurse)).toEqual(['receiver']);
  });

  test('a stranger has no button, a coordinator has some', () => {
    const sent = aReferral().sent().state;
    expect(acts(sent, { organisationId: 'org-third' as OrganisationId, role: 'case-manager' })).toEqual([]);
    expect(acts(sent, { organisationId: 'org-third' as OrganisationId, role: 'coordinator' })).toContain('redirect');
  });

  test('the sender recalls, the receiver answers', () => {
    const opened = aReferral().opened().state;
    expect(acts(opened, officer)).toEqual(['recall', 'contact-attempt', 'explain-delay', 'withdraw-consent', 'assign']);
    expect(acts(opened, nurse)).toEqual([
      'contact-attempt', 'ask-info', 'accept', 'return', 'redirect', 'extend', 'explain-delay', 'notify-no-contact', 'withdraw-consent', 'assign',
    ]);
  });
});

describe('a signal becomes an event', () => {
  test('which tells both team leads of a late answer, and only the own one of a draft', () => {
    const late = aReferral().sent().overdueBy(1);
    const [signal] = dueSignals(late.state, late.today);
    expect(commandOfSignal(late.state, signal!)).toEqual({ action: 'escalate', forOn: '2026-11-16', to: ['sender-lead', 'receiver-lead'] });
    expect(commandOfSignal(aReferral().state, { signal: 'escalate', forOn: '2026-11-09' })).toMatchObject({ to: ['sender-lead'] });
  });

  test('after which it is not due again', () => {
    const soon = aReferral().sent().later(7);
    const [signal] = dueSignals(soon.state, soon.today);
    expect(signal).toEqual({ signal: 'remind-7', forOn: '2026-11-16' });
    expect(dueSignals(soon.act(commandOfSignal(soon.state, signal!), 'system').state, soon.today)).toEqual([]);
  });
});
