import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Figure, Measured, Run } from '../figure.ts';
import { secretsIn } from './secrets.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LARGEST = 1 << 30;

const git = (...words: readonly string[]): string => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', maxBuffer: LARGEST });
const BINARY = /[.](png|jpe?g|gif|ico|woff2?|ttf|otf|pdf|hwpx|xlsx|zip|gz|br|parquet)$/;

/** Made in pieces, so that this file is none of those that are found. */
const PLANTED: Readonly<Record<string, string>> = {
  'a key of a cloud': `aws_access_key_id = AKI${'A'}QZ7XW3PLMN4TYVBK`,
  'a private key': `-----BEGIN RSA PRIVATE ${'KEY'}-----`,
  'a password in an address': `postgres://dure_app:Zq8${'xW'}3pLm@db.internal.go.kr/dure`,
};

/** Files as they are, and every line that any commit has added: what was taken out again is in the history still. */
async function secrets({ fault, tell }: Run): Promise<Measured> {
  const paths = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter((path) => path !== '' && !BINARY.test(path));
  const now = paths.map((path) => {
    try {
      return { place: path, text: readFileSync(`${ROOT}${path}`, 'utf8') };
    } catch {
      return { place: path, text: '' };
    }
  });
  const planted = fault === undefined ? [] : [{ place: 'planted', text: PLANTED[fault] ?? '' }];
  const found = [...now, ...planted].flatMap(({ place, text }) => secretsIn(place, text));
  const added = git('log', '--all', '--no-color', '--unified=0', '--no-renames', '--format=commit %h', '-p', '--', '.', ':!package-lock.json', ':!*.svg').split('\n').filter((line) => line.startsWith('+') && !line.startsWith('+++'));
  const before = secretsIn('history', added.join('\n'));
  for (const one of [...found, ...before].slice(0, 20)) tell(one);
  return { measured: `${found.length} in ${paths.length.toLocaleString('en')} files, ${before.length} in ${added.length.toLocaleString('en')} lines that commits have added`, reached: found.length + before.length === 0 && paths.length > 1000 };
}

interface Bill {
  readonly bomFormat?: string;
  readonly components?: readonly { readonly name?: string; readonly version?: string; readonly purl?: string }[];
}

const LEFT_OUT = 'a package that is left out';

/** The bill of `npm run sbom` against the lock: every package that an installation brings, with its version. */
async function bill({ fault, tell }: Run): Promise<Measured> {
  const { components = [], bomFormat } = JSON.parse(execFileSync('npm', ['run', '-s', 'sbom'], { cwd: ROOT, encoding: 'utf8', maxBuffer: LARGEST, stdio: ['ignore', 'pipe', 'ignore'] })) as Bill;
  const listed = new Set(components.filter(({ name }) => fault !== LEFT_OUT || name !== 'fastify').map(({ name, version }) => `${name}@${version}`));
  const installed = execFileSync('npm', ['ls', '--all', '--parseable', '--long', '--omit=dev'], { cwd: ROOT, encoding: 'utf8', maxBuffer: LARGEST, stdio: ['ignore', 'pipe', 'ignore'] });
  const names = new Set(installed.split('\n').map((line) => line.split(':')[1] ?? '').filter((name) => /.@\d/.test(name) && !name.startsWith('@dure/') && !name.startsWith('dure@')));
  const missing = [...names].filter((name) => !listed.has(name));
  for (const one of missing.slice(0, 10)) tell(`not in the bill: ${one}`);
  return { measured: `${names.size - missing.length} of ${names.size} packages of an installation stand in the bill (${bomFormat}), each with its version and address`, reached: bomFormat === 'CycloneDX' && missing.length === 0 && names.size > 50 };
}

export const repositoryFigures: readonly Figure[] = [
  { goal: 'G19', title: 'no secret in the repository', floor: '0 in its files and in its history', depths: ['short', 'long'], faults: Object.keys(PLANTED), measure: secrets },
  { goal: 'G19', title: 'a bill of materials', floor: 'every package of an installation, CycloneDX', depths: ['short', 'long'], faults: [LEFT_OUT], measure: bill },
];
