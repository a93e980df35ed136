import type { Screen } from './shell/screen.ts';

/** Every screen of the product, one line each; see docs/how-to/add-a-screen.md. */
export const screens: readonly Screen[] = [
];

/** Only in the development build: every widget on one page. */
export const workshop: readonly Screen[] = [
  { path: '/design', lazy: async () => (await import('./design/gallery/GalleryScreen.tsx')).GalleryScreen },
];
