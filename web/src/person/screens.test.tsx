import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { PersonsScreen } from './PersonsScreen.tsx';
import { RecordScreen } from './RecordScreen.tsx';
import { RegisterScreen } from './RegisterScreen.tsx';
import type { PersonDetail } from './section.ts';

const ID = '00000000-0000-4000-8000-0000000000aa';
const OTHER = '00000000-0000-4000-8000-0000000000bb';
const PERMISSIONS = ['person:search', 'person:read', 'person:write', 'person:merge', 'safety:write'];
const me = aMe({ permissions: PERMISSIONS });
const summary = { id: ID, name: '김순자', birthOn: '1954-03-01', age: 72, sex: 'female', emdCode: '5211151000', address: '팔달로 100', phone: '010-1234-5678', deceased: false, see: 'full' as const };
const detail: PersonDetail = {
  id: ID, sigungu: '52110', version: 3, see: 'full', by: 'area', items: ['identity', 'contact', 'address', 'household'], correctable: true, name: '김순자', birthOn: '1954-03-01', age: 72, sex: 'female',
  phones: [{ digits: '01012345678', use: 'mobile' }], address: { text: '팔달로 100', detail: '', emdCode: '5211151000' }, emdCode: '5211151000', contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' },
  deceasedOn: null, mergedIntoId: null, facts: {}, derived: {}, household: null, disclosedHousehold: null, safetyNotes: [{ id: OTHER, level: 'danger', words: '흉기를 둔 적이 있습니다.', at: '2026-11-01T00:00:00.000Z', endedAt: null }], residentNumber: null, merges: [], permissions: PERMISSIONS,
};
const TOWNS = { 'GET /api/jurisdictions': () => ({ municipalities: [], rows: [{ sigungu: '52110', code: '5211151000', name: '중앙동' }] }) };
const NO_DRAFT = { 'GET /api/drafts/:key': () => ({ draft: null }) as never, 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T00:00:00.000Z' }) as never, 'DELETE /api/drafts/:key': () => ({ discarded: true }) as never };
const type = (label: RegExp | string, value: string): void => void fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });

// Whole screens with fifty fields, on a machine that builds and tests at once.
vi.setConfig({ testTimeout: 30_000 });

// Sections are fetched when they are first opened; here that is not what is measured.
beforeAll(async () => { await import('./OverviewSection.tsx'); }, 30_000);

describe('finding somebody', () => {
  test('searches while typing, walks down with the keyboard, and keeps the name out of the address', async () => {
    const server = fakeServer({ ...TOWNS, 'POST /api/persons/search': () => ({ rows: [summary, { ...summary, id: OTHER, name: null, see: 'items' as const }], read: 'name' as const }) });
    await renderScreen(<PersonsScreen />, { at: '/persons', me });
    const box = screen.getByRole('searchbox', { name: '찾을 말' });
    fireEvent.change(box, { target: { value: '김' } });
    await new Promise((done) => setTimeout(done, 400));
    expect(server.callsOf('POST /api/persons/search')).toHaveLength(0);
    fireEvent.change(box, { target: { value: '김순' } });
    const row = (await screen.findByRole('link', { name: '김순자' })).closest('tr');
    expect(row?.textContent).toContain('72세 · 여');
    expect(row?.textContent).toContain('끝자리 5678');
    expect(screen.getByText('제공받은 항목')).toBeTruthy();
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('김순자');
    expect(globalThis.location.href).not.toContain(encodeURIComponent('김'));
  });

  test('offers to register when nobody is found', async () => {
    fakeServer({ ...TOWNS, 'POST /api/persons/search': () => ({ rows: [], read: 'name' as const }) });
    await renderScreen(<PersonsScreen />, { at: '/persons', me });
    fireEvent.change(screen.getByRole('searchbox', { name: '찾을 말' }), { target: { value: '없는사람' } });
    expect(await screen.findByText('찾은 사람이 없습니다')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: '대상자 등록' })).toHaveLength(2);
  });
});

