import { hostsOf } from '@dure/database/connection';
import { FIRST_KEY } from '../cipher/index.ts';
import { olderKeysIn } from './keys.ts';
import { ONLY_IN_PRODUCTION, REQUIRED_IN_PRODUCTION, type Variables } from './variables.ts';

const ADDRESSES = ['DATABASE_URL', 'DATABASE_MIGRATOR_URL', 'DATABASE_SCREENING_URL', 'DATABASE_RETENTION_URL'] as const;
type AddressName = (typeof ADDRESSES)[number];

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost', ''];

function onThisMachine(url: string): boolean {
  return LOOPBACK.includes(new URL(url).hostname);
}

/** A demo offers accounts at one click, so nothing that belongs to a real installation may be set beside it. */
function demoContradictions(set: Variables, environment: string | undefined): string[] {
  const proofs: string[] = ONLY_IN_PRODUCTION.filter((name) => set[name] !== undefined);
  if (set.COOKIE_SECURE) proofs.push('COOKIE_SECURE=true');
  if (environment === 'production') proofs.push('NODE_ENV=production');
  // A demo migrates and seeds what it serves, so it knows both addresses or, with a PostgreSQL of its own, neither.
  const half = (set.DATABASE_MIGRATOR_URL === undefined) !== (set.DATABASE_URL === undefined) ? ['A demo on a PostgreSQL of yours needs both DATABASE_URL and DATABASE_MIGRATOR_URL; unset both to use its own.'] : [];
  if (proofs.length === 0) return half;
  return [...half, `DURE_MODE is demo, whose accounts anybody may use at one click, but ${proofs.join(', ')} belong${proofs.length === 1 ? 's' : ''} to production. Set DURE_MODE=production, or unset ${proofs.length === 1 ? 'it' : 'them'}.`];
}

function roleContradictions(name: AddressName, role: string): string[] {
  if (name === 'DATABASE_URL' && role !== 'dure_app') return ['DATABASE_URL must connect as role dure_app, which cannot pass the row policies.'];
  if (name === 'DATABASE_MIGRATOR_URL' && role === 'dure_app') return ['DATABASE_MIGRATOR_URL must connect as the owner of the database, not as dure_app.'];
  if (name === 'DATABASE_RETENTION_URL' && role !== 'dure_retention') return ['DATABASE_RETENTION_URL must connect as role dure_retention, which destroys only what is due.'];
  if (name === 'DATABASE_SCREENING_URL' && role !== 'dure_screening') return ['DATABASE_SCREENING_URL must connect as role dure_screening, which reads only what discovery needs.'];
  return [];
}

const isElsewhere = (hosts: string | undefined): boolean => (hostsOf(hosts ?? '') ?? []).some(({ host }) => !LOOPBACK.includes(host) && host !== '::1');

function urlContradictions(name: AddressName, text: string | undefined, hosts: string | undefined): string[] {
  if (text === undefined) return [];
  const url = new URL(text);
  const problems = roleContradictions(name, decodeURIComponent(url.username));
  if ((!onThisMachine(text) || isElsewhere(hosts)) && url.searchParams.get('sslmode') !== 'verify-full') problems.push(`${name} reaches another machine: add ?sslmode=verify-full, so that the connection is encrypted and the server's certificate is checked.`);
  return problems;
}

/** What is wrong with the addresses of the database alone. */
export function databaseContradictions(set: Variables): readonly string[] {
  const alone = set.DATABASE_HOSTS !== undefined && ADDRESSES.every((name) => set[name] === undefined);
  return [
    ...(alone ? ['DATABASE_HOSTS says only where the nodes are: DATABASE_URL says as whom and which database.'] : []),
    ...ADDRESSES.flatMap((name) => urlContradictions(name, set[name], set.DATABASE_HOSTS)),
  ];
}

function originContradictions(set: Variables): string[] {
  if (set.PUBLIC_ORIGIN === undefined) return [];
  const url = new URL(set.PUBLIC_ORIGIN);
  const problems: string[] = [];
  if (url.origin !== set.PUBLIC_ORIGIN) problems.push(`PUBLIC_ORIGIN must be an origin alone, such as ${url.origin}`);
  if (onThisMachine(set.PUBLIC_ORIGIN)) return problems;
  if (url.protocol !== 'https:') problems.push('PUBLIC_ORIGIN must begin with https:// unless it is on this machine.');
  if (set.COOKIE_SECURE === false) problems.push('COOKIE_SECURE=false would send sessions in the clear; unset it.');
  return problems;
}

function providerContradictions(set: Variables): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_URI'] as const;
  const missing = names.filter((name) => set[name] === undefined);
  return missing.length === 0 || missing.length === names.length ? [] : [`Single sign-on needs all of ${names.join(', ')}; ${missing.join(', ')} is not set.`];
}

function olderKeyContradictions(set: Variables): string[] {
  const older = olderKeysIn(set.DURE_OLDER_KEYS ?? '');
  const ids = [set.DURE_KEY_ID ?? FIRST_KEY, ...older.map(({ id }) => id)];
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  const current = older.some(({ dataKey, indexKey }) => dataKey.toString('base64') === set.DURE_DATA_KEY || indexKey.toString('base64') === set.DURE_INDEX_KEY);
  return [
    ...(twice === undefined ? [] : [`Two keys are called ${twice}: DURE_KEY_ID names the keys of today, DURE_OLDER_KEYS those of before.`]),
    ...(current ? ['DURE_OLDER_KEYS holds a key of today: a rotation needs new ones.'] : []),
  ];
}

function productionContradictions(set: Variables): string[] {
  const missing = REQUIRED_IN_PRODUCTION.filter((name) => set[name] === undefined).map((name) => `${name} is not set; production needs it (docs/deploy.md says what to put there).`);
  const sameKey = set.DURE_DATA_KEY !== undefined && set.DURE_DATA_KEY === set.DURE_INDEX_KEY ? ['DURE_INDEX_KEY must not be the same as DURE_DATA_KEY.'] : [];
  return [...missing, ...sameKey, ...olderKeyContradictions(set), ...originContradictions(set), ...providerContradictions(set)];
}

/** Everything that forbids a start, one sentence each, all at once: nobody should learn of them one by one. */
export function contradictions(set: Variables, environment: string | undefined): readonly string[] {
  return [
    ...(set.DURE_MODE === 'demo' ? demoContradictions(set, environment) : productionContradictions(set)),
    ...databaseContradictions(set),
  ];
}
