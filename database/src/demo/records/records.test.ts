import { ageOn } from '@dure/domain/calendar';
import { CASE_STATUSES } from '@dure/domain/case';
import { CONSENT_STATES } from '@dure/domain/consent';
import { DELIVERY_STATUSES, foldReferral, REFERRAL_STATUSES, RETURN_REASONS } from '@dure/domain/referral';
import { PROGRAMMES } from '@dure/domain/programme';
import { findEdition } from '@dure/guide';
import { replay } from '@dure/guide/reading';
import { describe, expect, it } from 'vitest';
import { koreanMoment } from '../officeHours.ts';
import { generateTown } from '../town.ts';
import { generateRecords } from './index.ts';
import type { TownRecords } from './index.ts';

const TODAY = '2026-11-23';
const town = generateTown({ seed: 7, today: TODAY });
const records = generateRecords(town);
const distinct = <Value>(values: readonly Value[]): ReadonlySet<Value> => new Set(values);

describe('the referrals', () => {
  const states = records.referrals.map((record) => record.state);
  it('are about 500 and in every state on both axes', () => {
    expect(states.length).toBeGreaterThan(480);
    expect(distinct(states.map((state) => state.status))).toEqual(distinct(REFERRAL_STATUSES));
    expect(distinct(states.map((state) => state.delivery))).toEqual(distinct(DELIVERY_STATUSES));
    expect(distinct(states.map((state) => state.letter))).toEqual(distinct(['none', 'drafted', 'approval-requested', 'approved', 'sent']));
  });
  it('include more than twenty that wait for an answer since more than 14 days, and every supervisor was told', () => {
    const late = states.filter((state) => ['sent', 'opened'].includes(state.status) && state.dueOn !== null && state.dueOn < TODAY);
    expect(late.length).toBeGreaterThan(20);
    expect(late.filter((state) => state.delay === 'none')).toEqual([]);
  });
  it('came back with each reason, were passed on and sent again with their lineage', () => {
    expect(distinct(states.flatMap(({ returned }) => (returned.kind === 'returned' ? [returned.reason] : [])))).toEqual(distinct(RETURN_REASONS));
    const ids = distinct(states.map((state) => state.identity.referralId));
    const children = states.flatMap(({ identity: { lineage } }) => (lineage.kind === 'first' ? [] : [lineage]));
    expect(distinct(children.map((lineage) => lineage.kind))).toEqual(distinct(['redirect', 'after-return']));
    expect(children.filter((lineage) => !ids.has(lineage.parentId))).toEqual([]);
  });
  it('never ask the same agency twice for one person and service while one is live', () => {
    const live = states.filter((state) => !['returned', 'redirected', 'expired', 'recalled'].includes(state.status) && state.delivery !== 'closed');
    expect(distinct(live.map(({ identity }) => `${identity.personId} ${identity.service} ${identity.receiver.organisationId}`)).size).toBe(live.length);
  });
  it('tell a story in which one thing comes after the other, and none is still to come', () => {
    const now = koreanMoment(TODAY, 0);
    for (const { events, state } of records.referrals) {
      const moments = events.map(({ event }) => event.at);
      expect(moments).toEqual([...moments].sort());
      expect(moments.at(-1)! < now).toBe(true);
      expect(foldReferral(events.map(({ event }) => event))).toEqual(state);
    }
  });
  it('fill the desks of the demo accounts', () => {
    const account = (login: string): string => town.staff.find((member) => member.login === login)!.organisationId;
    const inbox = (login: string): number => states.filter((state) => state.identity.receiver.organisationId === account(login) && ['sent', 'opened', 'needs-info', 'accepted'].includes(state.status)).length;
    const outbox = (login: string): number => states.filter((state) => state.identity.sender.organisationId === account(login)).length;
    for (const login of ['care-song', 'nurse-yoon', 'mental-seo', 'addiction-oh', 'dream-shin', 'medaid-han', 'kinfa-jang']) expect([login, inbox(login) >= 5]).toEqual([login, true]);
    for (const login of ['hyoja-kim', 'songcheon-lee', 'samnye-park']) expect([login, outbox(login) >= 8]).toEqual([login, true]);
  });
});

describe('the cases', () => {
  it('are 600 in every stage and of all nine programmes', () => {
    expect(records.cases).toHaveLength(600);
    expect(distinct(records.cases.map(({ state }) => state.status))).toEqual(distinct(CASE_STATUSES));
    expect(distinct(records.cases.map(({ state }) => state.identity.programme))).toEqual(distinct(PROGRAMMES));
    expect(distinct(records.cases.map(({ state }) => state.transfer))).toEqual(distinct(['none', 'offered', 'requested']));
  });
  it('include closures that a referrer still has to confirm and one that a referrer objected to', () => {
    expect(records.cases.some(({ state }) => state.notices.some(({ answer }) => answer === 'awaited'))).toBe(true);
    expect(records.cases.some(({ events }) => events.some(({ event }) => event.action === 'object-to-closure'))).toBe(true);
  });
});

