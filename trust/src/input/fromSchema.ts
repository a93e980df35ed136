import fc from 'fast-check';
import { z } from 'zod';
import type { Rng } from '../../../database/src/demo/prng.ts';
import { NAUGHTY } from './naughty.ts';

/** A part of a JSON schema, as zod writes it. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: Shape;
  readonly items?: Shape | boolean;
  readonly prefixItems?: readonly Shape[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** How a request is put: as the schema says, at its edges, of other types, with words that broke others, or torn. */
export const MANNERS = ['valid', 'edge', 'wrong', 'naughty', 'torn'] as const;
export type Manner = (typeof MANNERS)[number];

export interface Source {
  readonly chance: Rng;
  /** Ids that exist, by what they are ids of, and those that answers have named. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** What the next id is of: the noun of the path, or of the field. */
  readonly noun: string;
  readonly manner: Manner;
  readonly defs: Readonly<Record<string, Shape>>;
  /** Free text of so many signs; without it, syllables that say nothing. */
  readonly say?: ((least: number, most: number, chance: Rng) => string) | undefined;
}

export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline', cycles: 'ref' }) as Shape;
}

const patterns = new Map<string, readonly string[]>();

function matching(pattern: string, chance: Rng): string {
  const known = patterns.get(pattern) ?? fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 20, seed: 7 });
  patterns.set(pattern, known);
  return chance.pick(known);
}

const pad = (value: number): string => String(value).padStart(2, '0');
const dayNear = (chance: Rng): string => `${chance.int(2024, 2028)}-${pad(chance.int(1, 12))}-${pad(chance.int(1, 28))}`;

/** personId, toOrganisationId and caseIds say of what they are; a plain id is of the path's noun. */
const nounOf = (name: string, noun: string): string => (/(?:^|\W)ids?$/i.test(name) || !/ids?$/i.test(name) ? noun : (NOUNS.find((one) => name.toLowerCase().includes(one)) ?? noun));
const NOUNS = ['person', 'household', 'intake', 'assessment', 'consent', 'referral', 'case', 'plan', 'visit', 'task', 'conference', 'homecare', 'organisation', 'staff', 'notice', 'document', 'series'];

function anId({ chance, ids, noun }: Source): string {
  const known = ids.get(noun) ?? ids.get(chance.pick([...ids.keys()])) ?? [];
  return known.length > 0 && chance.chance(0.92) ? chance.pick(known) : chance.uuid();
}

function text({ format, pattern, minLength = 0, maxLength = 200 }: Shape, source: Source): string {
  const { chance, manner } = source;
  if (manner === 'naughty' && chance.chance(0.6)) return chance.pick(NAUGHTY);
  if (format === 'uuid') return anId(source);
  if (format === 'date' || format === 'date-time') return dayOf(format, source);
  if (pattern !== undefined) return matching(pattern, chance);
  return words(minLength, maxLength, source);
}

function dayOf(format: string, { chance, manner }: Source): string {
  const day = manner === 'edge' ? chance.pick(['0001-01-01', '9999-12-31', '2024-02-29', '2026-02-29', '1900-01-01', '2026-11-23']) : dayNear(chance);
  return format === 'date' ? day : `${day}T0${chance.int(0, 9)}:00:00Z`;
}

function words(minLength: number, maxLength: number, { chance, manner, say }: Source): string {
  if (say !== undefined) return say(minLength, maxLength, chance);
  const length = manner === 'edge' ? chance.pick([minLength, minLength - 1, maxLength, maxLength + 1, 0]) : chance.int(Math.max(1, minLength), Math.max(minLength, Math.min(maxLength, 24)));
  return '가나다라 마바사'.repeat(Math.ceil(Math.max(0, length) / 8)).slice(0, Math.max(0, length));
}

function number({ minimum = -10, maximum = 1000, type }: Shape, { chance, manner }: Source): number {
  if (manner === 'edge') return chance.pick([minimum, maximum, minimum - 1, maximum + 1, 0, -0, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308]);
  const [from, to] = [Math.max(minimum, -1000), Math.min(maximum, minimum > 1000 ? maximum : 1000)];
  const whole = chance.int(Math.ceil(from), Math.max(Math.ceil(from), Math.floor(to)));
  return type === 'integer' ? whole : whole + chance.pick([0, 0.5]);
}

