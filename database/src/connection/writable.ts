import { isIP } from 'node:net';
import pg from 'pg';

/** One PostgreSQL of a cluster that keeps copies of itself. */
interface Host {
  readonly host: string;
  readonly port: number;
}

/** How to reach a database as a role; what the server's rooms know of the driver. */
export interface ClientConfig extends pg.ClientConfig {
  /** The nodes of a cluster, of which one accepts writes; it takes the place of host and port. */
  readonly hosts?: readonly Host[];
}

const ASKED_WITHIN_MS = 5_000;

/** No node of the cluster accepts writes: a failover is under way, or most of the cluster is gone. */
class NoWritableServer extends Error {
  readonly code = 'no-writable-server';
  constructor() {
    super('No server of the cluster accepts writes');
  }
}

/** pg takes host and port from an address before it looks at anything else, so they are set on what it made of it. */
function at<Client extends pg.Client>(client: Client, { host, port }: Host): Client {
  client.on('error', () => undefined);
  return Object.assign(client, { host, port });
}

async function writableAt(config: ClientConfig, host: Host): Promise<Host> {
  const client = at(new pg.Client({ ...config, connectionTimeoutMillis: ASKED_WITHIN_MS, query_timeout: ASKED_WITHIN_MS }), host);
  try {
    await client.connect();
    const { rows } = await client.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
    if (rows[0]?.standby !== false) throw new NoWritableServer();
    return host;
  } finally {
    client.end().catch(() => undefined);
  }
}

/** Where writes go, as it was just found: a burst of new connections asks once, and who comes after a failover asks anew. */
const KNOWN_FOR_MS = 1_000;
const found = new Map<string, Promise<Host>>();
const nameOf = (hosts: readonly Host[]): string => hosts.map(({ host, port }) => `${host}:${port}`).join(',');

function writableOf(config: ClientConfig, hosts: readonly Host[]): Promise<Host> {
  const known = found.get(nameOf(hosts));
  if (known !== undefined) return known;
  const asking = Promise.any(hosts.map((host) => writableAt(config, host))).catch(() => {
    throw new NoWritableServer();
  });
  found.set(nameOf(hosts), asking);
  const forget = (): void => void (found.get(nameOf(hosts)) === asking && found.delete(nameOf(hosts)));
  asking.then(() => setTimeout(forget, KNOWN_FOR_MS).unref(), forget);
  return asking;
}

/** Connects to the node that accepts writes. After a failover the first who loses a connection looks for it anew. */
class WritableClient extends pg.Client {
  readonly #config: ClientConfig;
  readonly #hosts: readonly Host[];

  constructor(config: ClientConfig) {
    super(config);
    this.#config = config;
    this.#hosts = config.hosts ?? [];
  }

  override connect(): Promise<never>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<never> | void {
    const connected = this.#connect();
    if (callback === undefined) return connected as Promise<never>;
    connected.then(() => callback(undefined as never), callback);
  }

  async #connect(): Promise<this> {
    at(this, await writableOf(this.#config, this.#hosts));
    let isStandby = false;
    // PostgreSQL says so itself while it lets somebody in, from version 14: what was found a while ago may have stepped down since.
    (this as unknown as { readonly connection: NodeJS.EventEmitter }).connection.on('parameterStatus', ({ parameterName, parameterValue }: { parameterName: string; parameterValue: string }) => {
      if (parameterName === 'in_hot_standby') isStandby = parameterValue === 'on';
    });
    try {
      await super.connect();
    } catch (error) {
      found.delete(nameOf(this.#hosts));
      throw error;
    }
    if (!isStandby) return this;
    found.delete(nameOf(this.#hosts));
    this.end().catch(() => undefined);
    throw new NoWritableServer();
  }
}

const hasHosts = ({ hosts }: ClientConfig): boolean => hosts !== undefined && hosts.length > 0;

export const newClient = (config: ClientConfig): pg.Client => (hasHosts(config) ? new WritableClient(config) : new pg.Client(config));

/** A pool whose clients go where writes go. */
export const newPool = (config: ClientConfig & pg.PoolConfig): pg.Pool => new pg.Pool(hasHosts(config) ? ({ ...config, Client: WritableClient } as unknown as pg.PoolConfig) : config);

/** `db1.example.go.kr:5432,db2.example.go.kr`; undefined where it is not such a list. */
export function hostsOf(text: string): readonly Host[] | undefined {
  const hosts = text.split(',').map((one) => /^([\w.-]+|\[[\da-f:]+\])(?::(\d{1,5}))?$/i.exec(one.trim()));
  const read = hosts.flatMap((match) => (match?.[1] === undefined ? [] : [{ host: match[1].replaceAll(/[[\]]/g, ''), port: Number(match[2] ?? 5432) }]));
  return read.length === hosts.length && read.every(({ host, port }) => port > 0 && port < 65_536 && (!host.includes(':') || isIP(host) === 6)) ? read : undefined;
}
