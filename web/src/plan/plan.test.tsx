import type { OrganisationId } from '@dure/domain/ids';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeServer, type FakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { CompareScreen } from './CompareScreen.tsx';
import { CopyScreen } from './CopyScreen.tsx';
import { EditScreen } from './EditScreen.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { ServicesScreen } from './ServicesScreen.tsx';
import type { PlanDetail } from './words.ts';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const id = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;
const [PLAN, BEFORE, CASE, PERSON, GOAL, LUNCH, GIVER] = [id('aa'), id('ab'), id('ac'), id('ad'), id('ae'), id('af'), id('b1')];
const me = aMe({ permissions: ['plan:read', 'plan:write', 'plan:deliver', 'assessment:read'] });

const service: PlanDetail['content']['services'][number] = {
  id: LUNCH, goalId: GOAL, what: '도시락 배달', provider: { kind: 'organisation', organisationId: GIVER as OrganisationId }, amount: '1식', frequency: { times: 2, per: 'week', on: [1, 4] }, from: '2026-11-01', until: '2027-04-30',
  cost: 60_000, costPer: 'month', payer: 'self', owner: { kind: 'named', name: '오복지' }, byOn: '2026-12-01', source: { kind: 'typed' },
};
const brief = (number: number, more: Partial<PlanDetail['versions'][number]> = {}): PlanDetail['versions'][number] => ({
  id: number === 1 ? BEFORE : PLAN, seriesId: BEFORE, number, caseId: CASE, kind: 'service', status: 'active', step: 'review', nextOn: '2027-02-20', draftedOn: '2026-11-20', agreedOn: '2026-11-20', activeOn: '2026-11-20', reviews: 0, goals: 1, services: 1, standsFor: null, ...more,
});
const plan = (more: Partial<PlanDetail> = {}): PlanDetail => ({
  id: PLAN, version: 4, seriesId: BEFORE, number: 2, caseId: CASE, personId: PERSON, personName: '박순자', programme: 'ICM', kind: 'service', edition: '2026', status: 'active', step: 'review', nextOn: '2027-02-20', draftedOn: '2026-11-20', activeOn: '2026-11-20',
  owner: { organisationId: me.organisationId, organisation: '희망복지지원단', staffId: me.staffId, staff: '최은영' },
  content: { wishes: '집에서 지내고 싶다.', goals: [{ id: GOAL, need: 'daily-living', goal: '하루 두 끼를 드신다.' }], services: [service], tasks: [], linking: '', standsFor: { kind: 'personal-support', rule: 'CARE-PLAN-REPLACE-SUPPORT' } },
  problems: [], agreement: { by: 'person', name: '박순자', method: 'screen', on: '2026-11-20', signed: true }, approval: { kind: 'given', on: '2026-11-20', by: '정팀장', reason: '' }, wantsApproval: true, reviews: [], end: null,
  standIn: { rule: 'CARE-PLAN-REPLACE-SUPPORT', says: '대체 2', page: '제9조제3항제2호', quote: '제15조에 따른 지원계획', source: '돌봄통합지원법 시행규칙' }, latestReviewOn: '2027-05-22',
  acts: [{ action: 'review', party: 'owner' }], versions: [brief(2), brief(1, { status: 'revised' })], organisations: { [GIVER]: '전주노인복지관' }, staff: {}, events: [], ...more,
});

const course = { from: '2026-11-16', until: '2026-11-29', courses: [{ serviceId: LUNCH, what: '도시락 배달', weeks: [{ week: '2026-11-16', planned: 2, done: 1, missed: 1 }, { week: '2026-11-23', planned: 2, done: 0, missed: 0 }] }], lines: [] };

