/** One thing wrong with what was typed: where it is, and what it is. */
export interface FieldProblem<Code extends string> {
  /** Path into what was sent: `phones.1.digits`. */
  readonly path: string;
  readonly code: Code;
}

/** The problem at `path` when `wrong`, for building a list with flat(). */
export function problemIf<Code extends string>(wrong: boolean, path: string, code: Code): readonly FieldProblem<Code>[] {
  return wrong ? [{ path, code }] : [];
}
