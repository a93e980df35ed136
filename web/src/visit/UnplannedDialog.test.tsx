import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { forgetAllDrafts } from '../client/index.ts';
import { UnplannedDialog } from './UnplannedDialog.tsx';

const PERSON = '00000000-0000-4000-8000-0000000000aa';
beforeEach(() => forgetAllDrafts());

function server() {
  return fakeServer({
    'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'GET /api/persons/:id/visit-requirements': () => ({ requirements: { companions: [], blocks: [] }, frequencies: [], colleagues: [], cases: [] }),
    'POST /api/persons/:id/visits': () => ({ id: PERSON, version: 2, status: 'done', nextId: null, nextBlocked: [] }),
  });
}
const save = (): void => void fireEvent.click(screen.getByRole('button', { name: '기록 저장' }));
/** Each part of the moment is typed or stepped with the keys. */
async function step(part: string, key: 'ArrowUp' | 'ArrowDown'): Promise<void> {
  const segment = within(await screen.findByRole('group', { name: /방문 일시/ })).getByRole('spinbutton', { name: new RegExp(part) });
  segment.focus();
  fireEvent.keyDown(segment, { key });
}

it('sends a visit nobody planned with the moment at which it was made', async () => {
  const fake = server();
  await renderScreen(<UnplannedDialog personId={PERSON} onClose={() => undefined} />);
  await step('년', 'ArrowUp');
  fireEvent.change(document.querySelector('[name="words"]')!, { target: { value: '식사를 챙기심' } });
  save();
  expect(await screen.findByRole('button', { name: /방문 일시가 지금보다 뒤입니다/ })).toBeTruthy();
  expect(fake.callsOf('POST /api/persons/:id/visits')).toEqual([]);
  await step('년', 'ArrowDown');
  save();
  await waitFor(() => expect(fake.callsOf('POST /api/persons/:id/visits')).toHaveLength(1));
  const [call] = fake.callsOf('POST /api/persons/:id/visits');
  expect(call).toMatchObject({ params: { id: PERSON }, body: { minutes: 40, caseId: null, outcome: { kind: 'met', words: '식사를 챙기심' } } });
  expect(Date.parse((call as { readonly body: { readonly madeAt: string } }).body.madeAt)).toBeLessThanOrEqual(Date.now());
});
