import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { withDuckDb } from '../../duckdb/index.ts';
import { rosterFile, type Store } from '../store.ts';
import { quoted } from '../table.ts';

/** Who a pseudonym of the insurer is. */
export interface Identity {
  readonly name: string;
  /** Thirteen digits. */
  readonly residentNumber: string;
  readonly phone: string | null;
  readonly address: string | null;
  /** 행정동, ten digits. */
  readonly emd: string | null;
}

/** The installation's cipher (AES-256-GCM); `place` is authenticated, so that no identity can be moved to another pseudonym. Keys stay with whoever made it. */
export interface RosterCipher {
  readonly seal: (place: string, text: string) => Uint8Array;
  /** Throws where the key or the place is another. */
  readonly unseal: (place: string, sealed: Uint8Array) => string;
}

export const placeOf = (pseudonym: string): string => `roster:identity:${pseudonym}`;

export interface Roster {
  /** Opens exactly these identities; whoever is not on the roster is not in the answer. */
  find(pseudonyms: Iterable<string>): Promise<ReadonlyMap<string, Identity>>;
}

/** The names behind the pseudonyms of a store; undefined where the insurer delivered none. */
export function openRoster({ folder }: Pick<Store, 'folder'>, { unseal }: Pick<RosterCipher, 'unseal'>): Roster | undefined {
  const file = rosterFile(folder);
  if (!existsSync(file)) return undefined;
  return {
    find: (pseudonyms) => withDuckDb({ threads: 1, memory: '256MB', spill: tmpdir() }, async (connection) => {
      await connection.run('CREATE TEMP TABLE wanted (person VARCHAR)');
      const wanted = await connection.createAppender('wanted', 'main', 'temp');
      for (const pseudonym of new Set(pseudonyms)) {
        wanted.appendVarchar(pseudonym);
        wanted.endRow();
      }
      wanted.closeSync();
      const read = await connection.runAndReadAll(`SELECT r.person, r.sealed FROM read_parquet(${quoted(file)}) r JOIN wanted w ON w.person = r.person`);
      const rows = read.getRows() as unknown as readonly (readonly [string, { readonly bytes: Uint8Array }])[];
      return new Map(rows.map(([person, { bytes }]): readonly [string, Identity] => [person, JSON.parse(unseal(placeOf(person), bytes)) as Identity]));
    }),
  };
}
