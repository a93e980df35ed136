import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { showMunicipality, useRead } from '../client/index.ts';
import { currentToasts } from '../design/toast-queue.ts';
import { MunicipalitySelect } from './MunicipalitySelect.tsx';
import { SignedIn } from './SignedIn.tsx';

const BOTH = [{ sigungu: '52110', name: '전주시' }, { sigungu: '52710', name: '완주군' }];
const analyst = (actsFor: string | null, municipalities = BOTH) => ({ ...aMe({ role: 'analyst', organisationKind: 'insurer-branch', municipalities, actsFor }) }) as never;
const RUNS = { 'GET /api/discovery/runs': () => ({ runs: [], data: null, mayRun: true }) as never };

function Runs() {
  const [session, runs] = [useRead('GET /api/session', {}), useRead('GET /api/discovery/runs', {})];
  return <><p>서버: {session.data?.actsFor}</p><button type="button" onClick={session.refresh}>접속 다시 읽기</button><button type="button" onClick={runs.refresh}>목록 다시 읽기</button></>;
}
const shell = () => renderScreen(<SignedIn><MunicipalitySelect /><Runs /></SignedIn>);

async function pick(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: /업무 지역/ }));
  fireEvent.click(await screen.findByRole('option', { name }));
}

afterEach(() => showMunicipality(undefined));

describe('the municipality for which discovery is done', () => {
  it('is shown, and is chosen anew: the page begins again for the other', async () => {
    const assign = vi.fn<(address: string) => void>();
    vi.stubGlobal('location', { ...globalThis.location, assign });
    const server = fakeServer({ 'GET /api/session': () => analyst('52110'), 'POST /api/session/municipality': () => ({ actsFor: '52710' }), ...RUNS });
    await shell();
    expect((await screen.findByRole('button', { name: /업무 지역/ })).textContent).toContain('전주시');
    await pick('완주군');
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/discovery'));
    expect(server.callsOf('POST /api/session/municipality').map(({ body }) => body)).toEqual([{ sigungu: '52710' }]);
  });

  it('stands with every call of the page, also after another window has chosen another', async () => {
    let actsFor = '52110';
    const server = fakeServer({ 'GET /api/session': () => analyst(actsFor), ...RUNS });
    await shell();
    await screen.findByRole('button', { name: /업무 지역/ });
    actsFor = '52710';
    fireEvent.click(screen.getByRole('button', { name: '접속 다시 읽기' }));
    await screen.findByText('서버: 52710');
    fireEvent.click(screen.getByRole('button', { name: '목록 다시 읽기' }));
    await vi.waitFor(() => expect(server.callsOf('GET /api/discovery/runs').map(({ headers }) => headers.get('dure-municipality'))).toEqual(['52110', '52110']));
    expect(screen.getByRole('button', { name: /업무 지역/ }).textContent).toContain('전주시');
  });

  it('has to be chosen again where the branch serves it no more, and no call names it', async () => {
    const server = fakeServer({ 'GET /api/session': () => analyst(null, BOTH.slice(0, 1)), ...RUNS });
    await shell();
    expect((await screen.findByRole('button', { name: /업무 지역/ })).textContent).toContain('다시 골라 주십시오');
    await vi.waitFor(() => expect(server.callsOf('GET /api/discovery/runs')).toHaveLength(1));
    expect(server.callsOf('GET /api/discovery/runs')[0]?.headers.has('dure-municipality')).toBe(false);
  });

  it('stays as it was where the choice is refused, and the refusal says what to do', async () => {
    fakeServer({ 'GET /api/session': () => analyst('52110'), 'POST /api/session/municipality': () => { throw new Refused({ status: 403, code: 'session/municipality-not-served', title: '담당하지 않는 지역입니다' }); }, ...RUNS });
    await shell();
    await pick('완주군');
    await vi.waitFor(() => expect(currentToasts().map(({ text }) => text)).toContain('담당하지 않는 지역입니다. 다음 할 일'));
    expect(screen.getByRole('button', { name: /업무 지역/ }).textContent).toContain('전주시');
  });

  it('is not spoken of to whoever has one', async () => {
    const server = fakeServer({ 'GET /api/session': () => analyst('52110', []), ...RUNS });
    await shell();
    await vi.waitFor(() => expect(server.callsOf('GET /api/discovery/runs')).toHaveLength(1));
    expect(screen.queryByText('업무 지역')).toBeNull();
    expect(server.callsOf('GET /api/discovery/runs')[0]?.headers.has('dure-municipality')).toBe(false);
  });
});
