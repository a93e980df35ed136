import type { ServerContext } from '../http/handler.ts';

const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "font-src 'self'", "img-src 'self' data: blob:",
  "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "manifest-src 'self'", "object-src 'none'",
].join('; ');

type Send = (request: { readonly url: string }, reply: { header(name: string, value: string): unknown; hasHeader(name: string): boolean }, payload: unknown) => Promise<unknown>;

/** react-aria positions its overlays with style attributes; scripts stay same-origin files only. */
export function securityHeaders(server: ServerContext): Send {
  return async (request, reply, payload) => {
    reply.header('content-security-policy', POLICY);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
    if (server.configuration.cookieSecure) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    return payload;
  };
}
