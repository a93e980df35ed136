import { useState } from 'react';
import { ApiError, useWrite } from '../client/index.ts';

export interface SignIn {
  readonly wantsCode: boolean;
  readonly error: ApiError | undefined;
  readonly isPending: boolean;
  readonly submit: (login: string, password: string, code: string) => void;
  readonly asDemo: (login: string) => void;
  readonly startOver: () => void;
}

/** Password, then the second factor where the account has one; or one press in the demo. */
export function useSignIn(onSignedIn: () => void): SignIn {
  const [wantsCode, setWantsCode] = useState(false);
  const [error, setError] = useState<ApiError>();
  const withPassword = useWrite('POST /api/session', { refreshes: [] });
  const withDemo = useWrite('POST /api/session/demo', { refreshes: [] });

  async function settle(attempt: Promise<unknown>): Promise<void> {
    setError(undefined);
    try {
      await attempt;
      onSignedIn();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      if (cause.code === 'session/second-factor-needed' && !wantsCode) setWantsCode(true);
      else setError(cause);
    }
  }

  return {
    wantsCode,
    error,
    isPending: withPassword.isPending || withDemo.isPending,
    submit: (login, password, code) => void settle(withPassword.send({ body: { login, password, ...(code ? { code } : {}) } })),
    asDemo: (login) => void settle(withDemo.send({ body: { login } })),
    startOver: () => {
      setWantsCode(false);
      setError(undefined);
    },
  };
}
