import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Everything that would phone home is off; a journey talks to the server under test and to nobody else. */
export const CHROMIUM_FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

function findChromium(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

function installChromium(): void {
  const quietly = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-qq'], quietly);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'poppler-utils'], quietly);
}

/** The system's Chromium, installed from Debian when it is missing and we may. Throws words that say what to install. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall) installChromium();
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(`The journeys need a Chromium at ${PLACES.join(' or ')}. On Debian or Ubuntu: sudo apt-get install chromium`);
}
