import { FLOWS, TIE_KINDS, type DrawnTie, type EcomapSketch, type GenogramSketch } from '@dure/domain/picture';
import { fieldPart, mergingOf, type Input, type Merging } from '../client/index.ts';

/** Of two who drew at once each part that both changed is chosen as a whole. */
export const genogramMerging: Merging<GenogramSketch> = mergingOf<GenogramSketch>([fieldPart('people'), fieldPart('unions'), fieldPart('parents'), fieldPart('bonds')]);
export const ecomapMerging: Merging<EcomapSketch> = mergingOf<EcomapSketch>([fieldPart('circles'), fieldPart('ties'), fieldPart('hidden')]);

export type GenogramBody = NonNullable<Input<'PUT /api/persons/:id/pictures/genogram'>['body']>;
export type EcomapBody = NonNullable<Input<'PUT /api/persons/:id/pictures/ecomap'>['body']>;

export const genogramBody = ({ people, unions, parents, bonds }: GenogramSketch): GenogramBody => ({ people: [...people], unions: [...unions], parents: [...parents], bonds: [...bonds] });
export const ecomapBody = ({ circles, ties, hidden }: EcomapSketch): EcomapBody => ({ circles: [...circles], ties: [...ties], hidden: [...hidden] });

/** A key for something drawn by hand. */
export const drawnKey = (): string => `d-${crypto.randomUUID().slice(0, 13)}`;

export const PLAIN_TIE = { kind: TIE_KINDS[0], flow: FLOWS[0], words: '' } as const;

/** The tie of a circle changed; a plain one is not kept. */
export function withTie(ties: readonly DrawnTie[], key: string, change: Partial<DrawnTie>): readonly DrawnTie[] {
  const tie = { ...PLAIN_TIE, ...ties.find((one) => one.key === key), ...change, key };
  const others = ties.filter((one) => one.key !== key);
  return tie.kind === PLAIN_TIE.kind && tie.flow === PLAIN_TIE.flow && tie.words === '' ? others : [...others, tie];
}

/** Somebody drawn is gone, and with them what hung on them. */
export function withoutPerson(sketch: GenogramSketch, key: string): GenogramSketch {
  return {
    people: sketch.people.filter((person) => person.key !== key).map((person) => (person.of === key ? { ...person, link: 'none', of: '' } : person)),
    unions: sketch.unions.filter(({ one, other }) => one !== key && other !== key),
    parents: sketch.parents.filter(({ child, parent }) => child !== key && parent !== key),
    bonds: sketch.bonds.filter(({ from, to }) => from !== key && to !== key),
  };
}
