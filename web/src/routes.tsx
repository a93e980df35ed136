import type { Screen } from './shell/screen.ts';

/** Every screen of the product, one line each; see docs/how-to/add-a-screen.md. */
export const screens: readonly Screen[] = [
];
