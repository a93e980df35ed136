import { configure, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { ConferenceScreen } from './ConferenceScreen.tsx';
import { ConferencesScreen } from './ConferencesScreen.tsx';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });

const A = '00000000-0000-4000-8000-0000000000aa';
const B = '00000000-0000-4000-8000-0000000000bb';
const FORM = { rule: 'ICM-A1-CONF-FORM', says: '', source: '2020 업무안내', page: 'p.47', quote: '(필수)희망복지지원단 사례관리담당자', grade: 'ministry' };
const CENTRE = { id: B, name: '방문건강팀' };

const DETAIL = {
  id: A, version: 5, kind: 'integrated-case', mode: 'meeting', edition: '2026', status: 'called', convener: { organisationId: A, organisation: '희망복지지원단', staffId: A, staff: '최은영' }, isConvener: false,
  appointment: { startsAt: '2026-11-26T05:00:00.000Z', minutes: 60, place: '시청 3층' }, answerBy: '2026-11-25', cancelWords: '', convening: [],
  seats: [{ who: '희망복지지원단 사례관리담당자', strength: 'must', quorum: true, itemIds: [A], rules: [FORM], filled: true }], flags: [], written: null, quorum: { isMet: false, missing: [], short: 0 }, absentMust: [], absenceWords: '', remarks: '',
  items: [{ itemId: A, agenda: 'plan', mainServices: [], known: false, personId: null, personName: null, caseId: null, programme: null, asked: null, discussion: null, decision: null, dissent: [], minutes: null, actions: [], decisions: ['approve'] }],
  attendees: [{ attendeeId: B, seats: [], organisation: CENTRE, staffId: null, staff: '', name: '', strength: 'may', answer: 'awaited', proxy: '', words: '', presence: 'unknown', mine: true, signs: false, signedAt: null, signedBy: '', guest: null }],
  acts: ['answer'], calledAt: '2026-11-23T01:00:00.000Z', confirmedAt: null, signedAt: null, distributedAt: null, history: [],
};

test('an empty list says so and offers to make a conference', async () => {
  fakeServer({ 'GET /api/conferences': () => ({ rows: [], next: null }) });
  await renderScreen(<ConferencesScreen />, { at: '/conferences' });
  expect(await screen.findByText('예정된 회의가 없습니다')).toBeTruthy();
});

test('one who is asked without consent sees when, where and by which rule, and not of whom', async () => {
  fakeServer({
    'GET /api/conferences/:id': () => DETAIL as never,
    'GET /api/conferences/:id/preread': () => ({ organisation: CENTRE, packets: [{ itemId: A, agenda: 'plan', items: [], basis: 'nothing', asked: null, person: {} }] }) as never,
  });
  await renderScreen(<ConferenceScreen />, { at: `/conferences/${A}`, path: '/conferences/$id' });
  expect(await screen.findByText('시청 3층')).toBeTruthy();
  expect(screen.getAllByText(/공개되지 않은 대상자/).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: '참석 여부 답하기' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '회의 시작' })).toBeNull();
  const seats = screen.getByText('희망복지지원단 사례관리담당자').closest('li');
  expect(within(seats as HTMLElement).getByRole('button', { name: /p\.47/ })).toBeTruthy();
});
