import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));
const VITE = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

/** The runner's own NODE_ENV would build the development page. */
export async function buildPage(directory: string): Promise<void> {
  const vite = spawn(process.execPath, [VITE, 'build', '--outDir', directory, '--emptyOutDir', '--logLevel', 'error'], { cwd: WEB, env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    vite.on('error', reject);
    vite.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('The page could not be built.'))));
  });
}
