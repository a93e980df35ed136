import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberOf } from '@dure/domain/discovery';
import { importClaims, SAMPLE_COHORT } from '../../../screening/src/claims/index.ts';
import { withGround } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { secretTown } from '../secrets/town.ts';
import { BODIES, FILES, PICTURES, SOUGHT } from './bombs.ts';
import { closed, type Logged, type Planted, risen, withLogged } from './logged.ts';

const FAULTS = ['a header of a picture is not read', 'words are searched for as a pattern'] as const satisfies readonly Planted[];
const [MOST_MS, MOST_BYTES, TRIES, WARM] = [1000, 64 * 2 ** 20, 3, 150] as const;
const HUNDRED = 100_000_000;

/** One bomb thrown: whether it was refused, how long that took, and how far memory rose. */
interface Thrown {
  readonly what: string;
  readonly isRefused: boolean;
  readonly milliseconds: number;
  readonly bytes: number;
}

/** The quickest of three, for a machine that does other things; of memory the most. */
async function thrown(pid: number, what: string, attempt: () => Promise<boolean>): Promise<Thrown> {
  let best: Thrown = { what, isRefused: true, milliseconds: Number.POSITIVE_INFINITY, bytes: 0 };
  for (let turn = 0; turn < TRIES; turn += 1) {
    const began = performance.now();
    const [isRefused, bytes] = await risen(pid, attempt);
    best = { what, isRefused: best.isRefused && isRefused, milliseconds: Math.min(best.milliseconds, performance.now() - began), bytes: Math.max(best.bytes, bytes) };
    if (best.milliseconds <= MOST_MS) break;
  }
  return best;
}

type Ask = (path: string, body: string) => Promise<{ readonly status: number; readonly code: string; readonly id: string }>;

