import { z } from 'zod';
import { hashOf } from './input.ts';
import { fileAnswer, type Contract, type Endpoint } from './endpoint.ts';
import { Problem } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;
type Shared = Record<string, Json>;

/** OpenAPI 3.1 of the whole contract, made from the schemas that check the requests. */
export function openApiOf(contract: Contract): Json {
  const shared: Shared = {};
  const paths: Record<string, Record<string, Json>> = {};
  for (const [key, declared] of Object.entries(contract)) {
    const [method = '', path = ''] = key.split(' ');
    const url = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[url] = { ...paths[url], [method.toLowerCase()]: operation(key, declared, shared) };
  }
  return {
    openapi: '3.1.1',
    info: { title: '두레 (Dure)', version: '1.0.0', description: 'Integrated case management and referral for Korean local government.', license: { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' } },
    servers: [{ url: '/' }],
    tags: tagsOf(contract),
    paths,
    components: { schemas: { Problem: schemaOf(Problem, 'output', shared), ...shared }, securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-dure' } } },
  };
}

function tagsOf(contract: Contract): readonly Json[] {
  return [...new Set(Object.keys(contract).map(nounOf))].toSorted().map((name) => ({ name, description: `Routes of ${name}` }));
}

const nounOf = (key: string): string => key.split('/')[2] ?? 'api';

function operation(key: string, declared: Endpoint, shared: Shared): Json {
  const [method = ''] = key.split(' ');
  const writes = method !== 'GET' && declared.asks !== true;
  return {
    operationId: key.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''),
    summary: declared.summary,
    description: `Permission: ${declared.permission}. Purpose: ${declared.purpose}. Access log: ${declared.log}.`,
    tags: [nounOf(key)],
    security: declared.permission === 'public' ? [] : [{ session: [] }],
    parameters: [...parametersOf(declared, 'params', shared), ...parametersOf(declared, 'query', shared), ...headersOf(declared, writes)],
    ...(declared.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(declared.body, 'input', shared) } } } } : {}),
    responses: { '200': { description: 'Done', content: contentOf(declared, shared) }, '4XX': problem('Refused; says what happened, why and what to do next'), '5XX': problem('Fault; nothing was half-saved') },
  };
}

function contentOf(declared: Endpoint, shared: Shared): Json {
  if ((declared.answer as unknown) === fileAnswer) return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(declared.answer, 'output', shared) } };
}

const problem = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

function headersOf(declared: Endpoint, writes: boolean): readonly Json[] {
  const header = (name: string, description: string): Json => ({ name, in: 'header', required: true, description, schema: { type: 'string' } });
  return [
    ...(writes && declared.permission !== 'public' ? [header('Idempotency-Key', 'Same key and body: one effect, the same answer')] : []),
    ...(declared.versioned === true ? [header('If-Match', 'Version that was read')] : []),
  ];
}

function parametersOf(declared: Endpoint, part: 'params' | 'query', shared: Shared): readonly Json[] {
  const schema = declared[part];
  const place = part === 'params' ? 'path' : 'query';
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', shared) as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: property }));
}

/** Schemas that refer to themselves (any JSON) stand in `components`, once: a reference is read from the root of the document. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', shared: Shared): Json {
  const { $schema: _dialect, $defs = {}, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const names = new Map(Object.entries($defs).map(([local, definition]) => [local, `Shared-${hashOf(JSON.stringify(definition)).slice(0, 8)}`] as const));
  const moved = (part: unknown): Json => {
    let text = JSON.stringify(part);
    for (const [local, name] of names) text = text.replaceAll(`"#/$defs/${local}"`, `"#/components/schemas/${name}"`);
    return JSON.parse(text) as Json;
  };
  for (const [local, name] of names) shared[name] = moved($defs[local]);
  return moved(rest);
}
