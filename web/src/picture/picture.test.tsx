import { familyOf } from '@dure/domain/picture';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { forgetAllDrafts } from '../client/index.ts';
import type { PersonDetail } from '../person/section.ts';
import { PictureSection } from './PictureSection.tsx';
import type { EcomapView, GenogramView } from './words.ts';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => forgetAllDrafts());

const ID = '00000000-0000-4000-8000-0000000000aa';
const CASE = '00000000-0000-4000-8000-0000000000cc';
const known = (key: string, relation: GenogramView['members'][number]['relation'], name: string, sex: 'male' | 'female', birthYear: number, more: object = {}) => ({ key, relation, name, sex, birthYear, age: 2026 - birthYear, decade: null, isDeceased: false, isIndex: key === 'index', ...more });
const SON = { key: 'd-son', role: '큰아들', words: '해외 거주', sex: 'male' as const, birthYear: 1975, isDeceased: false, link: 'child' as const, of: 'index' };
const genogram = (more: Partial<GenogramView> = {}): GenogramView => ({
  isDisclosed: true, version: 3, mayEdit: true, drawn: { organisation: '중앙동', at: '2026-11-20T01:00:00.000Z' }, members: [known('index', 'self', '김순자', 'female', 1950), known('m-1', 'spouse', '이갑수', 'male', 1947, { isDeceased: true, age: null }), known('m-2', 'grandchild', '박하늘', 'female', 2014)],
  sketch: { people: [SON], unions: [], parents: [], bonds: [{ key: 'd-b', from: 'index', to: 'd-son', kind: 'cut-off', words: '2015년부터' }] }, ...more,
});
const ecomap: EcomapView = {
  version: 0, mayEdit: true, drawn: null, centre: [known('index', 'self', '김순자', 'female', 1950)], sketch: { circles: [], ties: [], hidden: [] },
  circles: [{ key: 'o-1', name: '방문건강팀', sources: ['referral'], what: ['VISIT'] }, { key: 'o-2', name: '가람복지관', sources: ['plan'], what: ['도시락'] }],
};
const score = (doneOn: string, value: number, key: string, label: string) => ({ id: ID, instrumentId: 'PHQ-9' as const, instrumentVersion: '2001', title: 'PHQ-9', doneOn, score: value, band: { key, label }, answers: {}, by: '', organisation: '', signals: [], caution: null });

function server(view = genogram()) {
  return fakeServer({
    'GET /api/persons/:id/pictures/genogram': () => view,
    'GET /api/persons/:id/pictures/ecomap': () => ecomap,
    'GET /api/persons/:id/pictures/course': () => ({ courses: [{ caseId: CASE, programme: 'VISIT', today: '2026-11-22', ticks: [{ on: '2026-10-05', noun: 'visit', what: 'keep' }], stages: [{ stage: 'registered', from: '2026-09-01', until: '2026-09-20', dueOn: '2026-09-11', daysLate: 9 }, { stage: 'assessing', from: '2026-09-20', until: null, dueOn: '2026-12-01', daysLate: 0 }] }] }),
    'GET /api/persons/:id/assessments': () => ({ sex: 'female', rows: [score('2026-11-01', 9, 'mild', '가벼운 우울'), score('2026-08-01', 17, 'moderately-severe', '약간 심한 우울')] }),
    'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'PUT /api/persons/:id/pictures/genogram': ({ headers }) => {
      if (headers.get('if-match') !== `"${view.version}"`) throw new Refused({ status: 412, code: 'version/stale' });
      return { version: view.version + 1 };
    },
    'PUT /api/persons/:id/pictures/ecomap': () => ({ version: 1 }),
  });
}

const render = () => renderScreen(<PictureSection person={{ id: ID } as unknown as PersonDetail} />, { me: aMe({ permissions: ['case:read', 'assessment:read', 'picture:read', 'picture:write'] }) });
const pictureOf = (name: string | RegExp) => screen.findByRole('img', { name });

