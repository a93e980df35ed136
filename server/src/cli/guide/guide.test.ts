import { describe, expect, test } from 'vitest';
import { runGuide } from './index.ts';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}, stdin = ''): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runGuide(args, {
    stdin: () => Promise.resolve(stdin),
    readFile: (path) => (files[path] === undefined ? Promise.reject(Object.assign(new Error('missing'), { code: 'ENOENT', path })) : Promise.resolve(files[path])),
    print: (line) => void out.push(line),
    printError: (line) => void err.push(line),
    today: '2026-11-22',
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const ELDER = { age: 72, 'benefit.basicPension': true, 'ltc.history': [], similarService: [], 'wish.apply': true };

describe('dure guide evaluate', () => {
  test('answers a case from a file and from standard input alike, by the edition named', async () => {
    const text = JSON.stringify({ facts: ELDER });
    const filed = await run(['evaluate', '--edition', '2020', '--file', 'case.json'], { 'case.json': text });
    const piped = await run(['evaluate', '--edition', '2020'], {}, text);
    expect(filed).toEqual(piped);
    expect(filed.status).toBe(0);
    const answer = JSON.parse(filed.out);
    expect(answer.edition).toBe('2020');
    expect(answer.programmes[0]).toMatchObject({ id: 'ECARE', part: null, member: null, verdict: 'eligible' });
  });
  test('takes the edition in force on the day of the case', async () => {
    const on = (day: string) => run(['evaluate', '--json'], {}, JSON.stringify({ on: day, facts: {} })).then(({ out }) => JSON.parse(out).edition);
    expect([await on('2019-06-01'), await on('2020-06-01'), await on('2026-03-27')]).toEqual(['2019', '2020', '2026']);
    expect(JSON.parse((await run(['evaluate'], {}, '{"facts":{}}')).out).edition).toBe('2026');
  });
  test('a batch has one answer a line, in order, refusals in their place', async () => {
    const cases = [{ facts: ELDER }, { facts: { age: 'x' } }, { facts: { nonsense: 1 } }].map((one) => JSON.stringify(one)).join('\n');
    const { status, out } = await run(['evaluate', '--batch', 'cases.jsonl'], { 'cases.jsonl': `${cases}\nnot json\n` });
    const replies = out.split('\n').map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(replies.map((reply) => reply.error?.path)).toEqual([undefined, 'facts.age', 'facts.nonsense', '']);
  });
  test.each([
    ['{"facts":{"age":-1}}', 'facts.age'], ['{"facts":{"age":131}}', 'facts.age'], ['{"facts":{"age":7.5}}', 'facts.age'], ['{"facts":{"pregnant":null}}', 'facts.pregnant'], ['{"facts":{"school.level":"대학"}}', 'facts.school.level'],
    ['{"facts":{"kcd.main":"조현병"}}', 'facts.kcd.main'], ['{"facts":{"noContactDuration":"7달"}}', 'facts.noContactDuration'], ['{"facts":{"children":[{"age":8},{"agee":9}]}}', 'facts.children[1].agee'], ['{"facts":{"children":[7]}}', 'facts.children[0]'],
    ['{"on":"2021-02-29","facts":{}}', 'on'], ['{"on":"2018-12-31","facts":{}}', 'on'], ['{"edition":"2031","facts":{}}', 'edition'], ['{"facts":{"ltc.history":[{"grade":4}]}}', 'facts.ltc.history'], ['{"fact":{}}', 'fact'], ['[]', ''],
    ['{"on":"2020-06-01","facts":{"age":70,"birthDate":"1960-01-01"}}', 'facts.age'], ['{"facts":{"program.current":"ELSE"}}', 'facts.program.current'], ['{"facts":{"needs":"주거"}}', 'facts.needs'], ['{}', 'facts'],
  ])('refuses %s at %s, with a reason and status 2', async (text, path) => {
    const { status, out } = await run(['evaluate'], {}, text);
    expect(status).toBe(2);
    expect(JSON.parse(out).error.path).toBe(path);
    expect(JSON.parse(out).error.reason.length).toBeGreaterThan(5);
  });
});

test('2026 judges a person by the law, with its articles', async () => {
  const { out } = await run(['evaluate', '--edition', '2026'], {}, JSON.stringify({ facts: { age: 78, 'daily.difficulty': true, 'care.complexNeed': true } }));
  const care = JSON.parse(out).programmes.find(({ id }: { id: string }) => id === 'CARE');
  expect(care).toMatchObject({ verdict: 'eligible', clauses: expect.arrayContaining([expect.objectContaining({ rule: 'CARE-TARGET-65', cite: { seed: 'L2', page: '제2조제1항제1호', quote: '1. 65세 이상인 사람' } })]) });
});

describe('dure guide facts, editions, rules, diff', () => {
  test('each answers in words and as JSON', async () => {
    expect(JSON.parse((await run(['facts', '--json'])).out).facts.length).toBeGreaterThan(80);
    expect(JSON.parse((await run(['editions', '--json'])).out).editions.map(({ id }: { id: string }) => id)).toEqual(['2019', '2020', '2026']);
    expect(JSON.parse((await run(['rules', '--edition', '2020', '--json'])).out).rules).toHaveLength(363);
    expect(JSON.parse((await run(['diff', '2019', '2020', '--json'])).out).changes).toHaveLength(21);
    expect((await run(['rules', '--edition', '2020'])).out).toContain('모두 363개');
    expect((await run(['rules', '--edition', '2020'])).out).toContain('363 of 363');
    expect((await run(['rules', '--edition', '2026'])).out).toContain('돌봄통합지원법 시행규칙 제11조제4호');
    expect((await run(['facts'])).out).toContain('만으로 몇 세이십니까?');
  });
  test.each(['evaluate', 'facts', 'editions', 'rules', 'diff'])('%s --help says how it is used', async (name) => {
    const { status, out } = await run([name, '--help']);
    expect(status).toBe(0);
    expect(out).toContain(`dure guide ${name}`);
  });
  test('a mistake is explained and has status 1', async () => {
    expect((await run([])).status).toBe(1);
    expect((await run(['judge'])).err).toContain('모르는 명령');
    expect((await run(['evaluate', '--bogus'])).err).toContain('--help');
    expect((await run(['evaluate', '--file', 'nowhere.json'])).err).toContain('nowhere.json');
    expect((await run(['rules', '--edition', '1999'])).status).toBe(1);
    expect((await run(['diff', '2019'])).status).toBe(1);
  });
});