describe('the cases that are older than the law', () => {
  const older = records.cases.filter(({ state }) => state.status !== 'ended' && state.status !== 'closed' && state.identity.edition === '2020');
  it('keep the edition of their registration, in both municipalities and of more than one programme', () => {
    expect(older.length).toBeGreaterThan(60);
    for (const { state } of older) expect(state.registeredOn < '2026-03-27').toBe(true);
    expect(distinct(older.map(({ state }) => state.identity.sigungu)).size).toBe(2);
    expect(distinct(older.map(({ state }) => state.identity.programme)).size).toBeGreaterThan(5);
  });
  it('would be answered otherwise today by a verdict, a clock, a duty, a way and a name', () => {
    const [from, to] = [findEdition('2020')!, findEdition('2026')!];
    const changes = older.flatMap(({ occasion: { person }, state }) => {
      const replayed = replay({ on: TODAY, facts: { ...person.facts, age: ageOn(person.birthOn, TODAY), 'program.current': [state.identity.programme] } }, from, to);
      return replayed.ok ? [replayed.value] : [];
    });
    expect(changes).toHaveLength(older.length);
    const told = changes.map(({ verdicts, clocks, duties, channels, names }) => [verdicts.filter(({ after }) => after?.verdict === 'eligible'), clocks, duties, channels, names].map((kind) => kind.length > 0));
    expect(told.filter((kinds) => kinds.includes(true)).length).toBeGreaterThan(30);
    for (const kind of [0, 1, 2, 3, 4]) expect(told.filter((kinds) => kinds[kind]).length).toBeGreaterThan(2);
  });
});

describe('what agencies asked', () => {
  it('waits, is late, was taken with a result or returned', () => {
    const requests = records.requests.map(({ request }) => request);
    expect(distinct(requests.map(({ reception }) => reception.state))).toEqual(distinct(['waiting', 'accepted', 'returned']));
    expect(requests.filter(({ reception, dueOn }) => reception.state === 'waiting' && dueOn < TODAY)).toHaveLength(4);
    expect(requests.some(({ outcomes }) => outcomes.length > 0)).toBe(true);
    expect(records.requests.some(({ agency, request }) => agency.guaranteeNumber === 10 && request.reception.state === 'waiting')).toBe(true);
  });
});

describe('what else happened', () => {
  it('covers the ledger, screenings, emergencies, visits and notices', () => {
    expect([...distinct(records.consents.map(({ consent }) => consent.state))].sort()).toEqual(CONSENT_STATES.filter((state) => state !== 'renewed').sort());
    expect(distinct(records.assessments.map(({ instrument }) => instrument.id))).toEqual(distinct(['AUDIT-K', 'PHQ-9', 'K-IADL', 'SGDS-K', 'needs', 'risk']));
    expect(records.emergencies.filter(({ emergency }) => emergency.completedAt === undefined)).toHaveLength(3);
    expect(records.visits.filter(({ state: { status, plan } }) => status === 'planned' && plan.on >= TODAY).length).toBeGreaterThan(40);
    expect(records.notices.filter(({ readAt }) => readAt === null).length).toBeGreaterThan(40);
  });
  it('keeps AUDIT-K answers that add up to the score that is known', () => {
    const audits = records.assessments.filter(({ instrument }) => instrument.id === 'AUDIT-K');
    expect(audits.length).toBeGreaterThan(20);
    for (const { person, result } of audits) expect(result.complete && result.score).toBe(person.facts['auditK']);
  });
  it('lets the auditor find one officer who looked six times at somebody with whom she had no business', () => {
    const busy = new Set(records.referrals.map(({ occasion }) => `${occasion.senderStaff.id} ${occasion.person.id}`));
    const looks = records.log.filter(({ event, staff, personIds }) => event.startsWith('person.') && !busy.has(`${staff.id} ${personIds[0]}`));
    expect(looks).toHaveLength(6);
    expect(distinct(looks.map(({ staff }) => staff.login)).size).toBe(1);
  });
});

describe.each([
  [1, '2026-02-18'], [2, '2028-02-29'], [3, '2026-09-27'],
] as const)('seed %i on %s', (seed, today) => {
  it('is a town that the domain allows', () => {
    const other: TownRecords = generateRecords(generateTown({ seed, today }));
    expect(other.cases).toHaveLength(600);
    expect(other.referrals.length).toBeGreaterThan(480);
    expect(distinct(other.referrals.map(({ state }) => state.status))).toEqual(distinct(REFERRAL_STATUSES));
  });
});

it('the same seed and day give the same records', () => {
  // As text: comparing the objects takes longer than making them.
  expect(JSON.stringify(generateRecords(generateTown({ seed: 7, today: TODAY }))) === JSON.stringify(records)).toBe(true);
});
