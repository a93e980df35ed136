/** What a benchmark drives: the product's own server, unchanged. */
export { startServer } from './src/app/index.ts';
export { tokenHashOf } from './src/session/principal.ts';
