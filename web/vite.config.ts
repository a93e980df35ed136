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

const server = process.env['DURE_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [twoLanguages, react()],
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
  build: {
    target: 'es2023',
    manifest: true,
    // The content security policy has no data: for fonts.
    assetsInlineLimit: 0,
  },
});
