import type { openPool } from '@dure/database/scope';

type Pool = ReturnType<typeof openPool>;

/** A statement as the application sent it: its text by its name, its values, and under which settings of the row policies. */
export interface Sent {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Values of `scope.apply`; undefined outside of a transaction under a scope. */
  readonly settings: readonly unknown[] | undefined;
  readonly system: boolean;
}

interface Query {
  readonly name?: string;
  readonly text?: string;
  readonly values?: readonly unknown[];
}

const APPLY = 'scope.apply';
const SYSTEM_AT = 11;

/** Hears every named statement of a pool from now on, past nothing: it listens where the driver is called. */
export function listenTo(pool: Pool, hear: (sent: Sent) => void): void {
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...all: unknown[]) => unknown;
    let settings: readonly unknown[] | undefined;
    let system = false;
    const note = ({ name, text, values = [] }: Query): void => {
      if (name === undefined || text === undefined) return;
      if (name === APPLY) [settings, system] = [values, values[SYSTEM_AT] === 'on'];
      else if (name === 'scope.system') system = true;
      else if (name === 'scope.caller') system = values[0] === 'on';
      else hear({ name, text, values, settings, system });
    };
    (client as { query: unknown }).query = (...all: unknown[]): unknown => {
      const [first] = all;
      if (first === 'BEGIN') [settings, system] = [undefined, false];
      if (typeof first === 'object' && first !== null) note(first);
      return send(...all);
    };
  });
}