function addMore(made: Record<string, unknown>, shape: Shape, names: Shape | undefined, source: Source, depth: number): void {
  for (let count = source.chance.int(0, 2); count > 0; count -= 1) {
    const name = names === undefined ? source.chance.pick(['a', 'risk.household', 'needs']) : String(fromShape(names, source, depth + 1));
    made[name] = fromShape(shape, source, depth + 1);
  }
}

const isLeftOut = (isRequired: boolean, { chance, manner }: Source): boolean => (isRequired ? manner === 'edge' && chance.chance(0.05) : chance.chance(0.4));

function object({ properties = {}, required = [], additionalProperties, propertyNames }: Shape, source: Source, depth: number): Record<string, unknown> {
  const { chance, manner } = source;
  const made: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(properties)) {
    if (!isLeftOut(required.includes(name), source)) made[name] = fromShape(shape, { ...source, noun: nounOf(name, source.noun) }, depth + 1);
  }
  if (typeof additionalProperties === 'object') addMore(made, additionalProperties, propertyNames, source, depth);
  return manner === 'edge' && chance.chance(0.05) ? { ...made, [chance.pick(['constructor', 'sigungu', 'isAdmin', 'role', 'version'])]: { isAdmin: true } } : made;
}

function list({ items, prefixItems, minItems = 0, maxItems = 4 }: Shape, source: Source, depth: number): unknown[] {
  if (prefixItems !== undefined) return prefixItems.map((shape) => fromShape(shape, source, depth + 1));
  const { chance, manner } = source;
  const length = manner === 'edge' ? chance.pick([minItems, Math.max(0, minItems - 1), Math.min(maxItems, 60), Math.min(maxItems + 1, 61)]) : chance.int(minItems, Math.max(minItems, Math.min(maxItems, 3)));
  const one = typeof items === 'object' ? items : {};
  return Array.from({ length }, () => fromShape(one, source, depth + 1));
}

const anything = (chance: Rng): unknown => chance.pick<unknown>(['', 0, null, true, [], {}, -1, 'x', [[]], { a: 1 }, Number.MAX_VALUE, '가']);

function ofType(type: string, shape: Shape, source: Source, depth: number): unknown {
  if (type === 'string') return text(shape, source);
  if (type === 'number' || type === 'integer') return number({ ...shape, type }, source);
  if (type === 'boolean') return source.chance.chance(0.5);
  if (type === 'array') return list(shape, source, depth);
  if (type === 'object') return object(shape, source, depth);
  return type === 'null' ? null : anything(source.chance);
}

/** A value after a shape. In the `wrong` manner one value in five is of another type. */
export function fromShape(shape: Shape, source: Source, depth = 0): unknown {
  const { chance, manner } = source;
  if (depth > 9) return null;
  if (manner === 'wrong' && chance.chance(depth === 0 ? 0.05 : 0.2)) return anything(chance);
  if ('const' in shape) return shape.const;
  if (shape.enum !== undefined) return chance.pick(shape.enum);
  return isComposed(shape) ? composed(shape, source, depth) : simple(shape, source, depth);
}

const isComposed = ({ $ref, anyOf, oneOf, allOf }: Shape): boolean => ($ref ?? anyOf ?? oneOf ?? allOf) !== undefined;

function composed({ $ref, anyOf, oneOf, allOf = [] }: Shape, source: Source, depth: number): unknown {
  if ($ref !== undefined) return fromShape(source.defs[$ref.split('/').at(-1) ?? ''] ?? {}, source, depth + 1);
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fromShape(source.chance.pick(choices), source, depth);
  return Object.assign({}, ...allOf.map((one) => fromShape(one, source, depth + 1)));
}

function simple(shape: Shape, source: Source, depth: number): unknown {
  const { chance } = source;
  const type = typeof shape.type === 'object' ? chance.pick(shape.type) : shape.type;
  return ofType(type ?? 'anything', shape, source, depth);
}
