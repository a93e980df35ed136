export interface FieldError {
  /** Path of the field in the body, joined with dots: `address.emd`. */
  readonly path: string;
  readonly message: string;
}

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly nextStep: string;
  readonly fields: readonly FieldError[];
  readonly correlationId: string;
  /** Members of the problem that only some codes carry: the record as it is now, the rule that refused. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** An answer that is not a success, in words a person can act on (RFC 9457). */
export class ApiError extends Error implements Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly nextStep: string;
  readonly fields: readonly FieldError[];
  readonly correlationId: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.nextStep = problem.nextStep;
    this.fields = problem.fields;
    this.correlationId = problem.correlationId;
    this.facts = problem.facts;
  }

  /** Someone saved another version since this one was read. */
  get isConflict(): boolean {
    return this.status === 412 || (this.status === 409 && this.code.endsWith('version-conflict'));
  }

  /** Absent and invisible look the same. */
  get isAbsent(): boolean {
    return this.status === 404;
  }
}
