import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import type { PersonDetail } from '../person/section.ts';
import { ConsentSection } from './ConsentSection.tsx';
import type { ConsentLine } from './line.ts';

const ID = '00000000-0000-4000-8000-0000000000aa';
const NURSES = '00000000-0000-4000-8000-0000000000bb';
const me = aMe({ permissions: ['consent:read', 'consent:write'] });
const person = { id: ID, birthOn: '2014-03-01', age: 12, mergedIntoId: null, permissions: [] } as unknown as PersonDetail;
const given: ConsentLine = {
  id: 'c1', kind: 'CONSENT-3P', label: '개인정보 제3자 제공 동의', recipient: { organisationId: NURSES, name: '보건소 방문건강팀' }, purpose: '방문건강관리', items: ['identity', 'health'], agreedItems: ['identity'], startsOn: '2026-11-01', endsOn: '2027-10-31',
  state: 'given', inForce: true, agreed: ['general'], guardian: null, signature: { method: 'screen', at: '2026-11-01T00:00:00Z' }, signed: true, version: 2, createdAt: '2026-11-01T00:00:00Z', actions: ['withdraw', 'expire', 'renew'], renews: null, renewedBy: null, disclosures: [],
};
const SERVER = {
  'GET /api/drafts/:key': () => ({ draft: null }) as never, 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T00:00:00.000Z' }) as never, 'DELETE /api/drafts/:key': () => ({ discarded: true }) as never,
  'GET /api/organisations': () => ({ rows: [{ id: NURSES, sigungu: '52110', kind: 'visiting-health', name: '보건소 방문건강팀', programmes: ['VISIT'] }] }),
  'GET /api/persons/:id/consents': () => ({ rows: [given] }),
};
const open = (at: string) => renderScreen(<ConsentSection person={person} />, { at, path: '/persons', me });

describe('the ledger', () => {
  test('renews a line with the same kind, receiver, purpose and agreed items, and says what becomes of the old one', async () => {
    const server = fakeServer(SERVER);
    await open('/persons');
    fireEvent.click(await screen.findByRole('button', { name: '동의 갱신' }));
    expect(await screen.findByText('보건소 방문건강팀 동의를 이어서 받습니다')).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: /제공받는 기관/ })).toBeNull();
    expect((screen.getByRole('textbox', { name: /이용 목적/ }) as HTMLTextAreaElement).value).toBe('방문건강관리');
    expect(server.callsOf('POST /api/persons/:id/consents')).toHaveLength(0);
  });

  test('says what holds, what was not agreed to, and ends it with words and what will end', async () => {
    const server = fakeServer({
      ...SERVER, 'POST /api/consents/:id/withdrawal': () => ({ id: 'c1', state: 'withdrawn', version: 3, endedReferrals: 1 }),
      'GET /api/persons/:id/referrals': () => ({ rows: [{ id: 'r1', to: { id: NURSES, name: '' }, service: 'VISIT', status: 'accepted', delivery: 'in-service' }, { id: 'r2', to: { id: NURSES, name: '' }, service: 'ECARE', status: 'returned', delivery: 'none' }] }) as never,
    });
    await open('/persons');
    expect(await screen.findByText('효력 있음')).toBeTruthy();
    expect(screen.getByText('동의하지 않은 항목').parentElement?.textContent).toContain('건강 상태와 질환');
    fireEvent.click(screen.getByRole('button', { name: '동의 철회' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/방문건강관리 · 접수/)).toBeTruthy();
    expect(dialog.queryByText(/노인맞춤/)).toBeNull();
    fireEvent.click(dialog.getByRole('button', { name: '동의 철회' }));
    expect(dialog.getByText('철회하신 뜻을 말씀하신 대로 적어 주십시오.')).toBeTruthy();
    expect(server.callsOf('POST /api/consents/:id/withdrawal')).toHaveLength(0);
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: '그만두고 싶다' } });
    fireEvent.click(dialog.getByRole('button', { name: '동의 철회' }));
    await waitFor(() => expect(server.callsOf('POST /api/consents/:id/withdrawal')[0]?.body).toEqual({ who: 'person', words: '그만두고 싶다' }));
  });

  test('is read-only for whoever may not write', async () => {
    fakeServer(SERVER);
    await renderScreen(<ConsentSection person={person} />, { at: '/persons', me: aMe({ permissions: ['consent:read'] }) });
    expect(await screen.findByText('효력 있음')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '동의 철회' })).toBeNull();
    expect(screen.queryByRole('button', { name: '동의 받기' })).toBeNull();
  });
});

describe('asking', { timeout: 30_000 }, () => {
  test('leads to what is missing, and asks a child’s guardian', async () => {
    const server = fakeServer({ ...SERVER, 'POST /api/persons/:id/consents': () => ({ id: 'c2', state: 'refused', version: 2 }) });
    await open('/persons?consent=new');
    fireEvent.click(await screen.findByRole('radio', { name: '동의합니다' }));
    expect(screen.getByText(/만 12세입니다/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '동의 기록' }));
    const said = (await screen.findByRole('alert')).textContent ?? '';
    for (const one of ['제공받는 기관', '다섯 가지', '일반 정보', '법정대리인의 이름', '서명']) expect(said).toContain(one);
    expect(server.callsOf('POST /api/persons/:id/consents')).toHaveLength(0);
  });

  test('a refusal needs no signature and says what follows from it', async () => {
    fakeServer(SERVER);
    await open('/persons?consent=new');
    for (const tick of (await screen.findAllByRole('checkbox', { name: /설명함/ }))) fireEvent.click(tick);
    fireEvent.click(screen.getByRole('radio', { name: '동의하지 않습니다' }));
    expect(screen.getAllByText(/해당 기관으로 의뢰할 수 없으며/).length).toBeGreaterThan(1);
    expect(screen.queryByText('서명 방법')).toBeNull();
    expect(screen.getByText('5가지 중 5가지 설명함')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '거부 기록' }));
    expect((await screen.findByRole('alert')).textContent).toBe('입력 내용을 확인해 주십시오. (1건)제공받는 기관을 골라 주십시오.');
  });
});
