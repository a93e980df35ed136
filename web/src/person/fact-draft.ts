import { readFact, type FactDefinition } from '@dure/guide/facts';
import { periodOf } from './fact-text.ts';

/** A fact as it is being typed: texts until it is read. */
export interface FactDraft {
  readonly text: string;
  readonly number: number | undefined;
  readonly chosen: readonly string[];
  /** None was confirmed: a known empty list, which is more than not knowing. */
  readonly none: boolean;
  readonly unit: string;
}

/** Of every fact of a person a draft of its own: two that are being typed do not meet. */
export const factDraftKey = (personId: string, factKey: string): string => `fact:${personId}:${factKey}`;

const EMPTY: FactDraft = { text: '', number: undefined, chosen: [], none: false, unit: 'M' };

/** Tables are filled in where they are asked, not in one field. */
export function isEditable(definition: FactDefinition): boolean {
  return !['records', 'object', 'map'].includes(definition.type);
}

const asTexts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export function factDraftOf(definition: FactDefinition, value: unknown): FactDraft {
  if (value === undefined) return EMPTY;
  if (Array.isArray(value)) return { ...EMPTY, chosen: asTexts(value), text: asTexts(value).join(', '), none: value.length === 0 };
  if (typeof value === 'number' && definition.type === 'integer') return { ...EMPTY, number: value };
  const period = definition.type === 'duration' ? periodOf(String(value)) : undefined;
  if (period) return { ...EMPTY, number: period.amount, unit: period.unit };
  return { ...EMPTY, text: value === null ? '' : String(value), none: value === null };
}

const splitList = (text: string): readonly string[] => text.split(',').map((one) => one.trim()).filter((one) => one !== '');

function listOf(draft: FactDraft, chosen: readonly string[]): readonly string[] | undefined {
  if (draft.none) return [];
  return chosen.length === 0 ? undefined : chosen;
}

type Raw = { readonly [Type in FactDefinition['type']]?: (draft: FactDraft, definition: FactDefinition) => unknown };

const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Enumerations may be numbers; the widgets speak texts. */
const enumOf = ({ text }: FactDraft, definition: FactDefinition): unknown => (definition.type === 'enum' ? definition.values.find((value) => String(value) === text) : undefined);

const RAW: Raw = {
  integer: ({ number }) => number,
  boolean: ({ text }) => (text === '' ? undefined : text === 'true'),
  enum: enumOf,
  list: (draft, definition) => listOf(draft, definition.type === 'list' && definition.values ? draft.chosen : splitList(draft.text)),
  programmes: (draft) => listOf(draft, draft.chosen),
  duration: ({ number, unit }) => (number === undefined ? undefined : `P${number}${unit}`),
};

export type ReadDraft = { readonly kind: 'missing' } | { readonly kind: 'wrong'; readonly reason: string } | { readonly kind: 'value'; readonly value: unknown };

/** What was typed as the guide takes it, or what is wrong with it in the guide's own words. */
export function readDraft(definition: FactDefinition, draft: FactDraft): ReadDraft {
  if (draft.none && definition.nullable) return { kind: 'value', value: null };
  const raw = (RAW[definition.type] ?? (({ text }: FactDraft) => orNothing(text)))(draft, definition);
  if (raw === undefined) return { kind: 'missing' };
  const read = readFact(raw, definition);
  return read.ok ? { kind: 'value', value: read.value } : { kind: 'wrong', reason: read.refusal };
}
