import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeServer, Refused, type FakeServer } from '../../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../../testing/render.tsx';
import type { ReferralDetail } from '../act/specs.ts';
import { ReferralScreen } from './ReferralScreen.tsx';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });

const ID = '00000000-0000-4000-8000-0000000000aa';
const PERSON = '00000000-0000-4000-8000-0000000000bb';
const OFFICE = '00000000-0000-4000-8000-0000000000cc';
const me = aMe({ permissions: ['referral:read', 'referral:answer', 'case:write'], organisationName: '돌봄센터' });
vi.setConfig({ testTimeout: 30_000 });

const event = (seq: number, action: string, facts: Record<string, unknown> = {}): ReferralDetail['events'][number] => ({ seq, at: '2026-11-20T01:00:00.000Z', action, by: '김하늘', organisation: '중앙동', party: 'sender', facts });

const detail = (more: Partial<ReferralDetail> = {}): ReferralDetail => ({
  id: ID, personId: PERSON, personName: '박순자', emdCode: '5211151000', sigungu: '52110', intakeId: null, caseId: null, from: { id: OFFICE, name: '중앙동' }, to: { id: me.organisationId, name: '돌봄센터' },
  programme: 'ECARE', service: 'ECARE', urgency: 'general', channel: 'social-security-system', reason: '혼자 지내십니다', requested: [{ item: '안전지원', words: '주 1회 안부 확인' }],
  status: 'opened', delivery: 'none', letter: 'none', followUp: 'none', step: 'answer', party: 'receiver', delay: 'none', dueOn: '2026-12-04', nextOn: '2026-12-04', changedAt: '2026-11-20T01:00:00.000Z', createdAt: '2026-11-20T01:00:00.000Z',
  letterNumber: null, owner: { organisationId: me.organisationId, staffId: null }, version: 3, viewer: 'receiver', lineage: { kind: 'first', parentId: null }, disclosed: ['identity', 'reason'], basis: { kind: 'consent' },
  packet: { items: ['identity', 'reason'], name: '박순자', birthOn: '1954-03-01', sex: 'female', reason: '혼자 지내십니다', facts: {} }, access: 'open', receiverUntil: '2027-11-20', question: '', contact: null, returned: null, results: [], receipt: null, approver: null,
  actions: ['contact-attempt', 'ask-info', 'accept', 'return', 'redirect', 'extend', 'assign', 'notify-no-contact'],
  route: { channel: 'social-security-system', channelLabel: '행복e음(서비스 신청)', preconditions: [], rules: [] } as never, events: [event(1, 'draft', { reason: '혼자 지내십니다' }), event(2, 'send'), event(3, 'open')], ...more,
});

let current: ReferralDetail;
let server: FakeServer;
let onAct: () => void;

