import { z } from 'zod';
import { contract } from '@dure/server/contract';
import type { Endpoint } from '../../../server/src/http/endpoint.ts';

export interface Route {
  readonly key: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly declared: Endpoint;
  /** Table of the record that the address names, `none` where it names none, undefined where nobody has said. */
  readonly object: string | undefined;
}

/** Record that stands behind the first identifier of an address; every route of the contract falls under one of these. */
const OBJECTS: Readonly<Record<string, string>> = {
  'persons/:id': 'person', 'cases/:id': 'case_file', 'referrals/:id': 'referral', 'intakes/:id': 'intake', 'emergencies/:id': 'emergency', 'consents/:id': 'consent', 'conferences/:id': 'conference',
  'conference-guests/:id': 'conference_guest', 'plans/:id': 'plan', 'visits/:id': 'visit', 'tasks/:id': 'task', 'documents/:id': 'document', 'homecares/:id': 'homecare', 'moves/:id': 'move',
  'inbound-requests/:id': 'inbound', 'person-merges/:id': 'person_merge', 'joint-plans/:id': 'joint_plan', 'break-glass/:id': 'break_glass', 'downloads/:id': 'download_request', 'explanations/:id': 'explanation', 'supervision/:id': 'supervision_note',
  'discovery/runs/:id': 'discovery_run', 'discovery/rounds/:id': 'discovery_round', 'discovery/candidates/:id': 'discovery_candidate',
  // Not records of a person: settings, accounts of the municipality, the guide, what one types oneself.
  'discovery/criteria/:id': 'none', 'discovery/imports/:id': 'none', 'settings/:key': 'none', 'staff/:id': 'none', 'caseload/:staffId': 'none', 'drafts/:key': 'none', 'guide/editions/:edition': 'none', 'move-destinations/:sigungu': 'none', 'access-reviews/:month': 'none',
};

/** Tables of the records that addresses name. */
export const OBJECT_TABLES: readonly string[] = [...new Set(Object.values(OBJECTS))].filter((table) => table !== 'none' && table !== 'inbound');

function objectOf(path: string): string | undefined {
  const parts = path.split('/').slice(2);
  const at = parts.findIndex((part) => part.startsWith(':'));
  return at === -1 ? 'none' : OBJECTS[parts.slice(0, at + 1).join('/')];
}

export function routesOf(): readonly Route[] {
  return Object.entries(contract as Readonly<Record<string, Endpoint>>).map(([key, declared]) => {
    const [method = 'GET', path = ''] = key.split(' ');
    return { key, method: method as Route['method'], path, declared, object: objectOf(path) };
  });
}

/* ---------------------------------------------------------------- a request that the schema takes */

interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

export type IdsOf = (name: string) => string;

const FORMATS: Readonly<Record<string, string>> = { 'date': '2026-11-24', 'date-time': '2026-11-24T01:00:00.000Z', 'time': '10:00' };
const WORDS = '두 번 찾아뵙고 확인하였습니다';
/** Texts of a form of their own. */
const FORMED: readonly (readonly [RegExp, string])[] = [[/^\^?\\d\{5\}/, '52110'], [/\\d\{10\}/, '5211151000'], [/\\d\{2\}:\\d\{2\}|\[0-5\]/, '10:00'], [/\\d\{6\}/, '123456'], [/\\x21-\\x7e/, 'Garam-1234-5678']];

function textOf(schema: Schema, name: string, idOf: IdsOf): string {
  if (schema.format === 'uuid') return idOf(name);
  if (schema.format !== undefined) return FORMATS[schema.format] ?? WORDS;
  const formed = FORMED.find(([pattern]) => pattern.test(schema.pattern ?? ''));
  if (formed !== undefined) return formed[1];
  return (schema.minLength ?? 0) > WORDS.length ? WORDS.padEnd(schema.minLength ?? 0, '.') : WORDS;
}

/** What the schema itself says: a constant, one of a list, what stands there where nothing is sent. */
function saidBy(schema: Schema, name: string): { readonly value: unknown } | undefined {
  if ('const' in schema) return { value: schema.const };
  if (schema.enum !== undefined) return { value: schema.enum[0] };
  return 'default' in schema && name !== '' ? { value: schema.default } : undefined;
}

type Make = (schema: Schema, name: string, idOf: IdsOf, root: Schema) => unknown;
const numberOf: Make = ({ minimum = 1 }) => Math.max(1, minimum);
const KINDS: Readonly<Record<string, Make>> = {
  object: (schema, _name, idOf, root) => Object.fromEntries((schema.required ?? []).map((key) => [key, sample(schema.properties?.[key] ?? {}, key, idOf, root)])),
  array: (schema, name, idOf, root) => Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}, name, idOf, root)),
  string: (schema, name, idOf) => textOf(schema, name, idOf),
  integer: numberOf, number: numberOf, boolean: () => true, null: () => null,
};

/** The schema that stands for this one: what it refers to, or the first of those it leaves open. */
function insteadOf({ $ref, anyOf, oneOf }: Schema, { $defs = {} }: Schema): Schema | undefined {
  return $ref === undefined ? (anyOf ?? oneOf)?.[0] : $defs[$ref.split('/').at(-1) ?? ''];
}

function sample(schema: Schema, name: string, idOf: IdsOf, root: Schema): unknown {
  const said = saidBy(schema, name);
  if (said !== undefined) return said.value;
  const other = insteadOf(schema, root);
  if (other !== undefined) return sample(other, name, idOf, root);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  return (KINDS[String(type)] ?? (() => ({})))(schema, name, idOf, root);
}

const jsonSchemaOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

/** Which record a field of a body or a query names. */
const NAMED: Readonly<Record<string, string>> = { personId: 'person', caseId: 'case_file', referralId: 'referral', planId: 'plan', visitId: 'visit', intakeId: 'intake', consentId: 'consent', conferenceId: 'conference', noteId: 'safety_note', subjectId: 'plan', otherId: 'person', withId: 'person', mergedId: 'person', homecareId: 'homecare', itemId: 'conference_item' };

export interface Request {
  readonly method: Route['method'];
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request of this route about these records; `spare` is an identifier that nobody has. */
export function requestOf(route: Route, ids: ReadonlyMap<string, string>, spare: string): Request {
  const idOf: IdsOf = (name) => ids.get(NAMED[name] ?? '') ?? spare;
  const { declared, object = 'none' } = route;
  const own: Readonly<Record<string, string>> = { ':id': ids.get(object) ?? spare, ':key': 'visit.joint', ':edition': '2020', ':chapter': 'ECARE', ':sigungu': '52710', ':month': '2026-10', ':duty': 'report', ':staffId': spare, ':noteId': idOf('noteId'), ':photoId': spare };
  const path = route.path.split('/').map((part) => own[part] ?? part).join('/');
  const schema = declared.query === undefined ? undefined : jsonSchemaOf(declared.query);
  const query = schema === undefined ? {} : (sample({ ...schema, required: (schema.required ?? []).filter((key) => !('default' in (schema.properties?.[key] ?? {}))) }, '', idOf, schema) as Record<string, unknown>);
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
  const body = declared.body === undefined ? undefined : jsonSchemaOf(declared.body);
  return {
    method: route.method, url: search === '' ? path : `${path}?${search}`,
    ...(body === undefined ? {} : { body: sample(body, '', idOf, body) }),
    // Nobody has read this version: whoever may change the record is told so, and it stays as it is.
    ...(declared.versioned === true ? { headers: { 'if-match': '999999' } } : {}),
  };
}

