import { once } from 'node:events';
import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * A man in the middle of ours, between the application and PostgreSQL or between the application and a partner. It passes bytes on
 * until somebody tells it to hold them, to lose them, to close one half of the connection or to cut it.
 */

export type Side = 'client' | 'server';

export interface Link {
  readonly number: number;
  /** Ends both halves at once, as a cable that is pulled does for whoever looks. */
  cut(): void;
  /** Tells one side that nothing more comes, while the other goes on. */
  halfClose(towards: Side): void;
}

/** What becomes of bytes that `from` sent: those that are given back go on, now or after some milliseconds and never before earlier ones. */
export type Interference = (link: Link, from: Side, bytes: Buffer) => Buffer | { readonly bytes: Buffer; readonly after: number } | undefined;

export interface Proxy {
  readonly port: number;
  /** Links opened so far. */
  opened(): number;
  interfere(how: Interference | undefined): void;
  cutAll(): void;
  end(): Promise<void>;
}

interface Pair extends Link {
  readonly client: Socket;
  readonly server: Socket;
}

export async function openProxy(upstream: () => NetConnectOpts, host = '127.0.0.1'): Promise<Proxy> {
  let opened = 0;
  let interference: Interference | undefined;
  const pairs = new Set<Pair>();
  const listener: Server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    opened += 1;
    const pair = pairOf(opened, client, connect({ ...upstream(), allowHalfOpen: true } as NetConnectOpts));
    pairs.add(pair);
    const gone = (): void => {
      pair.cut();
      pairs.delete(pair);
    };
    for (const socket of [pair.client, pair.server]) socket.on('error', gone).on('close', gone);
    pass(pair, 'client', () => interference);
    pass(pair, 'server', () => interference);
  });
  listener.listen(0, host);
  await once(listener, 'listening');
  return {
    port: (listener.address() as { port: number }).port,
    opened: () => opened,
    interfere: (how) => void (interference = how),
    cutAll: () => pairs.forEach((pair) => pair.cut()),
    end: async () => {
      pairs.forEach((pair) => pair.cut());
      listener.close();
      await once(listener, 'close');
    },
  };
}

function pairOf(number: number, client: Socket, server: Socket): Pair {
  return {
    number, client, server,
    cut: () => {
      client.destroy();
      server.destroy();
    },
    halfClose: (towards) => void (towards === 'client' ? client : server).end(),
  };
}

function pass(pair: Pair, from: Side, interference: () => Interference | undefined): void {
  const [source, target] = from === 'client' ? [pair.client, pair.server] : [pair.server, pair.client];
  const send = (bytes: Buffer): void => {
    if (bytes.length > 0 && !target.destroyed && target.writable) target.write(bytes);
  };
  let held = Promise.resolve();
  let holding = 0;
  const hold = (bytes: Buffer, milliseconds: number): void => {
    holding += 1;
    held = held.then(() => wait(milliseconds)).then(() => {
      holding -= 1;
      send(bytes);
    });
  };
  source.on('data', (bytes: Buffer) => {
    const how = interference();
    const on = how === undefined ? bytes : how(pair, from, bytes);
    if (on === undefined) return;
    if (!Buffer.isBuffer(on)) hold(on.bytes, on.after);
    else if (holding > 0) hold(on, 0);
    else send(on);
  });
  source.on('end', () => void held.then(() => target.end()));
}
