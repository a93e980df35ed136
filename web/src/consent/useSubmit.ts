import type { PlainDate } from '@dure/domain/calendar';
import { useState } from 'react';
import type { FieldError } from '../client/index.ts';

export interface Checked {
  readonly errors: readonly FieldError[];
  /** Counts the tries, so that the summary takes the focus each time. */
  readonly attempt: number;
  /** Shows what is wrong; true when nothing is. */
  readonly check: (problems: readonly FieldError[]) => boolean;
}

/** Problems of the last try stay until the next one, so that nothing jumps while it is being mended. */
export function useChecked(): Checked {
  const [state, setState] = useState<{ readonly errors: readonly FieldError[]; readonly attempt: number }>({ errors: [], attempt: 0 });
  const check = (errors: readonly FieldError[]): boolean => {
    setState(({ attempt }) => ({ errors, attempt: attempt + 1 }));
    return errors.length === 0;
  };
  return { ...state, check };
}

/** Whom the form is about, as far as it matters for consent. */
export interface Subject {
  readonly id: string;
  readonly birthOn?: string | null | undefined;
  readonly age: number | null;
  readonly today: PlainDate;
}