function serve(shown: PlanDetail, more: Parameters<typeof fakeServer>[0] = {}): FakeServer {
  return fakeServer({
    'GET /api/plans/:id': ({ params }) => (params['id'] === BEFORE ? plan({ id: BEFORE, number: 1, status: 'revised', content: { ...shown.content, services: [{ ...service, frequency: { times: 1, per: 'week', on: [] } }] } }) : shown),
    'GET /api/plans/:id/course': () => course,
    'GET /api/plans/:id/offer': () => ({ goals: [{ id: id('c1'), need: 'health', goal: '' }], services: [], tasks: [], labels: {} }),
    'POST /api/plans/:id/actions': () => ({ id: PLAN, version: 5, status: 'active', next: null }),
    'PUT /api/plans/:id': () => ({ id: PLAN, version: 5 }),
    'POST /api/plan-deliveries': () => ({ written: 1 }),
    'GET /api/colleagues': () => ({ rows: [] }),
    'GET /api/organisations': () => ({ rows: [] }) as never,
    'GET /api/assessment-instruments': () => ({ instruments: [] }),
    'GET /api/persons/:id/assessments': () => ({ rows: [], sex: null }),
    'GET /api/drafts/:key': () => ({ draft: null }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T01:00:00.000Z' }),
    'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    ...more,
  });
}

describe('a plan', () => {
  test('shows plan against delivery as a picture with its words, and by which clause it stands for another', async () => {
    serve(plan());
    await renderScreen(<PlanScreen />, { at: `/plans/${PLAN}`, path: '/plans/$id', me });
    expect(await screen.findByRole('img', { name: /이 기간에 계획한 \d+번 가운데 1번 제공했습니다/ })).toBeTruthy();
    expect(screen.getByText('이 계획은 개인별지원계획을 대신합니다')).toBeTruthy();
    expect(screen.getByRole('button', { name: /돌봄통합지원법 시행규칙 제9조제3항제2호/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: '점검하기' })).toBeTruthy();
    expect(screen.getByText('매주 2번 (월·목), 1식')).toBeTruthy();
  });

  test('says what is missing before anybody signs, and offers no signature until then', async () => {
    serve(plan({ status: 'draft', step: 'make', agreement: null, approval: { kind: 'none', on: null, by: '', reason: '' }, activeOn: null, problems: [{ code: 'owner', id: LUNCH }], acts: [{ action: 'write', party: 'owner' }] }));
    await renderScreen(<PlanScreen />, { at: `/plans/${PLAN}`, path: '/plans/$id', me });
    expect(await screen.findByText('도시락 배달: 책임지는 사람을 정해 주십시오')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '설명하고 서명 받기' })).toBeNull();
  });

  test('is approved by the lead and asked for by everybody else', async () => {
    const signed = { status: 'draft', step: 'make', activeOn: null, approval: { kind: 'none', on: null, by: '', reason: '' }, acts: [{ action: 'approve', party: 'owner' }] } as const;
    const server = serve(plan(signed as unknown as Partial<PlanDetail>));
    await renderScreen(<PlanScreen />, { at: `/plans/${PLAN}`, path: '/plans/$id', me });
    fireEvent.click(await screen.findByRole('button', { name: '결재 요청' }));
    await waitFor(() => expect(server.callsOf('POST /api/plans/:id/actions')[0]).toMatchObject({ body: { action: 'ask-approval' } }));
    expect(screen.queryByRole('button', { name: '결재' })).toBeNull();
  });

  test('is written with what was found, and saved over the version that was read', async () => {
    const server = serve(plan({ status: 'draft', content: { ...plan().content, wishes: '' } }));
    await renderScreen(<EditScreen />, { at: `/plans/${PLAN}/edit`, path: '/plans/$id/edit', me });
    fireEvent.click(await screen.findByRole('button', { name: '건강' }));
    fireEvent.change(screen.getByRole('textbox', { name: '본인의 생각과 바라는 점' }), { target: { value: '딸 가까이 살고 싶다.' } });
    fireEvent.click(screen.getByRole('button', { name: '저장' }));
    await waitFor(() => expect(server.callsOf('PUT /api/plans/:id')[0]).toMatchObject({ body: { content: { wishes: '딸 가까이 살고 싶다.', goals: [{ need: 'daily-living' }, { need: 'health' }] } } }));
    expect(server.callsOf('PUT /api/plans/:id')[0]?.headers.get('if-match')).toBe('"4"');
  });

  test('is reviewed only when every service is judged, with a reason where it fell short', async () => {
    const server = serve(plan());
    await renderScreen(<ReviewScreen />, { at: `/plans/${PLAN}/review`, path: '/plans/$id/review', me });
    fireEvent.click(await screen.findByRole('button', { name: '점검 저장' }));
    expect(await screen.findByRole('button', { name: '도시락 배달: 결과를 골라 주십시오.' })).toBeTruthy();
    fireEvent.click(within(screen.getByRole('radiogroup', { name: /^도시락 배달/ })).getByRole('radio', { name: '일부만 제공' }));
    fireEvent.change(await screen.findByRole('textbox', { name: /^사유/ }), { target: { value: '입원하셨다' } });
    fireEvent.click(within(screen.getByRole('radiogroup', { name: /^결정/ })).getByRole('radio', { name: '계획대로 계속' }));
    fireEvent.change(screen.getByRole('textbox', { name: /^점검 내용/ }), { target: { value: '곧 퇴원하신다' } });
    fireEvent.click(screen.getByRole('button', { name: '점검 저장' }));
    await waitFor(() => expect(server.callsOf('POST /api/plans/:id/actions')[0]).toMatchObject({ body: { action: 'review', decision: 'continue', outcomes: [{ serviceId: LUNCH, result: 'partly', reason: '입원하셨다' }] } }));
  });

  test('stands beside the version before it, only where they differ', async () => {
    serve(plan());
    await renderScreen(<CompareScreen />, { at: `/plans/${PLAN}/compare`, path: '/plans/$id/compare', me });
    expect(await screen.findByText('1차와 2차에서 달라진 곳입니다.')).toBeTruthy();
    expect(screen.getByText(/매주 1번/)).toBeTruthy();
    expect(screen.getByText(/매주 2번 \(월·목\)/)).toBeTruthy();
    expect(screen.queryByText('집에서 지내고 싶다.')).toBeNull();
  });

  test('is told to the person in plain words, without a code', async () => {
    serve(plan());
    await renderScreen(<CopyScreen />, { at: `/plans/${PLAN}/copy`, path: '/plans/$id/copy', me });
    const paper = await screen.findByRole('article');
    expect(paper.textContent).toContain('전주노인복지관에서 해 드립니다.');
    expect(paper.textContent).toContain('한 달에 60,000원을 내십니다.');
    expect(paper.textContent).not.toMatch(/[a-z]{3}/);
  });
});

