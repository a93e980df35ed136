import type { Decision } from '@dure/domain/decision';
import type { FactValue } from '@dure/domain/eligibility';
import type { FactKey } from '../facts/index.ts';
import type { RuleGrade } from '../rule/index.ts';

export const EDITION_IDS = ['2019', '2020', '2026'] as const;
export type EditionId = (typeof EDITION_IDS)[number];

/** How a setting is asked for: what a form shows, and what it may hold. */
export type SettingForm =
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string | number | boolean; readonly label: string }[] }
  | { readonly kind: 'whole-number'; readonly min: number; readonly max: number; readonly unit: string }
  /** A name and a decision on it: yes, no, or not decided. */
  | { readonly kind: 'decisions' }
  | { readonly kind: 'names'; readonly options?: readonly string[] }
  /** An old name and the one to show beside it. */
  | { readonly kind: 'renames' }
  /** Named whole numbers, each of which may be left open. */
  | { readonly kind: 'numbers'; readonly fields: readonly { readonly name: string; readonly label: string; readonly min: number; readonly max: number; readonly unit: string }[] }
  /** A year and an amount in won for it. */
  | { readonly kind: 'amounts'; readonly unit: string };

/** What a municipality decides for itself, because the guide or the law leaves it to it, or because nobody has confirmed it. */
export interface SettingDefinition<Value extends FactValue = FactValue> {
  readonly key: string;
  readonly label: string;
  readonly help: string;
  readonly form: SettingForm;
  /** Of what weight the default is. What is unverified is marked so wherever it is shown; `example`: no text gives a figure, and this one is ours. */
  readonly grade: RuleGrade | 'example';
  /** The sentences that leave it to the municipality. */
  readonly rules: readonly [string, ...string[]];
  /** What holds while nothing is set. `null`: nothing is decided, and nothing follows. */
  readonly defaults: Readonly<Record<EditionId, Value>>;
  /** The fact that the evaluator reads it by, where it does. */
  readonly fact?: FactKey;
  readonly read: (value: unknown) => Decision<Value, string>;
}

export const isEditionId = (id: string): id is EditionId => (EDITION_IDS as readonly string[]).includes(id);
