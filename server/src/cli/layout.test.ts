import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findLayout } from './layout.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-layout-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('while developing, migrations are in their room', () => {
  expect(existsSync(join(findLayout().migrations, '0001_directory.sql'))).toBe(true);
});

test('the bundle finds everything beside itself', () => {
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'migrations'), { recursive: true });
  expect(findLayout(dist)).toEqual({ migrations: join(dist, 'migrations'), web: join(dist, 'web'), state: join(folder, '.dure') });
});

test('a demo may keep its state elsewhere', () => {
  vi.stubEnv('DURE_STATE_DIRECTORY', folder);
  expect(findLayout().state).toBe(folder);
});
