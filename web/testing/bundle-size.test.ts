// @vitest-environment node
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build, type Manifest } from 'vite';

const BUDGET_KILOBYTES = 250;
const web = fileURLToPath(new URL('..', import.meta.url));
let directory: string;
let manifest: Manifest;

/** The entry and everything it imports at once; what is fetched on a visit is not counted. */
function firstLoad(): string[] {
  const seen = new Set<string>();
  const walk = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const inner of chunk.imports ?? []) walk(inner);
  };
  walk('index.html');
  return [...seen];
}

describe('first load', () => {
  beforeAll(async () => {
    // The test runner's own NODE_ENV would build the development page.
    vi.stubEnv('NODE_ENV', 'production');
    directory = await mkdtemp(join(tmpdir(), 'dure-web-'));
    await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: 'silent', build: { outDir: directory, emptyOutDir: true } });
    manifest = JSON.parse(await readFile(join(directory, '.vite/manifest.json'), 'utf8')) as Manifest;
  }, 120_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(directory, { recursive: true, force: true });
  });

  it(`needs at most ${BUDGET_KILOBYTES} kB of compressed script`, async () => {
    const sizes = await Promise.all(firstLoad().map(async (file) => gzipSync(await readFile(join(directory, file))).length));
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    // Zero would mean that nothing was measured.
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(BUDGET_KILOBYTES);
  });

  it('fetches nothing from another host and carries no inline script or style', async () => {
    const page = await readFile(join(directory, 'index.html'), 'utf8');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=/);
    const styles = await Promise.all((manifest['index.html']?.css ?? []).map((file) => readFile(join(directory, file), 'utf8')));
    expect(styles.join('')).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//);
  });

  it('leaves the widget gallery out', () => {
    expect(Object.keys(manifest).filter((name) => name.includes('gallery'))).toEqual([]);
  });
});
