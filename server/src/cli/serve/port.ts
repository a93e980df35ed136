import { createServer } from 'node:net';

const TRIES = 20;

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}

/** The wished port, or the next free one after it. */
export async function nextFreePort(host: string, wished: number): Promise<number> {
  for (let port = wished; port < Math.min(wished + TRIES, 65_536); port += 1) if (await isFree(host, port)) return port;
  throw new Error(`Ports ${wished} to ${wished + TRIES - 1} are all taken. Set PORT to a free one.`);
}
