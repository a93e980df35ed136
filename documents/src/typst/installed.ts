import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const installed = createRequire(import.meta.url);

/** The native compiler and the typeface stay in node_modules, beside the sources as beside the bundle. */
export function findInstalled(): { readonly compiler: string; readonly fonts: readonly string[] } {
  const fonts = join(dirname(installed.resolve('pretendard-gov/package.json')), 'dist', 'public', 'static', 'alternative');
  return {
    compiler: installed.resolve('@myriaddreamin/typst-ts-node-compiler'),
    fonts: ['PretendardGOV-Regular.ttf', 'PretendardGOV-Bold.ttf'].map((name) => join(fonts, name)),
  };
}
