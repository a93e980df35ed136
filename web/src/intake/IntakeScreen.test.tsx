import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import '@dure/guide'; // fetched on a visit; here at once, so that no test waits for it
import { describe, expect, it, vi } from 'vitest';
import { forgetAllDrafts } from '../client/index.ts';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { emptyIntake, withSection } from './form.ts';
import { IntakeScreen, NewIntakeScreen } from './IntakeScreen.tsx';
import { IntakeTable } from './IntakesScreen.tsx';

// The whole form is drawn in each test, on whatever machine.
vi.setConfig({ testTimeout: 30_000 });

const INTAKE = '00000000-0000-4000-8000-0000000000bb';
const TOWNS = { rows: [{ code: '5211151000', name: '전주시 중앙동' }] };

function server(draft: unknown = null) {
  forgetAllDrafts();
  return fakeServer({
    'GET /api/drafts/:key': () => ({ draft: draft === null ? null : { key: 'intake:new', body: draft, personId: null, updatedAt: '2026-11-22T01:00:00Z' } }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }),
    'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'GET /api/jurisdictions': () => TOWNS as never,
    'POST /api/intakes': () => ({ id: INTAKE, version: 1 }),
  });
}
const risk = (name: RegExp, answer: string) => fireEvent.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: answer }));

