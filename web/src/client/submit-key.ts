/** Keeps the idempotency key of a submit until the server has given a final answer to it. */
export interface SubmitKey {
  readonly of: (input: unknown) => string;
  readonly settle: () => void;
}

/** The same input sent again after an unknown outcome carries the same key, so that it has one effect; other input gets another key. */
export function createSubmitKey(newKey: () => string): SubmitKey {
  let pending: { readonly fingerprint: string; readonly key: string } | undefined;
  return {
    of(input) {
      const fingerprint = JSON.stringify(input);
      if (pending?.fingerprint !== fingerprint) pending = { fingerprint, key: newKey() };
      return pending.key;
    },
    settle() {
      pending = undefined;
    },
  };
}

/** No answer, a passing fault or a lost session leave it open whether the write happened. */
export function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 429;
}
