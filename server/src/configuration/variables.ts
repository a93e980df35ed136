import { hostsOf } from '@dure/database/connection';
import { z } from 'zod';
import { KEY_ID } from '../cipher/index.ts';
import { readOlderKeys } from './keys.ts';

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64; make one with: openssl rand -base64 32');
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' });
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s):// URL' });

/** Every variable that Dure reads, in the order of the documentation. A variable that is not here is not read. */
export const variables = z.object({
  DURE_MODE: z.enum(['demo', 'production']).default('demo').meta({
    description: '`demo`: an invented town, one-click accounts, its own database and keys. `production`: real people; every setting marked so is needed.',
    examples: ['production'],
  }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'Address to listen on. Keep the loopback address when a TLS proxy runs on the same machine.', examples: ['127.0.0.1'] }),
  PORT: z.coerce.number('must be a port number').int('must be a port number').min(0).max(65535, 'must be a port number').default(8700).meta({ description: 'Port to listen on. The demo takes the next free one when it is taken.', examples: ['8700'] }),
  DATABASE_URL: postgresUrl.optional().meta({
    description: 'PostgreSQL 15 or newer, as role `dure_app`; beyond this machine with `sslmode=verify-full`. Without it the demo runs a PostgreSQL of its own.',
    examples: ['postgres://dure_app:secret@db.example.go.kr/dure?sslmode=verify-full'],
  }),
  DATABASE_MIGRATOR_URL: postgresUrl.optional().meta({
    description: 'The same database as its owner, who may create roles but is no superuser. Only `dure migrate` and `dure seed` need it; keep it away from the server.',
    examples: ['postgres://dure_migrator:secret@db.example.go.kr/dure?sslmode=verify-full'],
  }),
  DATABASE_SCREENING_URL: postgresUrl.optional().meta({
    description: 'The same database as role `dure_screening`. Only `dure claims work`, the batch of discovery, needs it; keep it away from the server.',
    examples: ['postgres://dure_screening:secret@db.example.go.kr/dure?sslmode=verify-full'],
  }),
  DATABASE_HOSTS: z.string().refine((text) => hostsOf(text) !== undefined, 'must be hosts with their ports, separated by commas: db1.example.go.kr:5432,db2.example.go.kr:5432').optional().meta({
    description: 'The nodes of a cluster that fails over by itself (Patroni). The one that accepts writes takes the place of the host in `DATABASE_URL` and the other addresses; after a failover it is found again.',
    examples: ['db1.example.go.kr:5432,db2.example.go.kr:5432,db3.example.go.kr:5432'],
  }),
  DATABASE_RETENTION_URL: postgresUrl.optional().meta({
    description: 'The same database as role `dure_retention`. Only `dure retention`, which destroys what is due, needs it; keep it away from the server.',
    examples: ['postgres://dure_retention:secret@db.example.go.kr/dure?sslmode=verify-full'],
  }),
  DURE_DATA_KEY: key.optional().meta({ description: 'AES-256 key of the encrypted columns (주민등록번호, TOTP). Lost, they cannot be read again.', examples: ['(openssl rand -base64 32)'] }),
  DURE_INDEX_KEY: key.optional().meta({ description: 'HMAC-SHA-256 key of the blind indexes by which encrypted numbers are found. Another one than the data key.', examples: ['(openssl rand -base64 32)'] }),
  DURE_KEY_ID: z.string().regex(KEY_ID, 'must be small letters, digits and hyphens, at most 31').optional().meta({ description: 'Name of the two keys above; every sealed value says which sealed it. `k1` when unset, as for everything that was sealed before keys had names.', examples: ['k2'] }),
  DURE_OLDER_KEYS: z.string().refine((text) => readOlderKeys(text) !== undefined, 'must be id:data key:index key, several separated by commas').optional().meta({ description: 'Keys of before, which still open: `id:data key:index key`, the latest first. They are taken out when `dure keys status` says that nothing is theirs.', examples: ['k1:(its data key):(its index key)'] }),
  PUBLIC_ORIGIN: webUrl.optional().meta({ description: 'Where browsers find Dure: scheme, host and port, nothing more.', examples: ['https://dure.jeonju.example.go.kr'] }),
  COOKIE_SECURE: flag.optional().meta({ description: 'Session cookies only over TLS. True in production; false is accepted there only while PUBLIC_ORIGIN is on this machine.', examples: ['true'] }),
  TRUST_PROXY: z.string().optional().meta({ description: 'Addresses of the proxies whose X-Forwarded-For is believed, separated by commas; `loopback` in production. The access log records where a request came from.', examples: ['loopback', '10.1.2.3,10.1.2.4'] }),
  OIDC_ISSUER: webUrl.optional().meta({ description: 'Single sign-on by OpenID Connect. Without it staff sign in with a password.', examples: ['https://sso.jeonju.example.go.kr'] }),
  OIDC_CLIENT_ID: z.string().optional().meta({ description: 'Client id registered at the provider.', examples: ['dure'] }),
  OIDC_CLIENT_SECRET: z.string().optional().meta({ description: 'Client secret given by the provider.', examples: ['(from the provider)'] }),
  OIDC_REDIRECT_URI: webUrl.optional().meta({ description: 'Return address registered at the provider; under PUBLIC_ORIGIN.', examples: ['https://dure.jeonju.example.go.kr/api/session/callback'] }),
  DURE_STATE_DIRECTORY: z.string().optional().meta({ description: 'Folder of a demo: its PostgreSQL and its keys. `.dure` beside the program when unset; production keeps nothing.', examples: ['/var/lib/dure-demo'] }),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info').meta({ description: 'How much the server writes to its log. No level writes personal data.', examples: ['info'] }),
});

export type Variables = z.infer<typeof variables>;
export type VariableName = keyof Variables;

/** What a variable may be set to, by mode. Whatever only production sets proves, in a demo, that a real installation is being started with one-click accounts. */
export const REQUIRED_IN_PRODUCTION = ['DATABASE_URL', 'DURE_DATA_KEY', 'DURE_INDEX_KEY', 'PUBLIC_ORIGIN'] as const satisfies readonly VariableName[];
export const ONLY_IN_PRODUCTION = ['DURE_DATA_KEY', 'DURE_INDEX_KEY', 'DURE_KEY_ID', 'DURE_OLDER_KEYS', 'PUBLIC_ORIGIN', 'TRUST_PROXY', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_REDIRECT_URI'] as const satisfies readonly VariableName[];
