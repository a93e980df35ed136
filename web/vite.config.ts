import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const SPOKEN = /(ko-KR|en-US)\.mjs$/;
const WIDGET_LOCALE = /react-(?:aria|stately|aria-components)\/dist\/.*intl\/(?:.*\/)?[a-z]{2}-[A-Z]{2}\.mjs$/;

/** The widgets bring their texts in 34 languages; the product speaks two (first-load budget: 250 kB compressed). */
const twoLanguages: Plugin = {
  name: 'dure-two-languages',
  load(id) {
    const file = id.split('?')[0] ?? id;
    return WIDGET_LOCALE.test(file) && !SPOKEN.test(file) ? 'export default {};' : null;
  },
};

/** Compressed once at build time; the server sends the `.br` or `.gz` beside each text file. */
const compressedBeside: Plugin = {
  name: 'dure-compressed-beside',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) return;
    const files = await readdir(dir, { recursive: true });
    await Promise.all(files.filter((file) => /\.(?:js|css|html|svg)$/.test(file)).map(async (file) => {
      const content = await readFile(join(dir, file));
      await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(content, { level: 9 }));
      await writeFile(join(dir, `${file}.br`), await promisify(brotliCompress)(content));
    }));
  },
};

const server = process.env['DURE_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [twoLanguages, react(), compressedBeside],
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
  build: {
    target: 'es2023',
    manifest: true,
    // The content security policy has no data: for fonts.
    assetsInlineLimit: 0,
  },
});
