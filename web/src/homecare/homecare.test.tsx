import { BENEFIT_RULES, BENEFITS, isEssential } from '@dure/domain/homecare';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeServer, type FakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { HomecareScreen } from './HomecareScreen.tsx';
import { HomecaresScreen } from './HomecaresScreen.tsx';
import type { HomecareDetail, HomecareRow } from './useHomecareAct.ts';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const id = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;
const [COURSE, OTHER, PERSON, CASE, LH] = [id('aa'), id('ab'), id('ac'), id('ad'), id('ae')];
const me = aMe({ role: 'case-manager', organisationKind: 'medical-aid-team', permissions: ['homecare:read', 'homecare:write', 'plan:read'] });

const row = (more: Partial<HomecareRow> = {}): HomecareRow => ({
  id: COURSE, personId: PERSON, personName: '최종만', group: 'candidate', status: 'candidate', step: 'decide', nextOn: '2026-11-20', hospital: '전주한마음병원', diagnosis: 'circulatory', admittedOn: '2026-04-24', days: 213, dischargedOn: null, endsOn: null, daysLeft: null, isExtended: false,
  endReason: null, endedOn: null, staff: '한지영', mine: true, ...more,
});
const gate = (verdict: 'met' | 'not-met' | 'unknown', asks: HomecareDetail['gates'][number]['asks'] = []): HomecareDetail['gates'][number] => ({
  rule: 'HOMEMED-TARGET', says: '동일상병으로 31일 이상 입원, 의료적 필요도가 낮아 퇴원 가능', page: '', quote: '동일상병으로 31일 이상 입원자 중 의료적 필요도가', source: '의료급여 사례관리·재가 의료급여 안내문', verdict, because: '의료적 필요도: 확인되지 않음 → 확인 필요', asks,
});
const NEED: HomecareDetail['gates'][number]['asks'][number] = { fact: 'medicalNeed', label: '의료적 필요도', ask: '계속 입원해서 치료할 필요는 어느 정도입니까?', values: ['낮음', '보통', '높음'], value: null, judged: null };
const detail = (more: Partial<HomecareDetail> = {}): HomecareDetail => ({
  ...row(), version: 3, caseId: null, edition: '2026', organisation: '전주시 의료급여팀', addedOn: '2026-11-06', acts: ['judge', 'select', 'decline'], latestExtension: null, gates: [gate('unknown', [NEED])], gatesTogether: 'unknown', selection: null, survey: null,
  benefits: BENEFITS.map((benefit) => ({ benefit, essential: isEssential(benefit), need: null, services: [], rule: BENEFIT_RULES[benefit], says: '', page: '', quote: '안내문', source: '안내문' })), clauses: {}, team: null, plan: null, mayPlan: false, cap: { year: '2026', won: null }, costReason: null, extension: null, readmissions: [],
  end: null, housing: { lacking: false, agency: { id: LH, name: 'LH 전북지역본부', service: '주거복지상담' }, mayRefer: true, referrals: [] }, events: [], ...more,
});

function serve(shown: HomecareDetail): FakeServer {
  return fakeServer({
    'GET /api/homecares/:id': () => shown,
    'POST /api/homecares/:id/actions': () => ({ id: COURSE, version: 4, status: 'candidate', caseId: null }),
    'GET /api/drafts/:key': () => ({ draft: null }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00.000Z' }),
    'DELETE /api/drafts/:key': () => ({ removed: true as const }),
  });
}
async function open(shown: HomecareDetail): Promise<FakeServer> {
  const server = serve(shown);
  await renderScreen(<HomecareScreen />, { at: `/homecares/${COURSE}`, path: '/homecares/$id', me });
  return server;
}

describe('the list', () => {
  test('counts each stage, shows how late one is, and offers long stays that nobody has looked at', async () => {
    fakeServer({ 'GET /api/homecares': () => ({ rows: [row(), row({ id: OTHER, group: 'ended', status: 'ended' })], longStays: [{ personId: PERSON, personName: '박순자', days: 44, recordedAt: '2026-11-01T01:00:00.000Z' }], fromDays: 31, mayAdd: true }) });
    await renderScreen(<HomecaresScreen />, { at: '/homecares', me });
    expect(await screen.findByRole('tab', { name: /후보 ?1/ })).toBeTruthy();
    expect(screen.getByRole('tab', { name: /종료·미선정 ?1/ })).toBeTruthy();
    expect(screen.getByText('2일 지남')).toBeTruthy();
    expect(screen.getByText('213일째 · 전주한마음병원')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /박순자/ })).getByRole('button', { name: '후보로' })).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: /종료 임박/ }));
    expect(await screen.findByText('60일 안에 끝나는 분이 없습니다')).toBeTruthy();
  });
});