describe('the pictures of a case', () => {
  it('say in words what they draw: everybody of the genogram is in its list and in its description', async () => {
    server();
    await render();
    const picture = await pictureOf('가계도');
    const described = picture.querySelector('desc')?.textContent ?? '';
    const list = screen.getByRole('table', { name: '가계도를 글로' });
    const drawn = [...picture.querySelectorAll('.picture-name')].map(({ textContent }) => textContent);
    const view = genogram();
    expect(drawn).toHaveLength(familyOf(view.members, view.sketch, 2026).members.length);
    expect(within(list).getAllByRole('rowheader')).toHaveLength(drawn.length);
    for (const name of ['김순자', '이갑수', '박하늘', '큰아들']) {
      expect(drawn).toContain(name);
      expect(described).toContain(name);
      expect(within(list).getByRole('rowheader', { name: new RegExp(name) })).toBeTruthy();
    }
    expect(within(list).getByText('큰아들: 단절 (2015년부터)')).toBeTruthy();
    expect(within(list).getAllByText(/사망/).length).toBeGreaterThan(0);
  });

  it('are changed with a list of fields, the drawing following every key, and saved over the version that was read', async () => {
    const fake = server();
    await render();
    fireEvent.click(await screen.findByRole('button', { name: '가계도 그림 고치기' }));
    fireEvent.click(await screen.findByRole('button', { name: '가족 추가' }));
    const added = screen.getByRole('group', { name: '덧그린 가족 2' });
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    expect(await within(added).findByText('이름이나 호칭을 적어 주십시오.')).toBeTruthy();
    fireEvent.change(within(added).getByRole('textbox', { name: /호칭/ }), { target: { value: '둘째 딸' } });
    expect([...(await pictureOf('가계도')).querySelectorAll('.picture-name')].map(({ textContent }) => textContent)).toContain('둘째 딸');
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(fake.callsOf('PUT /api/persons/:id/pictures/genogram')).toHaveLength(1));
    const [sent] = fake.callsOf('PUT /api/persons/:id/pictures/genogram');
    expect([sent?.headers.get('if-match'), sent?.body]).toEqual(['"3"', { ...genogram().sketch, people: [SON, { key: expect.stringMatching(/^d-/), role: '둘째 딸', words: '', sex: 'unknown', birthYear: null, isDeceased: false, link: 'child', of: 'index' }] }]);
  });

  it('let go of somebody drawn, and of what hung on them', async () => {
    const fake = server();
    await render();
    fireEvent.click(await screen.findByRole('button', { name: '가계도 그림 고치기' }));
    fireEvent.click(await screen.findByRole('button', { name: '큰아들 빼기' }));
    expect([...(await pictureOf('가계도')).querySelectorAll('.picture-name')].map(({ textContent }) => textContent)).not.toContain('큰아들');
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(fake.callsOf('PUT /api/persons/:id/pictures/genogram')[0]?.body).toMatchObject({ people: [], bonds: [] }));
  });

  it('meet side by side when somebody else has drawn meanwhile', async () => {
    const view = { ...genogram() };
    const fake = server(view);
    await render();
    fireEvent.click(await screen.findByRole('button', { name: '가계도 그림 고치기' }));
    fireEvent.change(await screen.findByRole('textbox', { name: /호칭/ }), { target: { value: '아들' } });
    Object.assign(view, { version: 4, sketch: { ...view.sketch, people: [{ ...SON, role: '장남' }] } });
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    const dialog = await screen.findByRole('dialog');
    expect([within(dialog).getByText('아들 · 해외 거주'), within(dialog).getByText('장남 · 해외 거주')]).toHaveLength(2);
    expect(fake.callsOf('PUT /api/persons/:id/pictures/genogram').map(({ headers }) => headers.get('if-match'))).toEqual(['"3"']);
  });

  it('hide a circle of the record only with a reason, and it stays in the list of hidden ones', async () => {
    const fake = server();
    await render();
    fireEvent.click(await screen.findByRole('button', { name: '생태도 그림 고치기' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: '가람복지관 숨기기' }));
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    expect(await screen.findByText('숨기는 사유를 적어 주십시오.')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: /숨기는 사유/ }), { target: { value: '이달에 끝납니다' } });
    expect(within(screen.getByRole('table', { name: '생태도를 글로' })).queryByText('가람복지관')).toBeNull();
    expect(screen.getByText('가람복지관 – 이달에 끝납니다')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(fake.callsOf('PUT /api/persons/:id/pictures/ecomap')[0]?.body).toEqual({ circles: [], ties: [], hidden: [{ key: 'o-2', reason: '이달에 끝납니다' }] }));
    expect(fake.callsOf('PUT /api/persons/:id/pictures/ecomap')[0]?.headers.get('if-match')).toBe('"0"');
  });

  it('tell the course with what was late, and the change of a score, in words', async () => {
    server();
    await render();
    const course = await pictureOf(/사례의 경과/);
    expect(course.querySelector('desc')?.textContent).toContain('9일 늦음');
    expect(course.textContent).toContain('늦음');
    expect(within(screen.getByRole('table', { name: /사례의 경과/ })).getByText('9일 늦음')).toBeTruthy();
    expect(await screen.findByText("지난번 17점에서 9점으로 8점 낮아졌습니다. 구간이 '약간 심한 우울'에서 '가벼운 우울'(으)로 바뀌었습니다.")).toBeTruthy();
    expect([...(await pictureOf(/PHQ-9/)).querySelectorAll('.picture-name')].map(({ textContent }) => textContent)).toEqual(['17', '9']);
    expect(within(screen.getByRole('table', { name: /PHQ-9/ })).getAllByRole('row')).toHaveLength(3);
  });

  it('draw no family where it was not disclosed', async () => {
    server(genogram({ isDisclosed: false, mayEdit: false }));
    await render();
    expect(await screen.findByText('가구 구성과 가족관계를 받지 않았습니다')).toBeTruthy();
    expect(screen.queryByRole('img', { name: '가계도' })).toBeNull();
  });
});
