import { useRead } from '../client/index.ts';
import type { Choice } from '../design/choice.ts';

const NOTHING: readonly Choice[] = [];

/** Organisations of the municipalities one works in, to choose one of them. */
export function useOrganisations(isAsked: boolean): readonly Choice[] {
  const rows = useRead('GET /api/organisations', {}, { enabled: isAsked }).data?.rows;
  return rows?.map(({ id, name }) => ({ value: id, label: name })) ?? NOTHING;
}
