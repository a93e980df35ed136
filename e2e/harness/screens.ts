import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

import { draftReferral, personNamed } from './arrange.ts';
import { MORNING } from './morning.ts';
import type { Post } from './posts.ts';
import { read, write } from './request.ts';

const ROUTES = new URL('../../web/src/routes.tsx', import.meta.url);
const PARTS = ['overview', 'facts', 'intake', 'assessment', 'guide', 'consent', 'referral', 'case', 'move', 'visit', 'timeline', 'merges'] as const;

/** One screen as somebody opens it: the route it shows, and its address with everything filled in. */
export interface Stop {
  readonly route: string;
  readonly at?: string;
}
export type Walk = readonly [Post, (page: Page) => Promise<readonly Stop[]>];

interface Listed {
  readonly rows: readonly { readonly id: string; readonly personId: string | null }[];
}

async function firstOf(page: Page, path: string): Promise<Listed['rows'][number]> {
  const [first] = (await read<Listed>(page, path)).rows;
  if (first === undefined) throw new Error(`${path} is empty in the demo town`);
  return first;
}

async function startEmergency(page: Page, personId: string): Promise<string> {
  const facts = { 'suicide.attemptInProgress': true };
  const emergency = { personId, emdCode: null, occurredAt: '2026-11-23T00:30:00.000Z', facts, calls: [], account: '', bypass: null };
  return (await write<{ id: string }>(page, '/api/emergencies', emergency)).id;
}

async function askTownOffice(page: Page): Promise<string> {
  const { rows } = await read<{ rows: readonly { code: string; name: string }[] }>(page, '/api/jurisdictions');
  const town = rows.find(({ name }) => name === '효자4동');
  if (town === undefined) throw new Error('There is no such town');
  const subject = { name: '박복례', birthOn: '1946-05-02', sex: 'female', phone: '010-0000-1234', address: '', emdCode: town.code };
  const inbound = { requestedOn: MORNING.today, needs: ['돌봄'], agencyCounselling: '끼니를 거르신다고 합니다.', wantedSupport: '안부 확인' };
  return (await write<{ id: string }>(page, '/api/inbound-requests', { subject, inbound })).id;
}

interface Planned {
  readonly rows: readonly { readonly id: string; readonly status: string }[];
}

/** The first plan of the team that is being carried out, so that each of its screens has something to show. */
async function activePlan(page: Page): Promise<string> {
  for (const { id } of (await read<Listed>(page, '/api/cases')).rows) {
    const active = (await read<Planned>(page, `/api/cases/${id}/plans`)).rows.find(({ status }) => status === 'active');
    if (active !== undefined) return active.id;
  }
  throw new Error('No plan of the team is carried out in the demo town');
}

