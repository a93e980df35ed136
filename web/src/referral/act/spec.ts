import type { ReactNode } from 'react';
import type { Choice } from '../../design/choice.ts';

/** What is typed in the form of an act, by field name. Kept as a draft, so it is plain data. */
export type ActValues = Readonly<Record<string, unknown>>;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Absent: always there. */
  readonly when?: (values: ActValues) => boolean;
  /** What the choice will lead to, below the field. */
  readonly note?: (values: ActValues) => ReactNode;
}

export type ActField =
  | (FieldBase & { readonly kind: 'words'; readonly rows?: number })
  | (FieldBase & { readonly kind: 'line'; readonly type?: 'text' | 'tel' })
  | (FieldBase & { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly look: 'radio' | 'select' | 'search' })
  | (FieldBase & { readonly kind: 'day'; readonly min?: string })
  | (FieldBase & { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string })
  | (FieldBase & { readonly kind: 'tick' });

/** One act as a form: what it asks and what it sends. Without fields and lead it is done by its button alone. */
export interface ActSpec<Body> {
  /** The verb on the button. */
  readonly label: string;
  readonly lead?: string;
  readonly isDanger?: boolean;
  readonly fields: readonly ActField[];
  readonly start?: ActValues;
  readonly body: (values: ActValues) => Body;
  /** Said when it is done. */
  readonly done: string;
}

export const textOf = (values: ActValues, name: string): string => (typeof values[name] === 'string' ? values[name].trim() : '');
export const dayOf = (values: ActValues, name: string): string | null => textOf(values, name) || null;

/** The code that was chosen, among those that can be chosen. */
export function codeOf<Code extends string>(values: ActValues, name: string, codes: readonly Code[]): Code | undefined {
  return codes.find((code) => code === values[name]);
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

/** Names of required fields that are on screen and empty. */
export function missingFields(fields: readonly ActField[], values: ActValues): readonly ActField[] {
  return fields.filter(({ name, required, when }) => required === true && (when?.(values) ?? true) && isBlank(values[name]));
}
