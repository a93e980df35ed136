import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import { withGround } from '../access/ground.ts';
import { type Route, routesOf } from '../access/routes.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { numberOf, secretTown } from '../secrets/town.ts';
import { closed, withLogged, type Logged, type Planted } from './logged.ts';

const TURNS = { short: 3, long: 20 } as const;
const FAULTS = ['a refusal without its record', 'the address in the log as it came', 'the body in the log', 'a record that names what was typed'] as const satisfies readonly Planted[];
/** What is refused for its form. */
const FOR_ITS_FORM = new Set([400, 413, 415, 422, 428]);
const RECORD = ['actor', 'code', 'correlationId', 'fields', 'hostname', 'kind', 'level', 'msg', 'pid', 'route', 'status', 'time'];
/** In every hostile text; nothing of the product is called so. */
const MARK = 'zqxv';
const FORGED = `{"level":50,"kind":"refused-input","msg":"${MARK}"}`;
/** What ends a line, erases one or writes over it, for some reader of logs. */
const ENDS = ['\r\n', '\n', '\r', '\u001b[2K\u001b[1A', '\u001b]0;x\u0007', '\u2028', '\u2029', '\u0085', '\u009b2K', '\u000b', '\u000c', '\u0000', '\\n', '%0d%0a', '\u202e'];
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202e]/u;
const UNREADABLE_REQUESTS = 40;
const TOO_LARGE = 5;

interface Answered {
  readonly status: number;
  readonly code: string;
  readonly correlationId: string;
  readonly isSigned: boolean;
}

const hostile = (chance: Rng): string => `${MARK}${chance.pick(ENDS)}${FORGED}${chance.pick(ENDS)}${numberOf(chance.int(0, 100_000))} 010-7${chance.int(100, 999)}-${chance.int(1000, 9999)}`;

