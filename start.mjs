// `npm start`: builds what is older than its sources, then serves the demo town (or, with DURE_MODE=production, the installation).
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) stop(`Dure needs Node 20.19 or later; this is ${process.version}.`);
if (!existsSync(new URL('node_modules/fastify', import.meta.url))) stop('The packages are not installed yet: run "npm ci" first.');

const { buildStale } = await import('./build.mjs');
await buildStale().catch((error) => stop(error.message));
process.argv.splice(2, Infinity, 'serve', ...process.argv.slice(2));
await import('./dist/dure.mjs');

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