const askerOf = ({ address }: Logged, cookie: string): Ask => async (path, body) => {
  const answered = await fetch(`${address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'cookie': `dure=${cookie}` }, body });
  const { code = '', id = '' } = (await answered.json().catch(() => ({}))) as { code?: string; id?: string };
  return { status: answered.status, code, id };
};

/** Sends 100 MB as long as the server takes them, and gives the status that came back. */
async function hundredMegabytes({ address }: Logged, cookie: string, isAnnounced: boolean): Promise<number> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  let came = '';
  socket.on('data', (part) => void (came += part.toString()));
  const ended = closed(socket);
  socket.write(`POST /api/persons/search HTTP/1.1\r\nhost: dure\r\nconnection: close\r\ncookie: dure=${cookie}\r\ncontent-type: application/json\r\n${isAnnounced ? `content-length: ${HUNDRED}` : 'transfer-encoding: chunked'}\r\n\r\n`);
  const piece = Buffer.alloc(1_000_000, 0x20);
  for (let sent = 0; sent < HUNDRED && came === '' && !socket.destroyed; sent += piece.length) {
    if (!isAnnounced) socket.write(`${piece.length.toString(16)}\r\n`);
    const isRoom = socket.write(piece);
    if (!isAnnounced) socket.write('\r\n');
    await (isRoom ? new Promise(setImmediate) : Promise.race([new Promise((resume) => socket.once('drain', resume)), ended]));
  }
  await ended;
  return Number(/^HTTP\/1[.]1 (\d+)/.exec(came)?.[1]);
}

async function throwAtServer(logged: Logged, cookie: string, { personId, organisationId }: { readonly personId: string; readonly organisationId: string }): Promise<readonly Thrown[]> {
  const ask = askerOf(logged, cookie);
  for (let count = 0; count < WARM; count += 1) await ask('/api/persons/search', JSON.stringify({ q: '박순자' }));
  for (let count = 0; count < 3; count += 1) await ask('/api/persons/search', JSON.stringify({ q: 'a'.repeat(3_000_000) }));
  const visit = await ask('/api/visits', JSON.stringify({ personId, plan: { on: new Date(Date.now() + 864e5).toISOString().slice(0, 10), time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'check-in', words: '안부 확인' } }));
  if (visit.status !== 201) throw new Error(`No visit: ${visit.status} ${visit.code}`);
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: organisationId, purpose: '방문', items: ['identity'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  const as = (signature: object): string => JSON.stringify({ terms, answer: { action: 'give', shown: [], agreed: [], method: 'paper', signature } });
  const isPicture = (status: number, code: string): boolean => status === 422 && /-(unreadable|too-many-pixels)$/.test(code);
  const all: Thrown[] = [];
  const at = async (what: string, attempt: () => Promise<boolean>): Promise<void> => void all.push(await thrown(logged.pid, what, attempt));
  for (const isAnnounced of [true, false]) await at(`100 MB, ${isAnnounced ? 'announced' : 'in chunks'}`, async () => (await hundredMegabytes(logged, cookie, isAnnounced)) === 413);
  for (const [what, body] of BODIES) await at(what, async () => [400, 422].includes((await ask('/api/persons/search', body)).status));
  for (const [what, mediaType, content] of PICTURES) {
    const base64 = content.toString('base64');
    await at(`${what}, a photo`, async () => ask(`/api/visits/${visit.id}/photos`, JSON.stringify({ mediaType, words: '', content: base64 })).then(({ status, code }) => isPicture(status, code)));
    if (mediaType !== 'image/webp') await at(`${what}, a signature`, async () => ask(`/api/persons/${personId}/consents`, as({ mediaType, base64 })).then(({ status, code }) => isPicture(status, code)));
  }
  for (const q of SOUGHT) await at(`a search for ${q.slice(0, 8)}…`, async () => [200, 422].includes((await ask('/api/persons/search', JSON.stringify({ q }))).status));
  return all;
}

const GOOD = { 'NHID_JK_2026.csv': 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SGG,IPSN_TYPE_CD\n2026,1,1,16,,11110,7\n', 'NHID_GY20_T1_2026.csv': 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n1,100,9,20260301,03,I10,,1\n' };

function delivered(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
  const from = mkdtempSync(join(folder, 'delivery-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(from, name), content);
  return from;
}

/** Whether nothing was loaded and a file was named as broken. */
async function isRefusedByImport(from: string): Promise<boolean> {
  const outcome = await importClaims({ from, home: join(from, 'home'), mapping: SAMPLE_COHORT, believable: { from: dayNumberOf('1990-01-01'), until: dayNumberOf('2026-11-23') }, version: 'claims-1', threads: 1, memory: '512MB', tell: () => undefined });
  return outcome.store === null && outcome.files.some(({ broken }) => broken !== null);
}

async function throwAtImport(): Promise<readonly Thrown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-bombs-'));
  try {
    if (await isRefusedByImport(delivered(folder, GOOD))) throw new Error('A good delivery was refused');
    const all: Thrown[] = [];
    for (const [what, name, content] of FILES) {
      const good = Object.fromEntries(Object.entries(GOOD).filter(([other]) => other !== name.replace('.parquet', '.csv')));
      const from = delivered(folder, { ...good, [name]: content });
      all.push(await thrown(process.pid, `${what}, as ${name}`, () => isRefusedByImport(from)));
      rmSync(from, { recursive: true });
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ fault, tell }: Run): Promise<Measured> {
  const atServer = await withGround(async (ground) => {
    const town = await ground.open();
    town.setNow(new Date().toISOString());
    const { cookie, people: [personId = ''], organisationId } = await secretTown(town);
    return withLogged(town.server.pool.options, { fault: FAULTS.find((one) => one === fault) }, (logged) => throwAtServer(logged, cookie, { personId, organisationId }));
  });
  const all = [...atServer, ...(fault === undefined ? await throwAtImport() : [])];
  const wrong = all.filter(({ isRefused, milliseconds, bytes }) => !isRefused || milliseconds > MOST_MS || bytes > MOST_BYTES);
  for (const { what, isRefused, milliseconds, bytes } of wrong) tell(`${what}: ${isRefused ? 'refused' : 'TAKEN'} in ${milliseconds.toFixed(0)} ms, +${(bytes / 2 ** 20).toFixed(0)} MB`);
  const slowest = Math.max(...all.map(({ milliseconds }) => milliseconds));
  const most = Math.max(...all.map(({ bytes }) => bytes)) / 2 ** 20;
  return {
    measured: `${all.length} bombs: bodies of 100 MB, ${BODIES.length} kinds of JSON without end, ${PICTURES.length} pictures (1.6 billion points, archives and GIF under other names) as photo and as signature, ${SOUGHT.length} searches, ${FILES.length} archives, workbooks and endless lines among the files of an import: ${wrong.length} not refused, slower than 1 s or heavier than 64 MB; slowest ${slowest.toFixed(0)} ms, heaviest +${most.toFixed(0)} MB`,
    reached: wrong.length === 0,
  };
}

export const bombFigure: Figure = { goal: 'G45', title: 'archives, pictures of a billion points, bodies of 100 MB', floor: 'refused (searches: answered) ≤ 1 s, memory ≤ +64 MB', depths: ['short', 'long'], faults: FAULTS, measure };
