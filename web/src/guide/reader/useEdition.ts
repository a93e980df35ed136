import { useRead, type Answer, type Read } from '../../client/index.ts';
import { useFilter } from '../../shell/location.ts';

export type EditionRow = Answer<'GET /api/guide/editions'>['editions'][number];

export interface ChosenEdition {
  readonly read: Read<'GET /api/guide/editions'>;
  readonly editions: readonly EditionRow[];
  /** Of the address; without one there, the edition in force. */
  readonly edition: EditionRow | undefined;
  readonly choose: (id: string) => void;
}

/** Which edition is being read; it stands in the address, so that a page of 2019 can be sent to a colleague. */
export function useEdition(): ChosenEdition {
  const [id, choose] = useFilter('edition');
  const read = useRead('GET /api/guide/editions', {});
  const editions = read.data?.editions ?? [];
  return { read, editions, edition: editions.find((one) => one.id === id) ?? editions.find(({ isInForce }) => isInForce), choose };
}