describe('registering somebody', () => {
  test('shows the record that is there while the name is typed, and keeps what the officer found', async () => {
    const server = fakeServer({ ...TOWNS, ...NO_DRAFT, 'POST /api/persons/duplicates': () => ({ candidates: [{ person: summary, score: 80, band: 'same', reasons: ['same-name-and-birth'] }] }) });
    await renderScreen(<RegisterScreen />, { at: '/persons/new', me });
    await screen.findByRole('textbox', { name: /이름/ });
    type(/이름/, '김순자'.normalize('NFD'));
    type('생년월일', '540301');
    expect(await screen.findByText('이름·생년월일 같음')).toBeTruthy();
    expect(server.callsOf('POST /api/persons/duplicates').at(-1)?.body).toMatchObject({ name: '김순자', birthOn: '1954-03-01' });
    fireEvent.click(screen.getByRole('button', { name: '다른 사람입니다' }));
    expect(await screen.findByText(/다른 사람으로 표시한 기록 1건/)).toBeTruthy();
  });

  test('names what is missing and sends nothing', async () => {
    const server = fakeServer({ ...TOWNS, ...NO_DRAFT });
    await renderScreen(<RegisterScreen />, { at: '/persons/new', me });
    await screen.findByRole('textbox', { name: /이름/ });
    fireEvent.click(screen.getByRole('button', { name: '등록' }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('button', { name: '읍·면·동을 입력해 주십시오.' })).toBeTruthy();
    expect(server.callsOf('POST /api/persons')).toHaveLength(0);
  });
});

describe('the record', () => {
  const open = () => renderScreen(<RecordScreen />, { at: `/persons/${ID}`, path: '/persons/$id', me });

  test('shows a receiver who lives with the person as it was disclosed, and no way to change that', async () => {
    const disclosedHousehold = { type: '조손', members: [{ relation: 'grandchild' as const, decade: 10, age: 11 }] };
    fakeServer({ ...TOWNS, 'GET /api/persons/:id': () => ({ ...detail, see: 'items' as const, by: 'shared', correctable: false, disclosedHousehold }) });
    await open();
    expect(await screen.findByText('조손 · 함께 사는 분 1명')).toBeTruthy();
    expect(screen.getByText('손자녀 · 11세')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '가구 고치기' })).toBeNull();
  });

  test('puts the danger of a visit before everything else, and no name into the title', async () => {
    fakeServer({ ...TOWNS, 'GET /api/persons/:id': () => detail });
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: '김순자' })).toBeTruthy();
    expect(screen.getByText('방문 안전 위험')).toBeTruthy();
    expect(document.title).not.toContain('김순자');
    expect(await screen.findByText('함께 사는 사람이 아직 확인되지 않았습니다.')).toBeTruthy();
  });

  test('says of items that were not disclosed that they are hidden, not empty', async () => {
    fakeServer({ ...TOWNS, 'GET /api/persons/:id': () => ({ ...detail, see: 'items' as const, by: 'shared', items: ['identity'], correctable: false, phones: null, address: null, emdCode: null, contactPreference: null, safetyNotes: null, merges: [] }) });
    await open();
    expect((await screen.findAllByText('제공받지 않음')).length).toBeGreaterThan(2);
    expect(screen.queryByRole('button', { name: '고치기' })).toBeNull();
  });

  test('corrected by two at once stands side by side, and nothing typed is lost', async () => {
    let saved = 3;
    const server = fakeServer({
      ...TOWNS, ...NO_DRAFT, 'GET /api/persons/:id': () => ({ ...detail, version: saved, ...(saved === 3 ? {} : { name: '김영자', address: { text: '서신로 1', detail: '', emdCode: '5211151000' } }) }),
      'PUT /api/persons/:id': ({ headers }) => {
        if (headers.get('if-match') === '"3"') {
          saved = 4;
          throw new Refused({ status: 412, code: 'version/stale' });
        }
        return { id: ID, version: 5 };
      },
    });
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '고치기' }));
    await screen.findByRole('textbox', { name: /^이름/ });
    type(/^이름/, '김순희');
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('김순희')).toBeTruthy();
    expect(within(dialog).getByText('김영자')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '고른 내용으로 저장' }));
    await waitFor(() => expect(server.callsOf('PUT /api/persons/:id')).toHaveLength(2));
    expect(server.callsOf('PUT /api/persons/:id').at(-1)).toMatchObject({ body: { person: { name: '김순희', address: { text: '서신로 1' } } } });
    expect(server.callsOf('PUT /api/persons/:id').at(-1)?.headers.get('if-match')).toBe('"4"');
  });
});
