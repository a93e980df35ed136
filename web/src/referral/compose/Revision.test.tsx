import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeServer, Refused } from '../../../testing/fake-server.ts';
import { renderScreen } from '../../../testing/render.tsx';
import type { ReferralDetail } from '../act/specs.ts';
import { Revision } from './Revision.tsx';

configure({ asyncUtilTimeout: 10_000 });

const ID = '00000000-0000-4000-8000-0000000000aa';
const CARE = { item: '안전지원', words: '주 1회' };
const draft = { id: ID, personId: '00000000-0000-4000-8000-0000000000bb', reason: '혼자 지내십니다', requested: [CARE], version: 3 } as unknown as ReferralDetail;

test('쓰는 동안 동료가 고친 의뢰 내용은 덮어쓰지 않고, 함께 저장하거나 나란히 놓고 고른다', async () => {
  let stored = draft;
  const server = fakeServer({
    'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-23T01:00:00Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'GET /api/referrals/:id': () => stored,
    'POST /api/referrals/:id/actions': ({ headers }) => {
      if (headers.get('if-match') !== `"${stored.version}"`) throw new Refused({ status: 412, code: 'version/stale' });
      return { id: ID, version: stored.version + 1, status: 'draft', delivery: 'none', childId: null };
    },
  });
  const done = vi.fn<() => void>();
  await renderScreen(<Revision referral={draft} onDone={done} />);
  const reason = await screen.findByRole('textbox', { name: /^의뢰 사유/ });
  fireEvent.change(reason, { target: { value: '혼자 지내시며 끼니를 거르십니다' } });
  stored = { ...draft, version: 4, reason: '혼자 지내시고 낙상이 있었습니다', requested: [CARE, { item: '병원 동행', words: '' }] };
  fireEvent.click(screen.getByRole('button', { name: '저장' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('radiogroup')).toHaveLength(1);
  expect(within(dialog).getByText('혼자 지내시고 낙상이 있었습니다')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '고른 내용으로 저장' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(server.callsOf('POST /api/referrals/:id/actions').at(-1)?.body).toMatchObject({ action: 'revise', reason: '혼자 지내시며 끼니를 거르십니다', requested: stored.requested });
});
