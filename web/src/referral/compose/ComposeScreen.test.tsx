import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeServer, Refused, type FakeServer } from '../../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../../testing/render.tsx';
import type { CaseDetail } from '../../case/specs.ts';
import type { PersonDetail } from '../../person/section.ts';
import { ComposeScreen } from './ComposeScreen.tsx';
import type { ComposeForm } from './form.ts';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const PERSON = '00000000-0000-4000-8000-0000000000bb';
const CASE = '00000000-0000-4000-8000-0000000000aa';
const CENTRE = '00000000-0000-4000-8000-0000000000cc';
const me = aMe({ permissions: ['referral:write', 'case:read'] });
const person: Partial<PersonDetail> = { id: PERSON, name: '박순자', see: 'full', facts: {}, permissions: [] };
const written: ComposeForm = { programme: 'MENTAL', service: '', urgency: 'general', receiver: CENTRE, reason: '잠을 이루지 못하십니다.', requested: [{ item: '상담', words: '' }] };

async function compose(owner: string): Promise<FakeServer> {
  const absent = (): never => { throw new Refused({ status: 404, code: 'absent' }); };
  const server = fakeServer({
    'GET /api/persons/:id': () => person as PersonDetail,
    'GET /api/persons/:id/evaluation': absent,
    'GET /api/cases/:id': () => ({ id: CASE, owner: { organisationId: owner, organisation: '인후1동 주민센터', staffId: CENTRE, staff: '김하늘' } }) as CaseDetail,
    'GET /api/persons/:id/referral-options': () => ({ receivers: [] }),
    'GET /api/drafts/:key': () => ({ draft: { key: 'referral:new', body: written, personId: PERSON, updatedAt: '2026-11-22T00:00:00.000Z' } }),
    'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T00:00:00.000Z' }),
    'DELETE /api/drafts/:key': () => ({ removed: true as const }),
    'POST /api/referrals': () => ({ id: CENTRE, version: 1, status: 'draft' as const }),
  });
  await renderScreen(<ComposeScreen />, { at: `/referrals/new?person=${PERSON}&case=${CASE}`, path: '/referrals/new', me });
  fireEvent.click(await screen.findByRole('button', { name: '다음: 확인과 동의' }));
  await waitFor(() => expect(server.callsOf('POST /api/referrals')).toHaveLength(1));
  return server;
}

test('a referral that is written out of a case belongs to that case', async () => {
  const server = await compose(me.organisationId);
  expect(server.callsOf('POST /api/referrals')[0]?.body).toMatchObject({ personId: PERSON, caseId: CASE, toOrganisationId: CENTRE });
});

test('a case that another organisation has meanwhile is not sent from', async () => {
  const server = await compose(CENTRE);
  expect(server.callsOf('POST /api/referrals')[0]?.body).toMatchObject({ caseId: null });
});
