import { freshDatabase } from '@dure/database/testing';
import { testConfiguration } from '@dure/server/testing';

import { startServer } from '../../server/src/app/index.ts';
import { sweep } from '../../server/src/clock/sweep.ts';
import { type Claims, openBatch, openClaims } from './claims.ts';
import { MORNING } from './morning.ts';

const HOUR = 3_600_000;

/** The demo town on a database and a server of its own. */
export interface Town {
  readonly address: string;
  now(): string;
  /** Time passes, and the clocks that it passes ring: sessions end, deadlines come. */
  pass(time: { readonly days?: number; readonly hours?: number }): Promise<void>;
  /** Invents claims of so many people, and starts the batch that is asked about them; it ends with the town. */
  bringClaims(people: number): Promise<void>;
  /** Starts the batch over the claims in a folder; it ends with the town. */
  startBatch(home: string): void;
  close(): Promise<void>;
}

export async function openTown(webDirectory: string): Promise<Town> {
  const database = await freshDatabase();
  const startedAt = Date.now();
  let passed = 0;
  const now = () => new Date(Date.parse(MORNING.at) + passed + Date.now() - startedAt).toISOString();
  const configuration = testConfiguration();
  let claims: Claims | undefined;
  const server = await startServer({ configuration, database: database.config, webDirectory, now, sweep: false });
  return {
    address: server.address,
    now,
    pass: async ({ days = 0, hours = 0 }) => {
      passed += (days * 24 + hours) * HOUR;
      await sweep(server.context);
    },
    bringClaims: async (people) => {
      claims = await openClaims({ database: database.as('dure_screening'), settings: configuration, people, now });
    },
    startBatch: (home) => {
      claims = openBatch(home, { database: database.as('dure_screening'), settings: configuration, now });
    },
    close: async () => {
      await claims?.close();
      await server.close();
      await database.drop();
    },
  };
}
