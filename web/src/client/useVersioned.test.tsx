import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { ApiError } from './api-error.ts';
import { fieldPart, forgetAllDrafts, mergingOf, useVersioned } from './index.ts';

interface Note { readonly words: string; readonly place: string }
const merging = mergingOf<Note>([fieldPart('words'), fieldPart('place')]);
const stale = () => new ApiError({ status: 412, code: 'version/stale', title: '', detail: '', next: '', correlationId: '', fields: [], facts: {} } as never);

/** The one record of the test's server. */
class Store {
  form: Note = { words: '처음', place: '집' };
  version = 1;
  readonly saved: Note[] = [];
  during: () => void = () => undefined;

  save(form: Note, ifMatch: string): number {
    if (ifMatch !== `"${this.version}"`) throw stale();
    this.during();
    this.saved.push(form);
    this.form = form;
    this.version += 1;
    return this.version;
  }

  read(): { readonly form: Note; readonly version: number } {
    return { form: this.form, version: this.version };
  }
}

function Editor({ store }: { readonly store: Store }): ReactNode {
  const [said, setSaid] = useState('');
  const edit = useVersioned<Note>({ place: { key: 'note:1' }, stored: store.read(), merging, load: async () => store.read() });
  if (edit.draft.isRestoring) return null;
  return (
    <>
      <input aria-label="글" value={edit.form.words} onChange={({ target }) => edit.change((before) => ({ ...before, words: target.value }))} />
      <input aria-label="곳" value={edit.form.place} onChange={({ target }) => edit.change((before) => ({ ...before, place: target.value }))} />
      <button type="button" onClick={() => edit.submit(async (form, ifMatch) => store.save(form, ifMatch), (isJoined) => setSaid(isJoined ? '함께' : '저장됨'))}>저장</button>
      <output>{said}</output>
      {edit.meeting && <ConflictDialog isOpen fields={edit.meeting.names.map((name) => ({ name, label: name, mine: edit.meeting!.mine[name as keyof Note], theirs: edit.meeting!.theirs[name as keyof Note] }))} onCancel={edit.forget} onSave={edit.resolve} />}
    </>
  );
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: '저장' }));
const aStore = (): Store => new Store();

beforeEach(() => forgetAllDrafts());

async function open(store: Store, draft: unknown = null) {
  const server = fakeServer({
    'GET /api/drafts/:key': () => ({ draft: draft === null ? null : { key: 'note:1', body: draft, personId: null, updatedAt: '2026-11-22T00:00:00Z' } }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T00:00:00Z' }),
    'DELETE /api/drafts/:key': () => ({ removed: true as const }),
  });
  await renderScreen(<Editor store={store} />);
  await screen.findByLabelText('글');
  return server;
}

describe('a record that several people write', () => {
  it('joins what does not contradict, and says so', async () => {
    const store = aStore();
    await open(store);
    type('글', '내 글');
    Object.assign(store, { form: { words: '처음', place: '병원' }, version: 2 });
    save();
    await screen.findByText('함께');
    expect(store.saved).toEqual([{ words: '내 글', place: '병원' }]);
  });

  it('asks where both changed the same, and a cancelled choice keeps what was typed', async () => {
    const store = aStore();
    await open(store);
    type('글', '내 글');
    Object.assign(store, { form: { words: '남의 글', place: '집' }, version: 2 });
    save();
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '취소' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByLabelText('글')).toHaveProperty('value', '내 글');
    expect(store.saved).toEqual([]);
    save();
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('radio', { name: /남의 글/ }));
    fireEvent.click(screen.getByRole('button', { name: '고른 내용으로 저장' }));
    await screen.findByText('저장됨');
    expect(store.saved).toEqual([{ words: '남의 글', place: '집' }]);
  });

  it('is restored with the version it was typed over: tomorrow’s save meets what was saved since', async () => {
    const store = Object.assign(aStore(), { form: { words: '남의 글', place: '집' }, version: 7 });
    await open(store, { base: { words: '처음', place: '집' }, version: 1, form: { words: '어제 쓴 글', place: '집' } });
    await waitFor(() => expect(screen.getByLabelText('글')).toHaveProperty('value', '어제 쓴 글'));
    save();
    expect(await screen.findByRole('dialog')).toBeTruthy();
    expect(store.saved).toEqual([]);
  });

  it('keeps what is typed while it is being saved', async () => {
    const store = aStore();
    await open(store);
    type('글', '하나');
    store.during = () => { type('글', '하나 둘'); };
    save();
    await screen.findByText('저장됨');
    expect(screen.getByLabelText('글')).toHaveProperty('value', '하나 둘');
    store.during = () => undefined;
    save();
    await waitFor(() => expect(store.saved).toEqual([{ words: '하나', place: '집' }, { words: '하나 둘', place: '집' }]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes no draft of an older shape for an edit', async () => {
    await open(aStore(), { words: '옛 모양' });
    expect(screen.getByLabelText('글')).toHaveProperty('value', '처음');
  });
});

