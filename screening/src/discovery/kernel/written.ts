import type { ResolvedLeaf, Selection } from '@dure/domain/discovery';
import type { Grouping } from '@dure/domain/discovery';
import { COLUMN_NAMES } from '../../columns/index.ts';
import { SETTLED } from './tables.ts';

/** Stands for no group and no day among the numbers that a kernel answers. */
export const NOTHING = -2_147_483_648;

/**
 * The pieces of JavaScript that one leaf adds to a kernel. Only numbers get into them. What a walk counts it leaves in `V` and `R`: the
 * walk over one person is a function by itself, which is made fast long before one over a whole part would be.
 */
export interface WrittenLeaf {
  /** Outside of the walk, once for all parts of the population: scratch space and functions. */
  readonly declared?: string;
  /** Before each part, where people are numbered from 0 again. */
  readonly cleared?: string;
  /** Where the walk over the claims of a person `p` begins. */
  readonly locals?: string;
  /** For each claim `i` of day `d` that its selection takes. */
  readonly walked?: string;
  /** Where the walk ends. */
  readonly left?: string;
  /** Whether the leaf holds, after the walk. */
  readonly met: string;
  /** Whether that is kept in `K` once it has been asked of a person. */
  readonly kept?: true;
  /** Value, group, first and last day, once it is met. */
  readonly reason: readonly [string, string, string, string];
}

/** What a leaf is written with: its number, the bit of its selection and the day of the run. */
export interface LeafPlace {
  readonly slot: number;
  readonly bit: number;
  readonly asOf: number;
  /** How many numbers groups can have. */
  readonly groups: { readonly [Kind in Exclude<Grouping, 'person'>]: number };
}

export const none = String(NOTHING);

/** The number of the group of claim `at`. */
export function groupText(per: Grouping, at: string): string {
  if (per === 'person') return '0';
  return per === 'illness' ? `illness[main[${at}]]` : `institution[${at}]`;
}

export const groupReason = (per: Grouping, group: string): string => (per === 'person' ? none : group);

/** Something costly is asked at most once a person: 0 is not asked yet, 1 is no, 2 is yes. */
export const asked = (slot: number, call: string): string => `(K[${slot}]||(K[${slot}]=${call}?2:1))===2`;

/** The four numbers of an answer that a function has left. */
export const answered = (slot: number): readonly [string, string, string, string] => [`R[${slot * 4}]`, `R[${slot * 4 + 1}]`, `R[${slot * 4 + 2}]`, `R[${slot * 4 + 3}]`];

export const answer = (slot: number, ...[value, group, from, until]: readonly [string, string, string, string]): string =>
  `R[${slot * 4}]=${value};R[${slot * 4 + 1}]=${group};R[${slot * 4 + 2}]=${from};R[${slot * 4 + 3}]=${until};`;

/** A leaf on the person alone holds or not before any claim is looked at. */
export const readsClaims = (leaf: ResolvedLeaf): leaf is ResolvedLeaf & ({ readonly of: Selection } | { readonly kind: 'overlap' }) =>
  !['compare', 'one-of', 'spell', 'began'].includes(leaf.kind);

export const TABLES = ['bySetting', 'byType', 'byMain', 'bySecond', 'illness'] as const;
/** What all functions of a kernel share: columns, tables and scratch space. */
const SHARED = [...COLUMN_NAMES, ...TABLES, ...'MQVRK'];
const SCRATCH = /\b[ABLSX]\d+\b/g;

/** Scratch space of a leaf: a number for each number of a group. */
export const scratchText = (slot: number, letters: string, length: number): string => `const ${[...letters].map((letter) => `$${letter}${slot}=new Int32Array(${Math.max(SETTLED / 4, length)})`).join(',')};`;

/** Which of them a text names. */
export const sharedIn = (text: string): readonly string[] => [...SHARED.filter((name) => new RegExp(`\\b${name}\\b`).test(text)), ...new Set(text.match(SCRATCH))];

/**
 * A function of a kernel. It takes what it shares with the others into names of its own before its loops begin: only so does V8 know, when
 * it comes to a loop, where the memory is that is read there, and reads it without looking for it each time.
 */
export function functionText(name: string, parameters: string, body: string): string {
  const own = sharedIn(body).map((one) => `${one}=$${one}`);
  return `function ${name}(${parameters}){${own.length === 0 ? '' : `const ${own.join(',')};`}${body}}`;
}