/** Every screen with an address of its own, by who sees what; each walks by himself. */
export const WALKS: readonly Walk[] = [
  ['town-officer', async (page) => {
    const person = await personNamed(page, '이말순');
    const parts = PARTS.map((part) => ({ route: '/persons/$id', at: `/persons/${person}?part=${part}` }));
    const visit = await write<{ id: string }>(page, '/api/visits', { personId: person, plan: { on: MORNING.today, time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부 확인' } });
    const visits = ['day', 'week', 'list', 'area'].map((view) => ({ route: '/visits', at: `/visits?view=${view}&whose=team` }));
    const [candidate] = (await read<Listed>(page, '/api/discovery/candidates')).rows;
    return [{ route: '/discovery/candidates' }, { route: '/discovery/candidates/$id', at: `/discovery/candidates/${candidate?.id}` }, { route: '/' }, ...parts, ...visits, { route: '/visits/$id', at: `/visits/${visit.id}?do=record` }, { route: '/persons/$id/timeline', at: `/persons/${person}/timeline` }, { route: '/assessments/new', at: `/assessments/new?person=${person}` }];
  }],
  ['town-lead', async (page) => {
    const person = await personNamed(page, '이말순');
    const intake = await firstOf(page, '/api/intakes');
    const [sent, draft, emergency] = [await firstOf(page, '/api/referrals?box=sent'), await draftReferral(page, '이말순', 'ECARE'), await startEmergency(page, person)];
    return [
      { route: '/' }, { route: '/break-glass' }, { route: '/break-glass/review' }, { route: '/persons/new' },
      { route: '/referrals', at: '/referrals?box=sent' }, { route: '/referrals/$id', at: `/referrals/${sent.id}` }, { route: '/referrals/new', at: `/referrals/new?person=${person}` }, { route: '/referrals/$id/send', at: `/referrals/${draft}/send` },
      { route: '/intakes' }, { route: '/intakes/new' }, { route: '/intakes/$id', at: `/intakes/${intake.id}` }, { route: '/emergencies/new' }, { route: '/emergencies/$id', at: `/emergencies/${emergency}` },
      { route: '/persons/$id/merge', at: `/persons/${person}/merge?with=${await personNamed(page, '한동식')}` },
    ];
  }],
  ['coordinator', async (page) => {
    const [one, plan] = [await firstOf(page, '/api/cases'), await activePlan(page)];
    const plans = ['', '/edit', '/review', '/compare', '/copy'].map((part) => ({ route: `/plans/$id${part}`, at: `/plans/${plan}${part}` }));
    const [member] = (await read<{ staff: readonly { staffId: string }[] }>(page, '/api/caseload')).staff;
    const move = await firstOf(page, '/api/moves?box=received');
    const [coming, over] = [await firstOf(page, '/api/conferences'), await firstOf(page, '/api/conferences?list=past')];
    const paper = await write<{ id: string }>(page, '/api/documents', { form: 'person-plan-copy', subject: plan });
    const run = await write<{ id: string }>(page, '/api/discovery/runs', { kind: 'full', purpose: '4분기 발굴', asOf: '2026-10-31' });
    const discovery = [{ route: '/discovery' }, { route: '/discovery/criteria' }, ...['long-stay', 'chronic-unattended?do=edit', 'new'].map((id) => ({ route: '/discovery/criteria/$id', at: `/discovery/criteria/${id}` })), { route: '/discovery/runs' }, { route: '/discovery/runs/$id', at: `/discovery/runs/${run.id}` }, { route: '/discovery/data' }, { route: '/discovery/data/$id', at: '/discovery/data/claims-20250101' }];
    const round = await firstOf(page, '/api/discovery/rounds');
    const rounds = [{ route: '/discovery/rounds' }, { route: '/discovery/rounds/$id', at: `/discovery/rounds/${round.id}` }, { route: '/discovery/rounds/new', at: `/discovery/rounds/new?run=${run.id}` }, { route: '/discovery/effect' }];
    return [
      ...discovery, ...rounds,
      { route: '/documents/$id', at: `/documents/${paper.id}` }, { route: '/' }, { route: '/cases' }, { route: '/cases/$id', at: `/cases/${one.id}` }, { route: '/moves' }, { route: '/moves', at: '/moves?box=sent' }, { route: '/moves/new', at: `/moves/new?case=${one.id}` }, { route: '/moves/$id', at: `/moves/${move.id}` }, { route: '/caseload' }, { route: '/caseload/$id', at: `/caseload/${member?.staffId}` }, ...plans, { route: '/plan-services' }, { route: '/visits/joint' }, { route: '/conferences' }, { route: '/conferences/new' }, { route: '/conferences/$id', at: `/conferences/${coming.id}` }, { route: '/conferences/$id/minutes', at: `/conferences/${over.id}/minutes` }, { route: '/persons' }, { route: '/account' }, { route: '/agencies' }, { route: '/notices' },
      { route: '/guide' }, { route: '/guide/chapters/$chapter', at: '/guide/chapters/ECARE' }, { route: '/guide/differences' }, { route: '/guide/contradictions' }, { route: '/guide/try' }, { route: '/guide/replay' }, { route: '/settings/municipal' },
    ];
  }],
  ['medical-aid', async (page) => {
    const course = await firstOf(page, '/api/homecares');
    return [{ route: '/homecares' }, { route: '/homecares', at: '/homecares?list=ending' }, { route: '/homecares/$id', at: `/homecares/${course.id}` }];
  }],
  ['insurer', async (page) => {
    const request = await askTownOffice(page);
    return [{ route: '/' }, { route: '/referrals' }, { route: '/inbound' }, { route: '/inbound/new' }, { route: '/inbound/$id', at: `/inbound/${request}` }, { route: '/absent', at: '/somewhere' }];
  }],
  ['auditor', async () => [{ route: '/' }, { route: '/audit' }, ...['staff', 'month'].map((view) => ({ route: '/audit', at: `/audit?view=${view}` })), { route: '/explanations' }, { route: '/explanations', at: '/explanations?view=mine' }, { route: '/downloads' }, { route: '/downloads', at: '/downloads?view=mine' }]],
  ['administrator', async () => [{ route: '/' }, { route: '/staff' }, { route: '/settings/municipal' }]],
];

/** The screen is there, and so is what it shows. */
export async function arrive(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .skeleton') === null);
}

/** The route of every screen, as the page knows them; the workshop is in no installation. */
export function routesOfScreens(): readonly string[] {
  return [...readFileSync(ROUTES, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path).filter((path) => path !== '/design');
}
