import { parseArgs } from 'node:util';
import { evaluate, type EvaluationAnswer } from '@dure/guide';
import { EVALUATE_HELP } from './help.ts';
import type { CommandIo, ExitCode } from './io.ts';

type Reply = EvaluationAnswer | { readonly error: { readonly path: string; readonly reason: string } };

const OPTIONS = { edition: { type: 'string' }, file: { type: 'string' }, batch: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function withEdition(input: unknown, edition: string | undefined): unknown {
  const isCase = typeof input === 'object' && input !== null && !Array.isArray(input);
  return edition === undefined || !isCase || 'edition' in input ? input : { ...input, edition };
}

/** One case in, one answer out: the same JSON that the HTTP route gives. */
function replyTo(text: string, edition: string | undefined, io: CommandIo): Reply {
  const parsed = parseJson(text);
  if (!parsed.ok) return { error: { path: '', reason: 'JSON으로 읽을 수 없습니다.' } };
  const decided = evaluate(withEdition(parsed.value, edition), io.today);
  if (decided.ok) return decided.value;
  const { path, reason } = decided.refusal;
  return { error: { path, reason } };
}

async function runBatch(path: string, edition: string | undefined, io: CommandIo): Promise<ExitCode> {
  const text = path === '-' ? await io.stdin() : await io.readFile(path);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  let refused = 0;
  for (const line of lines) {
    const reply = replyTo(line, edition, io);
    if ('error' in reply) refused += 1;
    io.print(JSON.stringify(reply));
  }
  return lines.length === 1 && refused === 1 ? 2 : 0;
}

export async function runEvaluate(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  if (values.help === true) {
    io.print(EVALUATE_HELP);
    return 0;
  }
  if (values.batch !== undefined) return runBatch(values.batch, values.edition, io);
  const reply = replyTo(values.file === undefined ? await io.stdin() : await io.readFile(values.file), values.edition, io);
  io.print(JSON.stringify(reply, null, values.json === true ? undefined : 2));
  return 'error' in reply ? 2 : 0;
}
