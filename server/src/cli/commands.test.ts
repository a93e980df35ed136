import { describe, expect, test } from 'vitest';
import { runDure } from './commands.ts';

async function dure(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { stdin: async () => '', readFile: async () => '', print: (line: string) => void out.push(line), printError: (line: string) => void err.push(line), today: '2026-11-23' } as const;
  return { status: await runDure(args, io), out: out.join('\n'), err: err.join('\n') };
}

test.each(['--help', '-h', 'help'])('dure %s lists every command', async (flag) => {
  const { status, out } = await dure(flag);
  expect(status).toBe(0);
  for (const name of ['serve', 'migrate', 'database', 'seed', 'claims', 'backup', 'keys', 'paper', 'retention', 'log', 'guide']) expect(out).toContain(`  ${name} `);
});

test('no command is not understood, and the help goes where errors go', async () => {
  expect(await dure()).toMatchObject({ status: 1, out: '', err: expect.stringContaining('usage:') });
});

test.each(['sevre', 'toString', '__proto__'])('an unknown command (%s) says which there are', async (name) => {
  expect(await dure(name)).toEqual({ status: 1, out: '', err: `There is no command '${name}'. There are: serve, migrate, database, seed, claims, backup, keys, paper, retention, log, guide.\nSee: dure --help` });
});

describe.each(['serve', 'migrate', 'database', 'seed', 'claims', 'backup', 'keys', 'paper', 'retention', 'log', 'guide'])('dure %s', (name) => {
  test('--help explains it and does nothing else', async () => {
    const { status, out, err } = await dure(name, '--help');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(new RegExp(`^dure ${name}`));
    expect(out.split('\n').length).toBeGreaterThan(4);
  });
});

test.each(['serve', 'migrate', 'seed', 'backup', 'keys', 'paper', 'retention'])('dure %s names an option that it does not know', async (name) => {
  const { status, err } = await dure(name, '--frobnicate');
  expect(status).toBe(1);
  expect(err).toMatch(new RegExp(`--frobnicate[\\s\\S]*dure ${name} --help`));
});
