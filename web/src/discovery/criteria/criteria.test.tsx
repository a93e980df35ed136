import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CRITERIA, THRESHOLDS } from '@dure/guide/discovery';
import { fakeServer, Refused } from '../../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../../testing/render.tsx';
import { ENGLISH_CLAUSES, ENGLISH_CRITERIA, ENGLISH_THRESHOLDS, englishLines } from '../english.ts';
import type { Criteria } from '../useCriteria.ts';
import type { RunDetail } from '../usePreview.ts';
import { CriterionScreen } from './CriterionScreen.tsx';
import { faultsOf } from './editor/faults.ts';
import { added, BLANKS, joinedAs, removed, replaced, turnedInto } from './editor/tree.ts';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });
const me = aMe({ role: 'analyst', permissions: ['discovery:read', 'discovery:run', 'discovery:criteria'] });
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const WHEN = CRITERIA.find((one) => one.id === 'long-stay')!.versions[0]!.when;
const DATA: Criteria['data'] = { version: '2026-10-abc', people: 1000, firstOn: '2023-01-01', lastOn: '2026-10-31', seenAt: '2026-11-23T00:00:00.000Z', isAlive: true };
const threshold = (key: string, value: number): Criteria['thresholds'][number] => ({ key, label: THRESHOLDS.find((one) => one.key === key)!.label, unit: '일 이상', min: 1, max: 3650, grade: 'ministry', rules: [], value, preset: value, isDecided: false, version: 2, criteria: ['long-stay', 'discharged'], history: [] });
const CRITERION: Criteria['criteria'][number] = {
  id: 'long-stay', name: '장기입원', says: '오래 입원한 사람', source: 'product', grade: 'ministry', rules: [{ id: 'HOMEMED-TARGET', says: '31일 이상 입원', chapter: 'HOMEMED', seed: '006', page: '12', quote: '동일상병으로 31일 이상' }],
  inForce: 1, version: 1, versions: [{ version: 1, from: '2019-01-01', until: null, inForce: true, source: 'product', by: null, at: null, reason: null, when: WHEN, lines: [] }], thresholds: ['stay.days', 'stay.gap'],
};
const ANSWER: Criteria = { on: '2026-11-23', mayWord: true, mayRun: true, data: DATA, criteria: [CRITERION], thresholds: [threshold('stay.days', 31), threshold('stay.gap', 1)] };
const cells = { byEmd: [], bySigungu: [], bySexAge: [], together: [] };
const counted = (found: number): Partial<RunDetail> => ({ status: 'done', counts: { people: 1000, found, byCriterion: { 'long-stay': found }, ...cells }, change: { appeared: 0, disappeared: 9, stayed: found, byCriterion: { 'long-stay': { appeared: 0, disappeared: 9, stayed: found } } } });
const run = (n: number, more: Partial<RunDetail>): RunDetail => ({
  id: id(n), kind: 'preview', status: 'running', purpose: '', asOf: '2026-10-31', askedAt: '2026-11-23T00:00:00.000Z', by: '류지안', organisation: '희망복지지원단', criteria: [], partsDone: 0, partsTotal: null, people: 0, secondsLeft: null,
  startedAt: null, endedAt: null, failure: null, findingsRemovedAt: null, dataVersion: null, baseRun: null, found: null, acts: [], version: 1, asked: [], thresholds: [], counts: null, change: null, isSuppressed: true, base: null, leftOut: {}, ...more,
});

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })));

test('every criterion, every threshold and every sentence of the guide that the product brings has English words', () => {
  expect([...CRITERIA, ...THRESHOLDS].flatMap(({ rules }) => rules).filter((rule) => !Object.hasOwn(ENGLISH_CLAUSES, rule))).toEqual([]);
  expect(CRITERIA.filter((one) => !Object.hasOwn(ENGLISH_CRITERIA, one.id))).toEqual([]);
  expect(THRESHOLDS.filter((one) => !Object.hasOwn(ENGLISH_THRESHOLDS, one.key))).toEqual([]);
  expect(CRITERIA.flatMap((one) => englishLines(one.versions[0]!.when, () => 7)).map(({ text }) => text).filter((text) => /[가-힣]|undefined/u.test(text))).toEqual([]);
});

describe('a condition as a tree', () => {
  const tree = { kind: 'all', of: [BLANKS.spell, { kind: 'any', of: [BLANKS.overlap] }] } as const;
  test('takes a part in, gives it another kind, and lets it go', () => {
    const more = added(tree, [1], BLANKS.first);
    expect(more).toEqual({ kind: 'all', of: [BLANKS.spell, { kind: 'any', of: [BLANKS.overlap, BLANKS.first] }] });
    expect(replaced(more, [1, 0], turnedInto(BLANKS.overlap, 'none'))).toMatchObject({ of: [{}, { of: [{ kind: 'none', within: 'P12M' }, {}] }] });
    expect(removed(removed(more, [1, 1]), [1, 0])).toEqual({ kind: 'all', of: [BLANKS.spell, { kind: 'any', of: [] }] });
  });
  test('of several parts none: any of them, negated, and back again', () => {
    const not = joinedAs({ kind: 'all', of: [BLANKS.spell, BLANKS.overlap] }, 'not');
    expect(not).toEqual({ kind: 'not', of: { kind: 'any', of: [BLANKS.spell, BLANKS.overlap] } });
    expect(joinedAs(not, 'all')).toEqual({ kind: 'all', of: [BLANKS.spell, BLANKS.overlap] });
  });
  test('names what the server would refuse, by part and field', () => {
    const wrong = { kind: 'all', of: [{ ...BLANKS.overlap, within: 'PM' }, { kind: 'any', of: [] }, { ...BLANKS.first, of: { diagnosis: { among: 'main', include: [{ from: 'I1', to: 'I13' }] } } }, { ...BLANKS.spell, values: [] }, { ...BLANKS.compare, value: Number.NaN }] } as const;
    expect(faultsOf(wrong).map(({ path, field, code }) => `${path.join('.')} ${field} ${code}`)).toEqual(['0 within span', '1 of empty', '2 diagnosis code', '3 values values', '4 value number']);
    expect(CRITERIA.flatMap((one) => faultsOf(one.versions[0]!.when))).toEqual([]);
  });
});