describe('a course', () => {
  test('shows each sentence with its source and takes the answer where it stands, on the version that was seen', async () => {
    const server = await open(detail());
    expect(await screen.findByRole('button', { name: /의료급여 사례관리·재가 의료급여 안내문/ })).toBeTruthy();
    const question = screen.getByRole('radiogroup', { name: NEED.ask });
    fireEvent.click(within(question).getByRole('radio', { name: '낮음' }));
    await waitFor(() => expect(server.callsOf('POST /api/homecares/:id/actions')[0]).toMatchObject({ body: { action: 'judge', fact: 'medicalNeed', value: '낮음' } }));
  });

  test('asks why where the decision departs from what the criteria say', async () => {
    await open(detail());
    fireEvent.click(await screen.findByRole('button', { name: '선정' }));
    const dialog = await screen.findByRole('dialog', { name: '선정' });
    expect(within(dialog).getByText(/사유가 필요합니다/)).toBeTruthy();
    // What was begun before is looked for first; until then the button waits.
    await within(dialog).findByRole('textbox', { name: /사유/ });
    fireEvent.click(within(dialog).getByRole('button', { name: '선정' }));
    expect(await within(dialog).findAllByText(/'기준과 다르게 정하는 사유' 항목을 채워 주십시오/)).not.toEqual([]);
  });

  test('says that the cap is not set, and holds nothing up by it', async () => {
    const shown = detail({ status: 'surveying', step: 'start', caseId: CASE, acts: ['start', 'survey', 'name-team', 'explain-cost', 'end'], plan: { id: id('af'), status: 'active', number: 1, monthlyWon: 540_000 } });
    await open(shown);
    expect(await screen.findByText('설정되지 않음')).toBeTruthy();
    expect(screen.getByText('540,000원')).toBeTruthy();
    expect(screen.getByRole('button', { name: '퇴원일에 시작' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '초과 사유 적기' })).toBeNull();
  });

  test('asks for a reason where the plan costs more than the cap, and offers no second extension', async () => {
    const shown = detail({
      status: 'active', step: 'watch', nextOn: null, caseId: CASE, dischargedOn: '2026-01-05', endsOn: '2027-06-05', daysLeft: 195, acts: ['survey', 'name-team', 'explain-cost', 'extend', 'readmit', 'end'], plan: { id: id('af'), status: 'active', number: 1, monthlyWon: 540_000 }, cap: { year: '2026', won: 500_000 },
      extension: { until: '2027-06-05', reason: '약 관리', decidedBy: '의료급여팀장', decidedOn: '2026-11-20', recordedOn: '2026-11-20', by: '한지영' }, latestExtension: '2028-01-05',
    });
    await open(shown);
    expect(await screen.findByText('월 한도액을 넘습니다')).toBeTruthy();
    expect(screen.getByRole('button', { name: '초과 사유 적기' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '연장' })).toBeNull();
    expect(screen.getByText('의료급여팀장, 2026. 11. 20. 결정')).toBeTruthy();
  });

  test('offers LH where there is no home, and a reader who may not act sees no button', async () => {
    const shown = detail({ acts: [], housing: { lacking: true, agency: { id: LH, name: 'LH 전북지역본부', service: '주거복지상담' }, mayRefer: false, referrals: [{ id: OTHER, service: '주거복지상담', status: 'sent', delivery: 'none', sentOn: '2026-11-20' }] } });
    await open(shown);
    expect(await screen.findByText('퇴원 후 지낼 주거가 없습니다')).toBeTruthy();
    expect(screen.getByRole('link', { name: /주거복지상담/ }).getAttribute('href')).toBe(`/referrals/${OTHER}`);
    expect(screen.queryByRole('button', { name: /에 의뢰/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '선정' })).toBeNull();
  });
});
