import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

z.config(z.locales.ko());

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export type Parsed = { readonly ok: true; readonly params: never; readonly query: never; readonly body: never } | { readonly ok: false; readonly fields: readonly FieldProblem[] };

/** What no keyboard types and PostgreSQL cannot store or lists are packed with; tabs and ends of lines stay. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Half a pair, torn out of an emoji, is no character and PostgreSQL takes it for broken JSON. */
const storable = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd').normalize('NFC').replace(CONTROLS, '');

/** Text is NFC from here on: 홍길동 typed on a Mac and on Windows is one name. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), normalised(inner)]));
}

/** Checks params, query and body at the edge; what comes out has the declared shape. */
export function parseInput(declared: Endpoint, raw: { readonly params: unknown; readonly query: unknown; readonly body: unknown }): Parsed {
  const fields: FieldProblem[] = [];
  const parse = (part: 'params' | 'query' | 'body'): unknown => {
    const schema = declared[part];
    if (schema === undefined) return undefined;
    const parsed = schema.safeParse(normalised(raw[part]));
    if (parsed.success) return parsed.data;
    fields.push(...parsed.error.issues.map((issue) => ({ path: [part, ...issue.path].join('.'), message: issue.message })));
    return undefined;
  };
  const [params, query, body] = [parse('params'), parse('query'), parse('body')];
  return fields.length > 0 ? { ok: false, fields } : { ok: true, params: params as never, query: query as never, body: body as never };
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
