import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './docs/tools/closing-line.mjs'],
    projects: [
      { test: { name: 'pure', include: ['{domain,guide,documents}/**/*.test.ts', 'docs/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'database', include: ['{database,server}/**/*.test.ts'], environment: 'node', globalSetup: './database/testing/global-setup.ts', testTimeout: 30_000, hookTimeout: 60_000 } },
      { extends: './web/vite.config.ts', test: { name: 'web', include: ['web/**/*.test.{ts,tsx}'], environment: 'happy-dom' } },
    ],
  },
});
