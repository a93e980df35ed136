import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../http/problem.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);

const STYLE = 'body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.5rem}small{opacity:.75}';

function pageOf({ title, detail, next, correlationId }: Problem): string {
  const told = [detail, next].map((sentence) => `<p>${escaped(sentence)}</p>`).join('');
  return `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(title)} - 두레</title><style>${STYLE}</style></head>`
    + `<body><main><h1>${escaped(title)}</h1>${told}<p><a href="/">두레 첫 화면으로</a></p><p><small>문의 번호 ${escaped(correlationId.slice(0, 8))}</small></p></main></body></html>`;
}

const isProblem = (reply: FastifyReply): boolean => String(reply.getHeader('content-type')).startsWith('application/problem+json');

/** Whoever went to an address by a link, as to the identity provider and back, reads sentences and not the JSON that a screen would read. */
export async function problemAsPage(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (request.headers['sec-fetch-mode'] !== 'navigate' || !isProblem(reply)) return payload;
  reply.type('text/html; charset=utf-8').removeHeader('content-length');
  return pageOf(JSON.parse(String(payload)) as Problem);
}
