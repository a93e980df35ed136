import { describe, expect, test } from 'vitest';
import { contract } from '../contract.ts';
import { openApiOf } from './openapi.ts';

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: object }>>;
}
interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object; readonly securitySchemes: object };
}

// As a reader gets it: through JSON.
const document = JSON.parse(JSON.stringify(openApiOf(contract))) as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));

/** Every object anywhere in the document. */
function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}

function resolve(reference: string): unknown {
  return reference.replace(/^#\//, '').split('/').reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}

describe('the OpenAPI document', () => {
  test('is 3.1 with what the specification requires', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect([document.info.title, document.info.version].every((text) => text.length > 0)).toBe(true);
    expect(new Set(document.tags.map(({ name }) => name)).size).toBe(document.tags.length);
  });

  test('has one operation for each route of the contract, under a name of its own', () => {
    const keys = operations.map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    expect(keys.toSorted()).toEqual(Object.keys(contract).toSorted());
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z0-9-]+$/.test(name))).toBe(true);
  });

  test('has no two paths that differ only in the name of a parameter', () => {
    const shapes = Object.keys(document.paths).map((path) => path.replaceAll(/\{\w+\}/g, '{}'));
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test.each(operations.map(({ method, path, operation }) => [`${method.toUpperCase()} ${path}`, path, method, operation] as const))('%s is well formed', (_name, path, method, { parameters, responses, requestBody, tags, security }) => {
    const inPath = parameters.filter((one) => one.in === 'path');
    expect(inPath.map(({ name }) => name).toSorted()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted());
    expect(inPath.every(({ required }) => required)).toBe(true);
    const places = parameters.map((one) => `${one.in}:${one.name.toLowerCase()}`);
    expect(new Set(places).size).toBe(places.length);
    expect(parameters.every((one) => ['path', 'query', 'header', 'cookie'].includes(one.in) && typeof one.schema === 'object')).toBe(true);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['4XX', '5XX']));
    expect(Object.keys(responses).every((status) => /^([1-5]\d\d|[1-5]XX|default)$/.test(status))).toBe(true);
    expect(Object.values(responses).every(({ description }) => description.length > 0)).toBe(true);
    expect(requestBody === undefined || !['get', 'delete'].includes(method)).toBe(true);
    expect(tags.every((tag) => document.tags.some(({ name }) => name === tag))).toBe(true);
    expect(security.flatMap((one) => Object.keys(one)).every((scheme) => scheme in document.components.securitySchemes)).toBe(true);
  });

  test('refers to nothing that is not there, and carries schemas of the right dialect', () => {
    const all = objectsIn(document);
    const references = all.flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => resolve(reference) === undefined)).toEqual([]);
    const types = all.flatMap(({ type }) => (Array.isArray(type) ? type : [type])).filter((type): type is string => typeof type === 'string');
    // `apiKey` is the security scheme's; the rest are the types of JSON Schema.
    expect(new Set(types.filter((type) => !['string', 'number', 'integer', 'boolean', 'object', 'array', 'null', 'apiKey'].includes(type)))).toEqual(new Set());
    expect(all.filter((one) => 'nullable' in one || 'exclusiveMinimum' in one && typeof one['exclusiveMinimum'] === 'boolean')).toEqual([]);
  });
});
