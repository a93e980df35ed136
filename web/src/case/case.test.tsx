import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeServer, type FakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { CaseScreen } from './CaseScreen.tsx';
import type { CaseDetail } from './specs.ts';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });

const ID = '00000000-0000-4000-8000-0000000000aa';
const CENTRE = '00000000-0000-4000-8000-0000000000cc';
const me = aMe({ permissions: ['case:read', 'case:write'] });
vi.setConfig({ testTimeout: 30_000 });

const record = (more: Partial<CaseDetail> = {}): CaseDetail => ({
  id: ID, version: 7, sigungu: '52110', personId: '00000000-0000-4000-8000-0000000000bb', personName: '박순자', emdCode: '5211151000', programme: 'MENTAL', edition: '2026', status: 'closed', transfer: 'none', step: 'confirm-closure', nextOn: '2026-12-06',
  delay: 'none', registeredOn: '2026-09-01', owner: { organisationId: CENTRE, organisation: '정신건강복지센터', staffId: CENTRE, staff: '서민재' }, referrers: [{ organisationId: me.organisationId, name: '인후1동 주민센터', referralId: ID }],
  notices: [{ organisationId: me.organisationId, name: '인후1동 주민센터', answer: 'awaited', byOn: '2026-12-06', words: '' }], closure: { kind: 'closed', reason: 'goal-reached', on: '2026-11-22', words: '목표를 이루었습니다', careEnd: null },
  aftercare: { strength: 'none', rule: null, to: null, clause: null, due: [], contacts: [] }, previous: null, following: null, given: [], tasks: [], group: null, groups: [], objection: '', classification: null, model: null, leads: [{ organisationId: CENTRE, name: '정신건강복지센터', from: '2026-09-01', until: null }], members: [], outgoing: [], pending: { kind: 'none', to: null }, acts: [{ action: 'confirm-closure', party: 'referrer' }, { action: 'object-to-closure', party: 'referrer' }, { action: 'request-transfer', party: 'other' }, { action: 'accept-transfer', party: 'other' }], events: [], ...more,
});

