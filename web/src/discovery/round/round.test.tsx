import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeServer } from '../../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../../testing/render.tsx';
import type { Answer } from '../../client/index.ts';
import { chooseLanguage } from '../../messages/index.ts';
import { CandidatesScreen } from '../candidate/CandidatesScreen.tsx';
import { EffectScreen } from '../effect/EffectScreen.tsx';
import { RoundScreen } from './RoundScreen.tsx';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
afterEach(() => chooseLanguage('ko'));
const me = aMe({ role: 'coordinator', permissions: ['discovery:read', 'discovery:assign'] });
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const NOTHING = { per: null, measure: null, from: null, until: null, atLeast: null };
const UNGRADED = { ...NOTHING, kind: 'spell', label: '자격·상태', words: '등급외 A', value: 1, group: 'ungraded-a' };
const STAY = { ...NOTHING, kind: 'stay', label: '이어진 입원', words: 'I69 상병, 2026-03-01~2026-05-20, 81일 (기준 31일 이상)', value: 81, group: 'I69', per: 'illness', from: '2026-03-01', until: '2026-05-20', atLeast: 31 };
const WHY = [{ id: 'ungraded', name: '등급외 A·B', facts: [UNGRADED] }, { id: 'long-stay', name: '장기입원', facts: [STAY] }];

test('somebody who waits is given to any team of the municipality, found for it or not', async () => {
  const server = fakeServer({
    'GET /api/discovery/rounds/:id': () => ({
      id: id(1), runId: id(2), runAsOf: '2026-10-31', name: '11월 1차', status: 'open', version: 4, by: '최은영', at: '2026-11-13T00:00:00.000Z', dueDays: 14, criteria: [{ criterion: 'ungraded', version: 1, name: '등급외 A·B', team: 'town-office' }],
      teams: [{ organisationId: id(3), name: '효자4동', kind: 'town-office', quota: 1, found: 2, held: 1, next: 0, left: 1 }], receivers: [{ organisationId: id(3), name: '효자4동' }, { organisationId: id(4), name: '서신동' }], outcomes: [], unplaced: 0, acts: [], mayAct: true,
    }),
    'GET /api/discovery/rounds/:id/candidates': () => ({ rows: [{ id: id(5), rank: 1, pseudonym: 'Q1', emd: '5211171400', sex: 'female', age: 80, weight: 120, why: WHY, organisation: null, status: 'proposed', nextOn: null, attempts: 1, isUnknown: false }], next: null }),
    'POST /api/discovery/rounds/:id/actions': () => ({ id: id(1), version: 5, people: 1 }),
  });
  await renderScreen(<RoundScreen />, { at: `/discovery/rounds/${id(1)}`, path: '/discovery/rounds/$id', me });
  expect((await screen.findByRole('link', { name: '2026. 10. 31. 기준 실행과 명단' })).getAttribute('href')).toBe(`/discovery/runs/${id(2)}?part=findings`);
  fireEvent.click(await screen.findByRole('button', { name: '팀 정해 배분' }));
  const dialog = await screen.findByRole('dialog', { name: '팀 정해 배분: Q1' });
  fireEvent.click(within(dialog).getByRole('button', { name: '배분하기' }));
  expect(within(dialog).getByText('팀을 골라 주십시오.')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: /팀/u }));
  fireEvent.click(await screen.findByRole('option', { name: '서신동' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '배분하기' }));
  await waitFor(() => expect(server.callsOf('POST /api/discovery/rounds/:id/actions')[0]?.body).toEqual({ action: 'hand-to', candidateIds: [id(5)], organisationId: id(4) }));
});

const candidate = (n: number, nameState: string, name: string | null): Answer<'GET /api/discovery/candidates'>['rows'][number] => ({
  id: id(n), version: 1, name, age: 80, sex: 'female', emd: '5211171400', address: null, phone: null, nameState, round: '11월 1차', why: WHY, status: 'handed-out', step: 'contact', nextOn: null, dueOn: null, attempts: 0, last: null, assignee: null, mine: false, endedOn: null,
});

test('where there is no name it says why, and criteria are named in the language of the screen', async () => {
  fakeServer({ 'GET /api/discovery/candidates': () => ({ rows: [candidate(1, 'open', '박복례'), candidate(2, 'waiting', null), candidate(3, 'missing', null), candidate(4, 'open', null)] }) });
  const { unmount } = await renderScreen(<CandidatesScreen />, { at: '/discovery/candidates' });
  await screen.findByText(/박복례/u);
  const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent?.split(' 80세')[0]);
  expect(names).toEqual(['박복례', '이름을 여는 중', '명부에 없는 분', '이름을 보관하지 않음']);
  expect(screen.getAllByText(/등급외 A·B · 등급외 A/u)).toHaveLength(4);
  unmount();
  chooseLanguage('en');
  await renderScreen(<CandidatesScreen />, { at: '/discovery/candidates' });
  expect(await screen.findAllByText(/^Ungraded A and B · ungraded A/u)).toHaveLength(4);
});

test('of a criterion that no round took up nothing but who was found is told, and a small number is not', async () => {
  const none = { proposed: 0, handedOut: 0, reached: 0, intake: 0, cases: 0, refused: 0, notNeeded: 0, noContact: 0, precision: null, conversion: null, medianDays: null };
  const row = { version: 1, inForce: true, rounds: [], runs: 1, programmes: [], thresholds: [{ key: 'stay.days', label: '동일상병 입원일수', unit: '일 이상', value: 31 }] };
  fakeServer({
    'GET /api/discovery/effect': () => ({
      smallest: 5, rows: [
        { ...row, criterion: 'ungraded', name: '등급외 A·B', all: { ...none, proposed: 37, handedOut: 33, reached: 19, intake: 7, cases: null, refused: null, notNeeded: 6, precision: 0.54, conversion: 0.21, medianDays: 2 }, found: { people: 41, on: '2026-10-31', runId: id(1) } },
        { ...row, criterion: 'long-stay', name: '장기입원', all: none, found: { people: 24, on: '2026-10-31', runId: id(1) } },
      ],
    }),
  });
  await renderScreen(<EffectScreen />, { at: '/discovery/effect', me });
  const [, handed, left] = await screen.findAllByRole('row');
  const cells = (of: HTMLElement | undefined): readonly (string | null)[] => within(of ?? document.body).getAllByRole('cell').map(({ textContent }) => textContent);
  expect(cells(handed)).toEqual(['41명 2026. 10. 31.', '37명', '33명', '19명', '7명', '5 미만', '거절 5 미만필요 없음 6명연락 안 됨 0명', '54%', '21%', '2일']);
  expect(cells(left)).toEqual(['24명 2026. 10. 31.', '0명', '–', '–', '–', '–', '–', '–', '–', '–']);
  expect(screen.getAllByRole('link', { name: '2026. 10. 31.' }).map((link) => link.getAttribute('href'))).toEqual([1, 1].map((run) => `/discovery/runs/${id(run)}`));
  expect(within(left ?? document.body).getByRole('list', { name: '실행 때 기준값' }).textContent).toBe('동일상병 입원일수 31일 이상');
});
