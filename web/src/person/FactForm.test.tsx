import { findFact } from '@dure/guide/facts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { forgetAllDrafts } from '../client/index.ts';
import { FactAdd } from './FactAdd.tsx';

const ID = '00000000-0000-4000-8000-0000000000aa';
const KEY = 'suicide.history';

beforeEach(() => forgetAllDrafts());

test('a fact being typed outlives the page: its editor opens again with the answer, and is kept until it is saved', async () => {
  const definition = findFact(KEY)!;
  const server = fakeServer({
    'GET /api/drafts/:key': () => ({ draft: { key: `fact:${ID}:${KEY}`, body: { typed: { text: 'true', number: undefined, chosen: [], none: false, unit: 'M' }, source: 'document' }, personId: ID, updatedAt: '2026-11-22T01:00:00Z' } }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'POST /api/persons/:id/facts': () => ({ id: ID, version: 2 }) as never,
  });
  await renderScreen(<FactAdd personId={ID} known={[]} items={['mental', 'health', 'risk', 'suicide']} />, { at: `/persons/${ID}?edit=${KEY}`, path: '/persons/$id' });
  expect(definition.type).toBe('boolean');
  fireEvent.click(await screen.findByRole('radio', { name: '상담·확인' }));
  await waitFor(() => expect(server.callsOf('PUT /api/drafts/:key').at(-1)?.body).toMatchObject({ personId: ID, body: { typed: { text: 'true' }, source: 'officer' } }), { timeout: 5000 });
  fireEvent.click(screen.getByRole('button', { name: '저장' }));
  await waitFor(() => expect(server.callsOf('DELETE /api/drafts/:key')).toHaveLength(1));
  expect(server.callsOf('POST /api/persons/:id/facts')[0]?.body).toEqual({ values: { [KEY]: true }, source: 'officer' });
});
