import { createServer } from 'node:net';

const TRIES = 20;

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}

/** The wished port or, where moving is allowed, the next free one after it. Rejects with a sentence when there is none. */
export async function choosePort(host: string, wished: number, mayMove: boolean): Promise<number> {
  const last = mayMove ? Math.min(wished + TRIES, 65_535) : wished;
  for (let port = wished; port <= last; port += 1) if (await isFree(host, port)) return port;
  throw new Error(`Port ${wished} on ${host} is taken. Set PORT to a free one.`);
}
