// Builds what an installation needs into dist/: the server bundle (dure.mjs), the migrations and the web page.
// `node build.mjs` builds whatever is older than its sources; `--force` builds all.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const DIST = join(ROOT, 'dist');
const STAMPS = join(ROOT, '.dure', 'build.json');
const PARTS = {
  server: { from: ['domain', 'guide', 'database', 'documents', 'screening', 'server', 'package-lock.json', 'build.mjs'], made: 'dure.mjs', build: buildServer },
  web: { from: ['domain', 'guide', 'web', 'server/src', 'package-lock.json', 'build.mjs'], made: 'web/index.html', build: buildWeb },
};

/** Tests and what a tool wrote do not change the product. */
function* sources(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return;
  if (!entry.isDirectory()) {
    yield `${path} ${entry.size} ${entry.mtimeMs}`;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!['node_modules', 'dist', 'testing'].includes(name) && !/[.]test[.]tsx?$/.test(name)) yield* sources(join(path, name));
  }
}

function stampOf(part) {
  const hash = createHash('sha256').update(process.version);
  for (const path of part.from) for (const line of sources(join(ROOT, path))) hash.update(line);
  return hash.digest('hex');
}

async function buildServer() {
  const { bundle } = await import('./server/bundle.mjs');
  for (const name of readdirSync(DIST).filter((entry) => entry !== 'web')) rmSync(join(DIST, name), { recursive: true });
  await bundle(DIST);
  cpSync(join(ROOT, 'database', 'migrations'), join(DIST, 'migrations'), { recursive: true });
  // The page opens the paragraph around a quote.
  cpSync(join(ROOT, 'guide', 'sources'), join(DIST, 'sources'), { recursive: true });
}

function buildWeb() {
  const out = join(DIST, 'web');
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], { cwd: join(ROOT, 'web'), stdio: 'inherit' });
  if (status !== 0) throw new Error('The web page could not be built.');
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

/** One build at a time: the lock is an abstract socket of Linux, which the kernel frees with its holder. */
async function alone(work) {
  const name = `\0dure-build-${createHash('sha256').update(ROOT).digest('hex').slice(0, 32)}`;
  for (;;) {
    const lock = createServer();
    const mine = await new Promise((resolve, reject) => {
      lock.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
      lock.listen({ path: name }, () => resolve(true));
    });
    if (mine) return work().finally(() => lock.close());
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Builds the parts whose sources changed since they were built; tells which, one sentence each. */
export function buildStale({ force = false, tell = console.log } = {}) {
  return alone(() => buildParts(force, tell));
}

async function buildParts(force, tell) {
  mkdirSync(DIST, { recursive: true });
  mkdirSync(dirname(STAMPS), { recursive: true });
  for (const [name, part] of Object.entries(PARTS)) {
    const stamp = stampOf(part);
    if (!force && readStamps()[name] === stamp && existsSync(join(DIST, part.made))) continue;
    const began = performance.now();
    await part.build();
    writeFileSync(STAMPS, `${JSON.stringify({ ...readStamps(), [name]: stamp }, null, 2)}\n`);
    tell(`Built the ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildStale({ force: process.argv.includes('--force') });
