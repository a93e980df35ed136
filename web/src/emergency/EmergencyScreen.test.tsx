import '@dure/guide'; // fetched on a visit; here at once, so that no test waits for it
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { forgetAllDrafts } from '../client/index.ts';
import { EmergencyScreen } from './EmergencyScreen.tsx';
import type { Emergency } from './emergency-record.ts';

vi.setConfig({ testTimeout: 30_000 });

const ID = '00000000-0000-4000-8000-0000000000cc';
const CALL = { number: '112', at: '2026-11-22T01:00:00.000Z', caller: '홍서현', answer: '5분 뒤 도착' };
const record: Emergency = {
  id: ID, version: 1, personId: null, personName: null, tier: '응급', path: [], rules: [], occurredAt: '2026-11-22T01:00:00.000Z', recordedBy: '홍서현', completeByOn: '2026-11-23', completedAt: null,
  calls: [], account: '난간에 서 있음', bypass: null, missing: [], duties: [], admission: null,
} as unknown as Emergency;

it('two officers who complete one emergency record lose neither the calls of the one nor the words of the other', async () => {
  forgetAllDrafts();
  let stored = record;
  const server = fakeServer({
    'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'GET /api/emergencies/:id': () => stored,
    'PUT /api/emergencies/:id': ({ headers }) => {
      if (headers.get('if-match') === `"${stored.version}"`) return { id: ID, version: stored.version + 1, completedAt: null };
      throw new Refused({ status: 412, code: 'version/stale' });
    },
  });
  await renderScreen(<EmergencyScreen />, { at: `/emergencies/${ID}`, path: '/emergencies/$id' });
  const words = await screen.findByRole('textbox', { name: /^본 것과 한 일/ });
  fireEvent.change(words, { target: { value: '난간에 서 있어 함께 앉힘' } });
  stored = { ...record, version: 2, calls: [CALL], account: '난간에 서 있어 경찰이 붙듦' };
  fireEvent.click(screen.getByRole('button', { name: '이어서 저장' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('radiogroup')).toHaveLength(1);
  expect(within(dialog).getByText('난간에 서 있어 함께 앉힘')).toBeTruthy();
  expect(within(dialog).getByText('난간에 서 있어 경찰이 붙듦')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '고른 내용으로 저장' }));
  await waitFor(() => expect(server.callsOf('PUT /api/emergencies/:id')).toHaveLength(2));
  expect(server.callsOf('PUT /api/emergencies/:id').at(-1)?.body).toMatchObject({ account: '난간에 서 있어 함께 앉힘', calls: [CALL], complete: false });
});
