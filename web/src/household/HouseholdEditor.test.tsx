import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { forgetAllDrafts } from '../client/index.ts';
import type { PersonDetail } from '../person/section.ts';
import { HouseholdEditor } from './HouseholdEditor.tsx';

vi.setConfig({ testTimeout: 30_000 });

const ID = '00000000-0000-4000-8000-0000000000aa';
const SPOUSE = { personId: '00000000-0000-4000-8000-0000000000bb', name: '이갑수', relation: 'spouse', age: 74, sex: 'male', deceased: false };
const SELF = { personId: ID, name: '김순자', relation: 'self', age: 72, sex: 'female', deceased: false };
const person = (members: readonly object[], livelihood: string, version: number) => ({ id: ID, name: '김순자', version: 3, household: { id: ID, version, members, livelihood, type: '독거', typeReason: null } }) as unknown as PersonDetail;
const typed = { members: [{ personId: ID, name: '김순자', relation: 'self' }], livelihood: 'near-poor', override: { type: '독거', reason: '주소만 같음' } };
const stored = { members: [{ personId: ID, name: '김순자', relation: 'self' }], livelihood: 'unknown', override: null };

beforeEach(() => forgetAllDrafts());

function server(draft: unknown, now: PersonDetail) {
  return fakeServer({
    'GET /api/drafts/:key': () => ({ draft: draft === null ? null : { key: `household:${ID}`, body: draft, personId: ID, updatedAt: '2026-11-22T01:00:00Z' } }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'GET /api/persons/:id': () => now,
    'PUT /api/persons/:id/household': ({ headers }) => {
      if (headers.get('if-match') !== `"${now.household?.version}"`) throw new Refused({ status: 412, code: 'version/stale' });
      return { householdId: ID, type: '독거', version: 9 };
    },
  });
}

describe('a household being changed', () => {
  it('outlives a closed laptop: what was typed stands there, is kept on the server, and is saved', async () => {
    const now = person([SELF], 'unknown', 1);
    const fake = server({ base: stored, version: 1, form: typed }, now);
    await renderScreen(<HouseholdEditor person={now} onEnd={() => undefined} />);
    const reason = await screen.findByRole('textbox', { name: /까닭|이유|사유/ });
    expect(reason).toHaveProperty('value', '주소만 같음');
    fireEvent.change(reason, { target: { value: '주소만 같고 따로 삶' } });
    await waitFor(() => expect(fake.callsOf('PUT /api/drafts/:key').at(-1)).toMatchObject({ body: { personId: ID, body: { version: 1, form: { override: { reason: '주소만 같고 따로 삶' } } } } }), { timeout: 5000 });
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(fake.callsOf('DELETE /api/drafts/:key')).toHaveLength(1));
    expect(fake.callsOf('PUT /api/persons/:id/household').at(-1)?.body).toMatchObject({ typeOverride: { reason: '주소만 같고 따로 삶' } });
  });

  it('meets what a colleague saved since: both stand side by side, and the member whom he added stays', async () => {
    const now = person([SELF, SPOUSE], 'basic-livelihood', 2);
    const fake = server({ base: stored, version: 1, form: typed }, now);
    await renderScreen(<HouseholdEditor person={now} onEnd={() => undefined} />);
    fireEvent.click(await screen.findByRole('button', { name: '저장' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('radiogroup')).toHaveLength(1);
    expect(within(dialog).getByText('국민기초생활수급')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '고른 내용으로 저장' }));
    await waitFor(() => expect(fake.callsOf('PUT /api/persons/:id/household')).toHaveLength(2));
    expect(fake.callsOf('PUT /api/persons/:id/household').at(-1)?.body).toMatchObject({ livelihood: 'near-poor', members: [{ personId: ID }, { personId: SPOUSE.personId }] });
  });
});
