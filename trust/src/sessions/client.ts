import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Answered {
  readonly status: number;
  readonly text: string;
  /** The session that was opened; undefined where none was. */
  readonly cookie: string | undefined;
}

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly cookie?: string;
  readonly body?: unknown;
  /** Which address of this machine it comes from: each is a workplace of its own. */
  readonly from?: string;
}

/** Requests over HTTP to a server that listens, on connections that stay. */
export class Workplaces {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });
  private readonly address: URL;

  constructor(address: string) {
    this.address = new URL(address);
  }

  ask({ method = 'GET', path, cookie, body, from }: Asking): Promise<Answered> {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(cookie === undefined ? {} : { cookie: `dure=${cookie}` }), ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(content === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
    };
    return new Promise((resolve, reject) => {
      const asked = request({ host: this.address.hostname, port: this.address.port, agent: this.agent, method, path, headers, ...(from === undefined ? {} : { localAddress: from }) }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), cookie: /(?:^|;\s*)dure=([\w-]+)/.exec(response.headers['set-cookie']?.join(';') ?? '')?.[1] }));
        response.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(content);
    });
  }

  signIn(login: string, password: string, from?: string): Promise<Answered> {
    return this.ask({ method: 'POST', path: '/api/session', body: { login, password }, ...(from === undefined ? {} : { from }) });
  }

  close(): void {
    this.agent.destroy();
  }
}
