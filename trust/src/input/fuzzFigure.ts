import type { Figure, Measured, Run } from '../figure.ts';
import { withGround, type Town } from '../access/ground.ts';
import { fuzz } from './fuzz.ts';
import { fuzzTown } from './fuzzTown.ts';

const REQUESTS = { short: 20_000, long: 500_000 } as const;
const number = (value: number): string => value.toLocaleString('en');

/** What a stack trace, a statement or a path of the server would look like in an answer. */
const TELLS_TOO_MUCH = /node_modules|\bat .+:\d+:\d+|SELECT .+ FROM dure\.|relation "|duplicate key value|syntax error at/;

function plant(town: Town, fault: string | undefined): void {
  if (fault === 'a route that trusts its input') town.app.addHook('preHandler', async (request) => { if (JSON.stringify(request.body ?? '').includes('가'.repeat(900))) throw new Error('planted'); });
  if (fault === 'an answer off its schema') town.app.addHook('onSend', async (request, reply, payload) => (reply.statusCode === 200 && request.url.startsWith('/api/persons/') && typeof payload === 'string' ? payload.replace('"id":"', '"id":"x') : payload));
  if (fault === 'a refusal without its document') town.app.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 404 ? '{"error":"not found"}' : payload));
  if (fault === 'a fault that shows its stack') town.app.addHook('onSend', async (_request, reply, payload) => (reply.statusCode === 409 && typeof payload === 'string' ? payload.replace('"detail":"', '"detail":"at handler (/srv/server.ts:1:1) ') : payload));
}

async function fuzzed({ seed, depth, fault, tell }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    plant(town, fault);
    const ready = await fuzzTown(town);
    const result = await fuzz(ready, { seed, requests: fault === undefined ? REQUESTS[depth] : 4000, isGood: ({ body }) => !TELLS_TOO_MUCH.test(body) });
    for (const one of result.wrong.slice(0, 12)) tell(one);
    for (const one of new Set(town.faults)) tell(`fault: ${one}`);
    if (result.silent.length > 0) tell(`never served: ${result.silent.join(', ')}`);
    const statuses = [...result.byStatus].toSorted().map(([status, count]) => `${status}: ${number(count)}`).join(', ');
    return { measured: `${number(result.requests)} requests to ${result.routes} routes (${statuses}): ${result.wrong.length} faults, hangs or answers off their schema; ${result.served} routes served some`, reached: result.wrong.length === 0 && town.faults.length === 0 };
  });
}

export const fuzzFigures: readonly Figure[] = [{
  goal: 'G41', title: 'hostile requests made from the route schemas', floor: '≥ 20,000 (long: ≥ 500,000), every route; 5xx 0, hang > 5 s 0, off-schema 0', depths: ['short', 'long'],
  faults: ['a route that trusts its input', 'an answer off its schema', 'a refusal without its document', 'a fault that shows its stack'], measure: fuzzed,
}];
