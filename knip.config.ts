import type { KnipConfig } from 'knip';

/** Style sheets bring packages in too: the design tokens and the typeface. */
function cssImports(text: string): string {
  return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map(([, from]) => `import '${from}';`).join('\n');
}

const tests = '**/*.test.{ts,tsx}';

export default {
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: { css: cssImports },
  workspaces: {
    // The type checker is called through xargs, two at a time: all rooms that run on Node as one, then the page and the pure ones.
    '.': { entry: ['docs/checks/*.test.ts'], project: ['*.{ts,mjs}', 'docs/**/*.{ts,mjs}'], ignoreDependencies: ['typescript7'] },
    domain: { entry: [tests], project: ['**/*.ts'] },
    guide: { entry: [tests], project: ['**/*.ts'] },
    database: { entry: [tests], project: ['**/*.ts'] },
    // The press finds its compiler and its typeface by the names of their packages, so that the bundle does too.
    documents: { entry: [tests], project: ['**/*.ts'], ignoreDependencies: ['@myriaddreamin/typst-ts-node-compiler', 'pretendard-gov'], ignoreBinaries: ['pdftotext'] },
    screening: { entry: [tests], project: ['**/*.ts'] },
    server: { entry: [tests], project: ['**/*.{ts,mjs}'], ignoreBinaries: ['mkfifo', 'pdftotext'] },
    // Vitest finds happy-dom by the name of the environment.
    web: { entry: [tests], project: ['**/*.{ts,tsx,css}'], ignoreDependencies: ['happy-dom'] },
    e2e: { entry: ['journeys/*.journey.ts'], project: ['**/*.ts'], ignoreBinaries: ['apt-get', 'pdftotext'] },
    trust: { entry: [tests, 'src/index.ts', 'src/faults/serve.ts', 'src/input/loggedServer.ts', 'src/recovery/command.ts', 'src/secrets/rotate.ts'], project: ['**/*.ts'], ignoreBinaries: ['dd', 'mount', 'umount'] },
    bench: { entry: ['src/*/{index,serve,bareHttp,phase}.ts'], project: ['**/*.ts'] },
  },
} satisfies KnipConfig;