describe('접수·초기상담', () => {
  it('puts 112 and 119 before the form the moment an attempt is under way', async () => {
    server();
    await renderScreen(<NewIntakeScreen />, { at: '/intakes/new' });
    await screen.findByRole('radiogroup', { name: /지금 자살을 시도하고 있습니까/ });
    expect(screen.queryByRole('link', { name: /112/ })).toBeNull();
    risk(/지금 자살을 시도하고 있습니까/, '예');
    const card = await screen.findByRole('alert', { name: '먼저 112와 119에 전화합니다' });
    const numbers = within(card).getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(numbers.slice(0, 2)).toEqual(['tel:112', 'tel:119']);
    await waitFor(() => expect(within(card).getByRole('link', { name: /109/ })).toBeTruthy(), { timeout: 10_000 });
    const form = document.querySelector('form')!;
    expect(card.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('says what is missing before anything is sent, and leads to each field', async () => {
    const fake = server();
    await renderScreen(<NewIntakeScreen />, { at: '/intakes/new' });
    fireEvent.click(await screen.findByRole('button', { name: '접수' }));
    const summary = await screen.findByRole('alert');
    expect(within(summary).getByRole('button', { name: '당장의 위험: 세 가지 위험을 모두 묻거나, 묻지 못한 사유를 적어 주십시오.' })).toBeTruthy();
    fireEvent.click(within(summary).getByRole('button', { name: /^어려움/ }));
    expect(document.activeElement?.getAttribute('name')).toBe('counselling.sections.problem.text');
    expect(fake.callsOf('POST /api/intakes')).toEqual([]);
  });

  it('keeps what is typed on the server without being told to', async () => {
    const fake = server();
    await renderScreen(<NewIntakeScreen />, { at: '/intakes/new' });
    await screen.findByRole('button', { name: '접수' });
    const words = document.querySelector<HTMLTextAreaElement>('[name="counselling.sections.problem.text"]')!;
    fireEvent.change(words, { target: { value: '월세가 밀렸습니다' } });
    await waitFor(() => expect(fake.callsOf('PUT /api/drafts/:key')).not.toEqual([]), { timeout: 10_000 });
    expect(JSON.stringify(fake.callsOf('PUT /api/drafts/:key').at(-1)?.body)).toContain('월세가 밀렸습니다');
  });

  it('shows the server’s refusal at the field', async () => {
    forgetAllDrafts();
    fakeServer({
      'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }), 'GET /api/jurisdictions': () => TOWNS as never,
      'POST /api/intakes': () => { throw new Refused({ status: 422, code: 'intake/incomplete', facts: { problems: [{ path: 'sourceDetail', code: 'missing' }] } }); },
    });
    await renderScreen(<NewIntakeScreen />, { at: '/intakes/new' });
    fireEvent.click(await screen.findByRole('radio', { name: '단순 안내' }));
    fireEvent.change(document.querySelector('[name="counselling.sections.problem.text"]')!, { target: { value: '기초연금 문의' } });
    fireEvent.change(document.querySelector('[name="counselling.doneOnTheSpot"]')!, { target: { value: '안내함' } });
    fireEvent.click(screen.getByRole('button', { name: '접수' }));
    expect(await screen.findByRole('button', { name: '알려 준 곳: 입력해 주십시오.' })).toBeTruthy();
  });
});

it('takes the moment of a sheet of paper, and no moment to come', async () => {
  const fake = server();
  await renderScreen(<NewIntakeScreen />, { at: '/intakes/new' });
  fireEvent.click(await screen.findByRole('radio', { name: '단순 안내' }));
  fireEvent.change(document.querySelector('[name="counselling.sections.problem.text"]')!, { target: { value: '기초연금 문의' } });
  fireEvent.change(document.querySelector('[name="counselling.doneOnTheSpot"]')!, { target: { value: '안내함' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '앞서 접수한 내용을 지금 입력합니다' }));
  const year = within(await screen.findByRole('group', { name: /접수 일시/ })).getByRole('spinbutton', { name: /년/ });
  year.focus();
  fireEvent.keyDown(year, { key: 'ArrowUp' });
  fireEvent.click(screen.getByRole('button', { name: '접수' }));
  expect(await screen.findByRole('button', { name: '접수 일시: 아직 오지 않은 날짜나 시각입니다.' })).toBeTruthy();
  fireEvent.keyDown(year, { key: 'ArrowDown' });
  fireEvent.click(screen.getByRole('button', { name: '접수' }));
  await waitFor(() => expect(fake.callsOf('POST /api/intakes')).toHaveLength(1));
  expect(Date.parse((fake.callsOf('POST /api/intakes')[0] as { readonly body: { readonly receivedAt: string } }).body.receivedAt)).toBeLessThanOrEqual(Date.now());
});

describe('two officers who go on with one intake', () => {
  const base = withSection(emptyIntake(''), 'problem', { text: '월세가 밀렸습니다' });
  const registered = (intake: typeof base, version: number) => ({ id: INTAKE, version, intake: intake as never, receivedAt: '2026-11-22T01:00:00Z', receivedBy: '홍서현', organisation: '중앙동 주민센터', mayChange: true, owed: [] });

  it('choose side by side between their words, and what only one of them wrote stays', async () => {
    forgetAllDrafts();
    let stored = registered(base, 1);
    const fake = fakeServer({
      'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }), 'GET /api/jurisdictions': () => TOWNS as never,
      'GET /api/intakes/:id': () => stored,
      'PUT /api/intakes/:id': ({ headers }) => {
        if (headers.get('if-match') === `"${stored.version}"`) return { id: INTAKE, version: 3 };
        throw new Refused({ status: 412, code: 'version/stale' });
      },
    });
    await renderScreen(<IntakeScreen />, { at: `/intakes/${INTAKE}`, path: '/intakes/$id' });
    await screen.findByRole('button', { name: '저장' });
    fireEvent.change(document.querySelector('[name="counselling.sections.problem.text"]')!, { target: { value: '월세가 두 달 밀렸습니다' } });
    stored = registered(withSection(withSection(base, 'problem', { text: '가스가 끊겼습니다' }), 'wishes', { text: '연료비' }), 2);
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByRole('radiogroup')).toHaveLength(1);
    expect(within(dialog).getByText('월세가 두 달 밀렸습니다')).toBeTruthy();
    expect(within(dialog).getByText('가스가 끊겼습니다')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '고른 내용으로 저장' }));
    await waitFor(() => expect(fake.callsOf('PUT /api/intakes/:id')).toHaveLength(2));
    expect(fake.callsOf('PUT /api/intakes/:id').at(-1)).toMatchObject({ body: { counselling: { sections: { problem: { text: '월세가 두 달 밀렸습니다' }, wishes: { text: '연료비' } } } } });
  });
});

it('an empty list of one person begins no intake about nobody', async () => {
  await renderScreen(<IntakeTable rows={[]} empty="상담 기록이 없습니다." ofPerson />);
  expect(screen.getByText('상담 기록이 없습니다.')).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});