interface Sending {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

/** Every route that writes, in each way in which a request can be put wrong. */
function sendingsOf({ method, path }: Route, chance: Rng): readonly Sending[] {
  const text = hostile(chance);
  const url = path.replaceAll(/:\w+/g, () => randomUUID());
  const torn = path.replaceAll(/:\w+/g, encodeURIComponent(text.slice(0, 60)));
  const headers = { ...JSON_TYPE, ...key(), 'user-agent': `${MARK}\u0085` };
  return [
    { method, url, headers, body: JSON.stringify({ [text]: text, name: text, reason: { [text]: [text] } }) },
    { method, url, headers, body: JSON.stringify([text]) },
    { method, url: torn, headers: { ...headers, 'if-match': '"1"' }, body: JSON.stringify({ facts: { [text]: text } }) },
    { method, url: `${url}?${encodeURIComponent(text)}=${encodeURIComponent(text)}`, headers: { ...headers, 'if-match': '"1"' }, body: JSON.stringify(text) },
    { method, url, headers, body: `{"${text}` },
    { method, url, headers: { ...headers, 'content-type': `text/${MARK}` }, body: text },
    { method, url, headers: JSON_TYPE, body: JSON.stringify({ text }) },
  ];
}

async function send({ address }: Logged, { url, ...sending }: Sending, cookie: string | undefined): Promise<Answered> {
  const answered = await fetch(`${address}${url}`, { ...sending, headers: { ...sending.headers, ...(cookie === undefined ? {} : { cookie: `dure=${cookie}` }) } });
  const { code = '', correlationId = '' } = (await answered.json().catch(() => ({}))) as { code?: string; correlationId?: string };
  return { status: answered.status, code, correlationId, isSigned: cookie !== undefined };
}

/** Byte by byte as it stands; gives what came back until the server closed. */
async function sendRaw({ address }: Logged, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const came: Buffer[] = [];
  socket.on('data', (part) => void came.push(part));
  socket.write(bytes);
  await closed(socket);
  return Buffer.concat(came).toString('utf8');
}

/** No HTTP at all: lines that look like those of a log. */
const unreadable = (text: string): string => `${text}\r\n${FORGED}\r\n\r\n`;

/** A body that is announced as 100 MB, and begins. */
async function sendTooLarge(logged: Logged, text: string, cookie: string): Promise<Answered> {
  const answered = await sendRaw(logged, `PUT /api/drafts/intake:new HTTP/1.1\r\nhost: dure\r\nconnection: close\r\ncookie: dure=${cookie}\r\ncontent-type: application/json\r\ncontent-length: 100000000\r\n\r\n${text}`);
  const status = Number(/^HTTP\/1[.]1 (\d+)/.exec(answered)?.[1]);
  const { code = '', correlationId = '' } = JSON.parse(/\{.*\}/s.exec(answered)?.[0] ?? '{}') as { code?: string; correlationId?: string };
  return { status, code, correlationId, isSigned: true };
}

type Line = Readonly<Record<string, unknown>>;

function linesOf(written: string): { readonly lines: readonly Line[]; readonly unread: number } {
  const lines: Line[] = [];
  let unread = 0;
  for (const line of written.split('\n').filter((one) => one !== '')) {
    try {
      lines.push(JSON.parse(line) as Line);
    } catch {
      unread += 1;
    }
  }
  return { lines, unread };
}

const isRecordOf = (line: Line, { status, code, isSigned }: Answered, actor: string): boolean =>
  line['status'] === status && line['code'] === code && line['actor'] === (isSigned ? actor : null) && Object.keys(line).toSorted().join() === RECORD.join();

interface Found {
  readonly forged: number;
  readonly withoutRecord: number;
  readonly quoting: number;
}

function judge(written: string, answers: readonly Answered[], actor: string): Found {
  const { lines, unread } = linesOf(written);
  const refused = answers.filter(({ status }) => FOR_ITS_FORM.has(status));
  const byNumber = new Map<string, readonly Line[]>();
  for (const line of lines) byNumber.set(String(line['correlationId']), [...(byNumber.get(String(line['correlationId'])) ?? []), line]);
  const withoutRecord = refused.filter((answer) => {
    // A contract that words its refusals itself tells no number: its records are counted below.
    if (answer.correlationId === '') return false;
    const [record, ...more] = byNumber.get(answer.correlationId) ?? [];
    return record === undefined || more.length > 0 || !isRecordOf(record, answer, actor);
  }).length;
  const inOwnWords = Math.abs(refused.filter(({ correlationId }) => correlationId === '').length - lines.filter(({ code }) => code === 'in-its-own-words').length);
  const noRequests = lines.filter(({ route, code }) => route === null && code === 'request-unreadable').length;
  const expected = refused.length + UNREADABLE_REQUESTS;
  return {
    forged: unread + Math.abs(lines.length - expected),
    withoutRecord: withoutRecord + inOwnWords + Math.abs(UNREADABLE_REQUESTS - noRequests),
    quoting: written.split('\n').filter((line) => line.includes(MARK) || /010-7\d{3}|44050\d{8}|4405[12]\d{8}/.test(line) || CONTROL.test(line)).length,
  };
}

async function measure({ seed, depth, fault, tell }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    town.setNow(new Date().toISOString());
    const { cookie, staffId } = await secretTown(town);
    const chance = createRng(seed, 'refused');
    const routes = routesOf().filter(({ method, path }) => method !== 'GET' && !path.startsWith('/api/session'));
    return withLogged(town.server.pool.options, { fault: fault as Planted | undefined }, async (logged) => {
      const answers: Answered[] = [];
      for (let turn = 0; turn < TURNS[depth]; turn += 1) {
        for (const route of routes) for (const [at, sending] of sendingsOf(route, chance).entries()) answers.push(await send(logged, sending, at % 3 === turn % 3 ? undefined : cookie));
      }
      for (let count = 0; count < TOO_LARGE; count += 1) answers.push(await sendTooLarge(logged, hostile(chance), cookie));
      for (let count = 0; count < UNREADABLE_REQUESTS; count += 1) await sendRaw(logged, unreadable(hostile(chance)));
      // Whatever was asked before has been written down when this is answered.
      await fetch(`${logged.address}/api/health`);
      const written = logged.written().toString('utf8');
      const { forged, withoutRecord, quoting } = judge(written, answers, staffId);
      for (const status of new Set(answers.map((answer) => answer.status))) tell(`${status}: ${answers.filter((answer) => answer.status === status).length}`);
      const refused = answers.filter(({ status }) => FOR_ITS_FORM.has(status)).length + UNREADABLE_REQUESTS;
      return {
        measured: `${(answers.length + UNREADABLE_REQUESTS).toLocaleString('en')} hostile requests to ${routes.length} routes over HTTP, ${refused.toLocaleString('en')} refused for their form: ${withoutRecord} without exactly one record (kind, route, status, code, names of fields, who, number), ${forged} lines too many or torn, ${quoting} with something that was typed or a control character`,
        reached: refused >= 1000 && withoutRecord + forged + quoting === 0,
      };
    });
  });
}

export const refusedFigure: Figure = {
  goal: 'G46', title: 'what is refused leaves one record, and no line of the log is forged', floor: '0 forged by CR, LF, ANSI or U+2028 in ≥ 1,000 requests refused; one record each, nobody’s data in it', depths: ['short', 'long'], faults: FAULTS, beside: true, measure,
};
