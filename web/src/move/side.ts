import type { Answer } from '../client/index.ts';

/** The team with its municipality, which most teams have in their name already. */
export function sideName({ municipality, organisation: { name } }: Pick<Answer<'GET /api/moves'>['rows'][number]['from'], 'municipality' | 'organisation'>): string {
  return name.startsWith(municipality) ? name : `${municipality} ${name}`;
}