beforeEach(() => {
  current = detail();
  onAct = () => undefined;
  server = fakeServer({
    'GET /api/referrals/:id': () => current,
    'GET /api/colleagues': () => ({ rows: [{ id: me.staffId, name: '홍서현', title: '주무관', role: 'town-officer' }] }),
    'POST /api/referrals/:id/actions': () => {
      onAct();
      return { id: ID, version: current.version, status: current.status, delivery: current.delivery, childId: null };
    },
    'GET /api/drafts/:key': () => ({ draft: null }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00.000Z' }),
    'DELETE /api/drafts/:key': () => ({ removed: true as const }),
  });
});

const open = (): Promise<unknown> => renderScreen(<ReferralScreen />, { at: `/referrals/${ID}`, path: '/referrals/$id', me });
const acts = (): ReturnType<FakeServer['callsOf']> => server.callsOf('POST /api/referrals/:id/actions');
const dialog = (): Promise<HTMLElement> => screen.findByRole('dialog');
const type = (within_: HTMLElement, label: RegExp, value: string): void => void fireEvent.change(within(within_).getByRole('textbox', { name: label }), { target: { value } });

describe('a referral on the receiver’s screen', () => {
  test('says where it stands, who acts by when, what was disclosed and what happened', async () => {
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: '박순자 · 노인맞춤돌봄서비스' })).toBeTruthy();
    expect(document.title).not.toContain('박순자');
    expect(screen.getByText("의뢰는 '열람' 단계이고, 서비스는 '시작 전' 단계입니다.")).toBeTruthy();
    expect(screen.getByText('우리 기관: 의뢰에 답하기')).toBeTruthy();
    expect(screen.getByText('12일 남음')).toBeTruthy();
    expect(screen.getByText('의뢰를 보냈습니다')).toBeTruthy();
    expect(screen.getAllByText('혼자 지내십니다').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: '의뢰 보내기' })).toBeNull();
  });

  test('is opened by being looked at, once', async () => {
    current = detail({ status: 'sent', version: 2, actions: ['open', 'accept'] });
    onAct = () => { current = detail(); };
    await open();
    await waitFor(() => expect(acts()).toHaveLength(1));
    expect(acts()[0]?.body).toEqual({ action: 'open' });
    expect(acts()[0]?.headers.get('if-match')).toBe('2');
    await screen.findByText('의뢰를 열어 보았습니다');
    expect(acts()).toHaveLength(1);
  });

  test('is accepted with a named contact; without a phone number it says so and sends nothing', async () => {
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '접수' }));
    const form = await dialog();
    await waitFor(() => expect(within(form).getByRole('textbox', { name: /이름/ })).toHaveProperty('value', '홍서현'));
    fireEvent.click(within(form).getByRole('button', { name: '접수' }));
    expect(await within(form).findByRole('button', { name: "'연락받을 전화번호' 항목을 채워 주십시오." })).toBeTruthy();
    expect(acts()).toHaveLength(0);
    type(form, /전화번호/, '063-000-0000');
    fireEvent.click(within(form).getByRole('button', { name: '접수' }));
    await waitFor(() => expect(acts()).toHaveLength(1));
    expect(acts()[0]?.body).toEqual({ action: 'accept', staffId: me.staffId, contactName: '홍서현', contactPhone: '063-000-0000', words: '' });
    expect(acts()[0]?.headers.get('if-match')).toBe('3');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('that somebody else changed meanwhile keeps what was typed, shows the change and goes on when it was seen', async () => {
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '보완 요청' }));
    const form = await dialog();
    await waitFor(() => expect(within(form).getByRole('textbox', { name: /더 필요합니까/ })).toBeTruthy());
    type(form, /더 필요합니까/, '보호자 연락처');
    onAct = () => {
      current = detail({ version: 4, events: [...detail().events, event(4, 'contact-attempt', { method: 'phone', outcome: 'reached', words: '통화했습니다' })] });
      throw new Refused({ status: 412, code: 'version/stale' });
    };
    fireEvent.click(within(form).getByRole('button', { name: '보완 요청' }));
    expect(await within(form).findByText('그사이 기록이 바뀌었습니다')).toBeTruthy();
    expect(within(form).getByText('본인에게 연락했습니다')).toBeTruthy();
    expect(within(form).queryByText('의뢰를 보냈습니다')).toBeNull();
    expect(within(form).getByRole('textbox', { name: /더 필요합니까/ })).toHaveProperty('value', '보호자 연락처');
    onAct = () => undefined;
    fireEvent.click(within(form).getByRole('button', { name: '확인했습니다. 이어서 처리' }));
    fireEvent.click(within(form).getByRole('button', { name: '보완 요청' }));
    await waitFor(() => expect(acts()).toHaveLength(2));
    expect(acts()[1]?.headers.get('if-match')).toBe('4');
    expect(acts()[1]?.body).toEqual({ action: 'ask-info', question: '보호자 연락처' });
  });

  test('that is refused says why and keeps what was typed', async () => {
    onAct = () => { throw new Refused({ status: 409, code: 'referral/action-not-available', title: '지금은 할 수 없는 처리입니다' }); };
    await open();
    fireEvent.click(await screen.findByRole('button', { name: '보완 요청' }));
    const form = await dialog();
    await waitFor(() => expect(within(form).getByRole('textbox')).toBeTruthy());
    type(form, /더 필요합니까/, '보호자 연락처');
    fireEvent.click(within(form).getByRole('button', { name: '보완 요청' }));
    expect(await within(form).findByText('지금은 할 수 없는 처리입니다')).toBeTruthy();
    expect(within(form).getByRole('textbox')).toHaveProperty('value', '보호자 연락처');
  });
});

describe('a referral on the sender’s screen', () => {
  test('that was returned says why and leads to what the reason asks for', async () => {
    current = detail({ viewer: 'sender', status: 'returned', followUp: 'open', step: 'act-on-return', party: 'sender', actions: ['settle', 'assign'], access: 'ended', returned: { reason: 'out-of-area', ruleId: null, words: '관할이 아닙니다', nextSteps: ['find-agency-of-area'] } });
    await open();
    expect(await screen.findByText('반려되었습니다: 관할 지역 아님')).toBeTruthy();
    expect(screen.getByText('다음 할 일: 관할 기관을 찾아 다시 의뢰')).toBeTruthy();
    expect(screen.getByRole('link', { name: '새 의뢰' }).getAttribute('href')).toBe(`/referrals/new?person=${PERSON}&after=${ID}`);
  });

  test('offers approval of a letter only to the one who was asked', async () => {
    current = detail({ viewer: 'sender', status: 'draft', letter: 'approval-requested', step: 'approve-letter', party: 'sender', actions: ['revise', 'approve-letter', 'decline-letter', 'recall'], approver: OFFICE, access: 'none', packet: {} });
    await open();
    expect(await screen.findByRole('button', { name: '내용 고치기' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '결재' })).toBeNull();
    expect(screen.getByText('아직 보내지 않아 받는 기관에 보이는 것이 없습니다.')).toBeTruthy();
  });

  test('shows each requested item with its result, to be read in one press', async () => {
    current = detail({ viewer: 'sender', status: 'accepted', delivery: 'result-returned', step: 'read-result', party: 'sender', actions: ['acknowledge', 'object'], results: [{ requested: '안전지원', outcome: 'partly', words: '격주로 방문합니다' }] });
    await open();
    const row = (await screen.findByRole('rowheader', { name: '안전지원' })).closest('tr');
    expect(row?.textContent).toContain('일부 제공 격주로 방문합니다');
    fireEvent.click(screen.getByRole('button', { name: '결과 확인' }));
    await waitFor(() => expect(acts()[0]?.body).toEqual({ action: 'acknowledge' }));
  });
});
