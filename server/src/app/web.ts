import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Static files of the built page; every other path that is not the API gets the page itself, which knows its screens. */
export async function serveWeb(app: FastifyInstance, directory: string): Promise<void> {
  if (!existsSync(join(directory, 'index.html'))) throw new Error(`No built web page in ${directory}: run the web build first`);
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  // A part of an older build is gone, not the page: a browser that got the page in its place would fail without a word.
  const isPage = (url: string): boolean => !url.startsWith('/api/') && !url.startsWith('/assets/');
  app.get('/*', (request, reply) => (isPage(request.url) ? reply.sendFile('index.html') : reply.callNotFound()));
}
