import type { FactValue } from '@dure/domain/person';
import type { FactDefinition } from '@dure/guide/facts';
import type { ReactNode } from 'react';

/** What the widget of one kind of fact gets. */
export interface FactProps<Type extends FactDefinition['type'] = FactDefinition['type']> {
  readonly definition: Extract<FactDefinition, { readonly type: Type }>;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: FactValue | undefined;
  /** Undefined: it is not known (again). */
  readonly onChange: (value: FactValue | undefined) => void;
}