async function open(shown: CaseDetail): Promise<FakeServer> {
  const server = fakeServer({
    'GET /api/cases/:id': () => shown,
    'POST /api/cases/:id/actions': () => ({ id: ID, version: 8, status: 'closed' }),
    'GET /api/drafts/:key': () => ({ draft: null }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00.000Z' }),
    'DELETE /api/drafts/:key': () => ({ removed: true as const }),
  });
  await renderScreen(<CaseScreen />, { at: `/cases/${ID}`, path: '/cases/$id', me });
  await screen.findByRole('heading', { level: 1, name: '박순자 · 정신건강사례관리' });
  return server;
}

describe('a case', () => {
  test('that closed asks its referrer whether that was right, and takes the objection with words', async () => {
    const server = await open(record());
    expect(screen.getByText("사례는 '종결' 단계입니다.")).toBeTruthy();
    expect(screen.getByRole('button', { name: '종결 확인' })).toBeTruthy();
    expect(screen.getByText('진행 내용은 사례를 맡은 기관만 볼 수 있습니다.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '종결 이의 제기' }));
    const form = await screen.findByRole('dialog');
    fireEvent.change(await within(form).findByRole('textbox', { name: /아직 필요한 도움/ }), { target: { value: '혼자 지내십니다' } });
    fireEvent.click(within(form).getByRole('button', { name: '종결 이의 제기' }));
    await waitFor(() => expect(server.callsOf('POST /api/cases/:id/actions')[0]).toMatchObject({ body: { action: 'object-to-closure', words: '혼자 지내십니다' } }));
    expect(server.callsOf('POST /api/cases/:id/actions')[0]?.headers.get('if-match')).toBe('7');
  });

  test('is not offered to be taken over by an organisation to which it was not offered', async () => {
    await open(record({ status: 'in-service', step: 'answer-transfer', transfer: 'offered', pending: { kind: 'offered', to: '드림스타트' }, notices: [], closure: null, acts: [{ action: 'accept-transfer', party: 'other' }, { action: 'decline-transfer', party: 'other' }] }));
    expect(screen.queryByRole('button', { name: '이관 받기' })).toBeNull();
    expect(screen.getByText('드림스타트')).toBeTruthy();
  });

  test('is offered to the organisation that was named', async () => {
    await open(record({ status: 'in-service', step: 'answer-transfer', transfer: 'offered', pending: { kind: 'offered', to: me.organisationName }, notices: [], closure: null, acts: [{ action: 'accept-transfer', party: 'other' }, { action: 'decline-transfer', party: 'other' }, { action: 'cancel-transfer', party: 'other' }] }));
    expect(screen.getByRole('button', { name: '이관 받기' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '이관 거절' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '이관 취소' })).toBeNull();
  });

  test('that a referrer objected to says so on top', async () => {
    await open(record({ status: 'reopened', step: 'look-again', objection: '아직 혼자 지내십니다', notices: [], acts: [] }));
    expect(screen.getByText('의뢰한 기관이 종결에 이의를 제기했습니다')).toBeTruthy();
    expect(screen.getByText('아직 혼자 지내십니다')).toBeTruthy();
  });

  test('that is to be closed lists what went out of it, and asks for each who carries it on', async () => {
    const server = await open(record({
      status: 'closing', step: 'decide-closure', notices: [], referrers: [], closure: { kind: 'proposed', reason: 'goal-reached', on: '2026-11-22', words: '목표를 이루었습니다', careEnd: null }, acts: [{ action: 'close', party: 'owner' }],
      owner: { organisationId: me.organisationId, organisation: '인후1동 주민센터', staffId: CENTRE, staff: '서민재' }, outgoing: [{ referralId: ID, service: 'ECARE', to: '노인맞춤 수행기관', standing: 'unanswered' }],
    }));
    const listed = screen.getByRole('link', { name: '노인맞춤돌봄서비스' });
    expect(listed.getAttribute('href')).toBe(`/referrals/${ID}`);
    expect(screen.getByText('답을 기다림')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '종결' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(await dialog.findByRole('radio', { name: '서면 심사' }));
    fireEvent.change(dialog.getByRole('textbox', { name: /심사 내용/ }), { target: { value: '서면으로 심사' } });
    fireEvent.click(dialog.getByRole('button', { name: '종결' }));
    expect(await dialog.findAllByText(/이어서 맡을 기관·사람/)).not.toHaveLength(0);
    expect(server.callsOf('POST /api/cases/:id/actions')).toHaveLength(0);
    fireEvent.change(dialog.getByRole('textbox', { name: /이어서 맡을 기관·사람/ }), { target: { value: '중앙동 김하늘' } });
    fireEvent.click(dialog.getByRole('button', { name: '종결' }));
    await waitFor(() => expect(server.callsOf('POST /api/cases/:id/actions')[0]?.body).toMatchObject({ action: 'close', carriedOn: [{ referralId: ID, by: '중앙동 김하늘' }] }));
  });

  test('is referred out of by its owner, who comes back to it; a referrer sees no such way', async () => {
    const own = { organisationId: me.organisationId, organisation: '인후1동 주민센터', staffId: CENTRE, staff: '서민재' };
    fakeServer({ 'GET /api/cases/:id': () => record({ status: 'in-service', step: 'monitor', owner: own, acts: [], notices: [], closure: null }) });
    const first = await renderScreen(<CaseScreen />, { at: `/cases/${ID}`, path: '/cases/$id', me: { ...me, permissions: [...me.permissions, 'referral:write'] } });
    const link = await screen.findByRole('link', { name: '의뢰 쓰기' });
    expect(link.getAttribute('href')).toBe(`/referrals/new?person=00000000-0000-4000-8000-0000000000bb&case=${ID}`);
    first.unmount();
    await open(record());
    expect(screen.queryByRole('link', { name: '의뢰 쓰기' })).toBeNull();
  });

  test('says in its history who carries on what was open', async () => {
    await open(record({ events: [{ seq: 7, at: '2026-11-22T01:00:00.000Z', action: 'close', by: '서민재', party: 'owner', facts: { reason: 'goal-reached', words: '심사', carriedOn: [{ referralId: ID, service: 'ECARE', by: '중앙동 김하늘' }] } }] }));
    expect(screen.getByText('노인맞춤돌봄서비스: 중앙동 김하늘에서 이어서 맡음')).toBeTruthy();
  });

  test('that is late offers to say why beside what is due, and a second assessment is called so', async () => {
    await open(record({
      status: 'in-service', step: 'monitor', nextOn: '2026-11-19', delay: 'reason-asked', notices: [], referrers: [], closure: null,
      owner: { organisationId: me.organisationId, organisation: '인후1동 주민센터', staffId: CENTRE, staff: '서민재' },
      acts: ['report-monitoring', 'start-assessment', 'start-planning', 'explain-delay'].map((action) => ({ action, party: 'owner' })),
    }));
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(names.filter((name) => ['점검 기록', '지연 사유 적기', '다시 조사', '계획 다시 세우기'].includes(name ?? ''))).toEqual(['점검 기록', '지연 사유 적기', '다시 조사', '계획 다시 세우기']);
    expect(screen.queryByRole('button', { name: '조사 시작' })).toBeNull();
  });

  test('that is to be closed asks for the result of every service of its plan that was delivered', async () => {
    const server = fakeServer({
      'GET /api/cases/:id': () => record({ status: 'closing', step: 'decide-closure', notices: [], referrers: [], closure: { kind: 'proposed', reason: 'goal-reached', on: '2026-11-22', words: '목표를 이루었습니다', careEnd: null }, acts: [{ action: 'close', party: 'owner' }] }),
      'GET /api/cases/:id/plans': () => ({ rows: [], mayPlan: false, unsettled: [{ serviceId: CENTRE, service: '도시락 배달' }] }),
      'POST /api/cases/:id/actions': () => ({ id: ID, version: 8, status: 'closed' }),
      'GET /api/drafts/:key': () => ({ draft: null }), 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00.000Z' }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    });
    await renderScreen(<CaseScreen />, { at: `/cases/${ID}`, path: '/cases/$id', me: aMe({ permissions: ['case:read', 'case:write', 'plan:read'] }) });
    fireEvent.click(await screen.findByRole('button', { name: '종결' }));
    const form = await screen.findByRole('dialog');
    fireEvent.change(await within(form).findByRole('textbox', { name: /^도시락 배달의 결과/ }), { target: { value: '매주 세 번 드셨다' } });
    fireEvent.click(within(form).getByRole('radio', { name: '서면 심사' }));
    fireEvent.change(within(form).getByRole('textbox', { name: /^심사 내용/ }), { target: { value: '목표를 이루었습니다' } });
    fireEvent.click(within(form).getByRole('button', { name: '종결' }));
    await waitFor(() => expect(server.callsOf('POST /api/cases/:id/actions')[0]?.body).toMatchObject({ action: 'close', results: [{ serviceId: CENTRE, words: '매주 세 번 드셨다' }] }));
  });

  test('whose closure is only proposed does not say that it is closed', async () => {
    await open(record({ status: 'closing', step: 'decide-closure', closure: { kind: 'proposed', reason: 'goal-reached', on: '2026-11-22', words: '목표를 이루었습니다', careEnd: null } }));
    expect(screen.getByRole('heading', { name: '종결 제안: 목표 달성' })).toBeTruthy();
  });

  test('in aftercare tells its referrer what is asked of it, by its own day, and not to explain another’s delay or to open a record that it may not see', async () => {
    fakeServer({ 'GET /api/cases/:id': () => record({ personName: null, status: 'aftercare', step: 'visit-aftercare', nextOn: '2026-11-15', delay: 'reason-asked', aftercare: { strength: 'may', rule: 'M1-EMD-AFTER', to: '효자2동', clause: null, due: [], contacts: [] } }) });
    await renderScreen(<CaseScreen />, { at: `/cases/${ID}`, path: '/cases/$id', me });
    expect(await screen.findByText('의뢰 기관의 종결 확인')).toBeTruthy();
    expect(screen.getByText('사례의 다음 할 일: 사후관리 방문 (효자2동)')).toBeTruthy();
    expect(screen.queryByText(/늦어진 사유를 적어/)).toBeNull();
    expect(screen.queryByRole('link', { name: '대상자 기록' })).toBeNull();
  });

  test('in aftercare shows by which sentence that is a duty, what was done and the day that comes next', async () => {
    const clause = { rule: 'M3-EMD-AFTER', says: '', source: '2020 업무안내', page: 'p.34', quote: '희망복지지원단의 고위험 가구 종결 후 사후관리 수행' };
    await open(record({ status: 'aftercare', step: 'visit-aftercare', notices: [], aftercare: { strength: 'must', rule: 'M3-EMD-AFTER', to: '효자2동', clause, due: ['2027-02-22'], contacts: [{ on: '2026-11-23', means: 'phone', words: '잘 지내십니다', visitId: null }] } }));
    expect(screen.getByText('희망복지지원단의 고위험 가구 종결 후 사후관리 수행')).toBeTruthy();
    expect(within(screen.getByRole('table', { name: '사후관리한 기록' })).getByText('잘 지내십니다')).toBeTruthy();
  });

  test('that is over is begun again as a new case that names it', async () => {
    const server = fakeServer({ 'GET /api/cases/:id': () => record({ status: 'ended', step: 'none', notices: [] }), 'POST /api/cases': () => ({ id: CENTRE, version: 1 }) });
    await renderScreen(<CaseScreen />, { at: `/cases/${ID}`, path: '/cases/$id', me });
    fireEvent.click(await screen.findByRole('button', { name: '다시 시작(재개입)' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '다시 시작(재개입)' }));
    await waitFor(() => expect(server.callsOf('POST /api/cases')[0]?.body).toMatchObject({ previousId: ID }));
  });

  test('that goes on in another leads there, and is not begun again', async () => {
    await open(record({ status: 'ended', step: 'none', notices: [], following: { id: CENTRE, programme: 'ICM', status: 'registered', organisation: '효자2동', openedOn: '2026-11-23', closedOn: null } }));
    expect(screen.getByRole('link', { name: '이어지는 사례 열기' }).getAttribute('href')).toBe(`/cases/${CENTRE}`);
    expect(screen.queryByRole('button', { name: '다시 시작(재개입)' })).toBeNull();
  });

  test('tells what the clock found, in the words of the guide, and takes what was done about it', async () => {
    const clause = { rule: 'MENTAL-A1-6M', says: '', source: '2020 업무안내', page: 'p.45', quote: '의뢰된 대상자 중 6개월 이상 접촉이 불가능하거나' };
    const server = fakeServer({ 'GET /api/cases/:id': () => record({ status: 'in-service', step: 'monitor', notices: [], closure: null, given: [{ signal: 'no-contact', forOn: '2026-11-20', clauses: [clause] }], tasks: [{ id: CENTRE, kind: 'no-contact', title: '', dueOn: '2026-11-29' }] }), 'POST /api/tasks/:id/done': () => ({ done: true as const }) });
    await renderScreen(<CaseScreen />, { at: `/cases/${ID}`, path: '/cases/$id', me });
    expect(await screen.findByText('의뢰된 대상자 중 6개월 이상 접촉이 불가능하거나')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '살폈습니다' }));
    const form = within(await screen.findByRole('dialog'));
    fireEvent.change(form.getByRole('textbox'), { target: { value: '댁으로 찾아가 만났습니다' } });
    fireEvent.click(form.getByRole('button', { name: '살폈습니다' }));
    await waitFor(() => expect(server.callsOf('POST /api/tasks/:id/done')[0]?.body).toEqual({ words: '댁으로 찾아가 만났습니다' }));
  });

  test('shows how it was classified, how it is worked and who leads it, and takes a classification with its reason', async () => {
    const server = await open(record({
      status: 'conference', step: 'hold-conference', notices: [], referrers: [], closure: null, acts: ['classify', 'start-planning', 'end-member'].map((action) => ({ action, party: 'owner' })),
      classification: { complexity: 'complex', selection: 'case-managed', reason: '욕구가 셋 이상입니다', on: '2026-11-20' }, model: { id: 'intensive', name: '집중 사례관리', reason: '자해 위험', on: '2026-11-20', contact: '자주 만납니다.', rhythm: 'P1W', nextOn: '2026-11-27' },
      members: [{ organisationId: me.organisationId, name: '인후1동 주민센터', role: 'welfare', ground: 'public-programme', from: '2026-09-02', until: '2026-10-01', ended: true }],
    }));
    expect(screen.getByText(/고난도 · 사례관리 대상/)).toBeTruthy();
    expect(screen.getByText('복지 서비스 (공공 사업)')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '공동관리 끝내기' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '대상자 구분' }));
    const form = within(await screen.findByRole('dialog'));
    fireEvent.click(await form.findByRole('radio', { name: /서비스연계 대상/ }));
    fireEvent.change(form.getByRole('textbox', { name: /그렇게 정한 사유/ }), { target: { value: '안정되어 연계로 충분' } });
    fireEvent.click(form.getByRole('button', { name: '대상자 구분' }));
    await waitFor(() => expect(server.callsOf('POST /api/cases/:id/actions')[0]).toMatchObject({ body: { action: 'classify', complexity: 'complex', selection: 'service-linked', reason: '안정되어 연계로 충분' } }));
  });
});