test('a session of several is written at once, with a reason where it did not happen', async () => {
  const row = (last: string, name: string, isDue = true) => ({ planId: id(last), serviceId: LUNCH, personId: PERSON, personName: name, what: '요가교실', amount: '1시간', frequency: { times: 1, per: 'week' as const, on: [] }, from: '2026-11-01', until: '2027-04-30', provider: '복지관', owner: '희망복지지원단', kind: 'service', isOurs: true, isDue });
  const server = serve(plan(), { 'GET /api/plan-services': () => ({ on: '2026-11-23', rows: [row('d1', '박순자'), row('d2', '이말순'), row('d3', '김하나', false)] }) });
  await renderScreen(<ServicesScreen />, { at: '/plan-services', path: '/plan-services', me });
  fireEvent.click(await screen.findByRole('button', { name: '함께한 분' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('checkbox')).toHaveLength(2);
  fireEvent.click(within(dialog).getByRole('radio', { name: '불발' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '적기' }));
  expect((await within(dialog).findAllByText('사유를 골라 주십시오.')).length).toBeGreaterThan(0);
  fireEvent.click(within(dialog).getByRole('radio', { name: '제공' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '적기' }));
  await waitFor(() => expect(server.callsOf('POST /api/plan-deliveries')[0]).toMatchObject({ body: { outcome: 'done', amount: '1시간', entries: [{ planId: id('d1') }, { planId: id('d2') }] } }));
});
