import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import type { FieldProblem } from './input.ts';

/** What is written down of input that was refused for its form: constants of the product and ids, nothing that the client wrote. */
export interface RefusedInput {
  readonly kind: 'refused-input';
  /** As the contract spells it, `POST /api/persons/:id/notes`, never the address that was asked; null where no route was reached. */
  readonly route: string | null;
  readonly status: number;
  readonly code: string;
  /** Names that the contract declares; whatever else stands in a path is `*`. */
  readonly fields: readonly string[];
  /** Whoever is signed in. */
  readonly actor: string | null;
  readonly correlationId: string;
}

const FOR_ITS_FORM: ReadonlySet<number> = new Set([400, 413, 415, 422, 428]);
const MOST_FIELDS = 20;
const PARTS = ['params', 'query', 'body'] as const;

const declaredNames = new WeakMap<Endpoint, ReadonlySet<string>>();

/** Every name of a property in the schemas of a route. */
function namesOf(declared: Endpoint): ReadonlySet<string> {
  const known = declaredNames.get(declared);
  if (known !== undefined) return known;
  const names = new Set<string>(PARTS);
  const collect = (shape: unknown): void => {
    if (typeof shape !== 'object' || shape === null) return;
    for (const [key, inner] of Object.entries(shape)) {
      if (key === 'properties') for (const name of Object.keys(inner as object)) names.add(name);
      collect(inner);
    }
  };
  for (const schema of PARTS.flatMap((part) => declared[part] ?? [])) collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  declaredNames.set(declared, names);
  return names;
}

/** A key of a record is what somebody typed, and a path may hold one. */
export function declaredPaths(declared: Endpoint, problems: readonly FieldProblem[]): readonly string[] {
  if (problems.length === 0) return [];
  const names = namesOf(declared);
  const paths = problems.map(({ path }) => path.split('.').map((part) => (names.has(part) ? part : '*')).join('.'));
  return [...new Set(paths)].slice(0, MOST_FIELDS);
}

/** One record of each; none where the refusal was for something else than the form of what came. */
export function noteRefusedInput({ refused }: { readonly refused: (input: RefusedInput) => void }, input: Omit<RefusedInput, 'kind'>): void {
  if (FOR_ITS_FORM.has(input.status)) refused({ kind: 'refused-input', ...input });
}