describe('a threshold that is tuned', () => {
  const open = () => renderScreen(<CriterionScreen />, { at: '/discovery/criteria/long-stay', path: '/discovery/criteria/$id', me });

  test('shows at once what another number would find, and changes nothing until it is saved with a day and a reason', async () => {
    let asked = 0;
    const server = fakeServer({
      'GET /api/discovery/criteria': () => ANSWER, 'GET /api/jurisdictions': () => ({ municipalities: [], rows: [] }), 'GET /api/drafts/:key': () => ({ draft: null }),
      'POST /api/discovery/runs': () => { asked += 1; return { id: id(asked), status: 'queued', version: 1 }; },
      'GET /api/discovery/runs/:id': ({ params }) => (params['id'] === id(1) ? run(1, counted(21)) : run(2, counted(12))),
      'POST /api/discovery/thresholds': () => ({ key: 'stay.days', version: 3 }),
    });
    await open();
    await screen.findByText('21명을 찾습니다');
    expect(screen.getAllByText(/31일 이상 이어짐/u)).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: /12/u }));
    expect(screen.getByText(/동일상병으로 31일 이상/u)).toBeTruthy();

    const field = screen.getByRole('textbox', { name: '동일상병 입원일수' });
    fireEvent.change(field, { target: { value: '60' } });
    fireEvent.blur(field);
    await screen.findByText('12명을 찾습니다');
    expect(screen.getAllByText(/60일 이상 이어짐/u)).toHaveLength(2);
    expect(screen.getByText('−9')).toBeTruthy();
    expect(server.callsOf('POST /api/discovery/runs').map(({ body }) => body)).toEqual([{ kind: 'preview', purpose: '', criteria: ['long-stay'] }, { kind: 'preview', purpose: '', criteria: ['long-stay'], thresholds: { 'stay.days': 60 } }]);
    expect(server.callsOf('POST /api/discovery/thresholds')).toEqual([]);

    fireEvent.click(screen.getByRole('button', { name: '이 값 시행하기' }));
    const dialog = await screen.findByRole('dialog', { name: '임계값 시행' });
    fireEvent.click(within(dialog).getByRole('button', { name: '이 값 시행하기' }));
    expect(await within(dialog).findByText('사유를 적어 주십시오.')).toBeTruthy();
    fireEvent.change(within(dialog).getByRole('textbox', { name: /사유와 근거/u }), { target: { value: '희망복지지원단 회의' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '이 값 시행하기' }));
    await waitFor(() => expect(server.callsOf('POST /api/discovery/thresholds').map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([[{ key: 'stay.days', value: 60, from: '2026-11-23', until: null, reason: '희망복지지원단 회의' }, '"2"']]));
  });

  test('says that nothing was imported yet, and who has to do what', async () => {
    const server = fakeServer({ 'GET /api/discovery/criteria': () => ({ ...ANSWER, data: { version: null, people: 0, firstOn: null, lastOn: null, seenAt: null, isAlive: false } }) });
    await open();
    expect(await screen.findByText('아직 불러온 청구자료가 없습니다')).toBeTruthy();
    expect(screen.getByText(/dure claims import/u)).toBeTruthy();
    expect(server.callsOf('POST /api/discovery/runs')).toEqual([]);
  });

  test('keeps everything that was typed when the server refuses a wording', async () => {
    const server = fakeServer({
      'GET /api/discovery/criteria': () => ({ ...ANSWER, mayRun: false, criteria: [{ ...CRITERION, versions: [{ ...CRITERION.versions[0]!, when: { kind: 'all', of: [BLANKS.compare, BLANKS['one-of']] } }] }] }), 'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-23T00:00:00.000Z' }),
      'POST /api/discovery/criteria/:id/wordings': () => { throw new Refused({ status: 422, code: 'discovery/too-deep', title: '조건이 너무 복잡합니다' }); },
    });
    await open();
    fireEvent.click(await screen.findByText('문구와 조건 고치기'));
    // By text and label: asking a form of this size for roles takes seconds.
    const save = (): void => void fireEvent.click(screen.getByText('이 문구로 시행하기'));
    await screen.findByText('이 문구로 시행하기');
    save();
    expect(await screen.findByText('고칠 곳이 있습니다')).toBeTruthy();
    const parts = (): readonly (string | null)[] => [...document.querySelectorAll('.discovery-node .discovery-node')].map((one) => one.getAttribute('aria-label'));
    expect(parts()).toEqual(['조건 1', '조건 2']);
    fireEvent.click(screen.getByText('조건 추가'));
    expect(parts()).toEqual(['조건 1', '조건 2', '조건 3']);
    fireEvent.change(screen.getByLabelText(/사유와 근거/u), { target: { value: '방침' } });
    save();
    expect(await screen.findByText('조건이 너무 복잡합니다')).toBeTruthy();
    expect(parts()).toEqual(['조건 1', '조건 2', '조건 3']);
    expect(server.callsOf('POST /api/discovery/criteria/:id/wordings')[0]?.body).toMatchObject({ name: '장기입원', reason: '방침', when: { kind: 'all', of: [{}, {}, { kind: 'compare' }] } });
  });
});
