import type { MoveRow } from './MoveTable.tsx';

/** The team with its municipality, which most teams have in their name already. */
export function sideName({ municipality, organisation: { name } }: Pick<MoveRow['from'], 'municipality' | 'organisation'>): string {
  return name.startsWith(municipality) ? name : `${municipality} ${name}`;
}
