import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The walk over every screen takes as long as eight journeys: by its own commands, `npm run walk` and `npm run contrast`. */
const WALK = process.env['DURE_CONTRAST'] === undefined && process.env['DURE_WALK'] === undefined ? ['e2e/journeys/every-screen.journey.ts'] : [];

export default defineConfig({
  test: {
    reporters: ['default', './docs/tools/closing-line.mjs'],
    // On its own vitest leaves one core of two to nobody.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      { test: { name: 'pure', isolate: false, include: ['{domain,guide,documents,screening}/**/*.test.ts', 'docs/**/*.test.ts'], environment: 'node' } },
      // Every file has a world of its own in the cluster; the server's modules hold no state between them and are loaded once a worker.
      { test: { name: 'database', isolate: false, include: ['{database,server}/**/*.test.ts'], environment: 'node', globalSetup: './database/testing/global-setup.ts', testTimeout: 30_000, hookTimeout: 60_000 } },
      { extends: './web/vite.config.ts', test: { name: 'web', include: ['web/**/*.test.{ts,tsx}'], environment: 'happy-dom', testTimeout: 30_000 } },
      // After everything else and one at a time: two browsers, servers and databases would take each other's cores. What a journey must
      // not share, its town and its people's browsers, is its own; the server's code and Chromium are loaded once for all.
      { test: { name: 'e2e', include: ['e2e/**/*.journey.ts'], exclude: WALK, environment: 'node', globalSetup: './e2e/harness/global-setup.ts', pool: 'forks', fileParallelism: false, isolate: false, sequence: { groupOrder: 1 }, testTimeout: 120_000, hookTimeout: 180_000 } },
    ],
  },
});
