import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Product, PARTS } from './product.ts';

/** A place in a source, and what may stand there instead of an expression of it. */
export interface Place {
  /** From the root of the sources. */
  readonly file: string;
  /** Stands once in the file, and `expression` once in it. */
  readonly where: string;
  readonly expression: string;
  readonly instead: readonly string[];
}

export interface Mutated {
  readonly product: Product;
  /** What each mutant of these places alters, by its number. */
  mutantsOf(places: readonly Place[]): ReadonlyMap<number, string>;
  /** One mutant stands from now on; undefined: none. */
  stand(number: number | undefined): void;
  remove(): void;
}

interface Bundler {
  build(options: object): Promise<unknown>;
}
interface Building {
  onLoad(filter: { readonly filter: RegExp }, load: (asked: { readonly path: string }) => object | undefined): void;
  onResolve(filter: { readonly filter: RegExp }, resolve: (asked: { readonly path: string }) => object | undefined): void;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const BANNER = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
const SWITCH = 'dureMutant';

/** Every mutant at its place, behind a switch, so that the product is bundled once for all of them. */
function withSwitches(source: string, places: readonly Place[], firstOf: (place: Place) => number): string {
  const found = places.map((place) => {
    const { file, where, expression } = place;
    if (source.split(where).length !== 2 || where.split(expression).length !== 2) throw new Error(`${where} stands not once in ${file}, or ${expression} not once in it`);
    return { place, from: source.indexOf(where) + where.indexOf(expression) };
  });
  // From the end, so that what comes before stays where it is.
  return found.toSorted((one, other) => other.from - one.from).reduce((text, { place, from }) => {
    const { expression, instead } = place;
    const chosen = instead.reduceRight((otherwise, mutant, number) => `(globalThis as any).${SWITCH} === ${firstOf(place) + number} ? (${mutant}) : ${otherwise}`, `(${expression})`);
    return `${text.slice(0, from)}(${chosen})${text.slice(from + expression.length)}`;
  }, source);
}

/** The product with switches in it, as a module of its own: its tables, its caches and its classes are not those of this process. */
export async function mutatedProduct(places: readonly Place[]): Promise<Mutated> {
  const numbers = new Map<Place, number>();
  let count = 0;
  for (const place of places) {
    numbers.set(place, count);
    count += place.instead.length;
  }
  const firstOf = (place: Place): number => numbers.get(place) ?? 0;
  const outfile = join(ROOT, 'node_modules', '.cache', 'dure-trust', `mutated-${process.pid}.mjs`);
  const { build } = (await import(pathToFileURL(join(ROOT, 'node_modules', 'esbuild', 'lib', 'main.js')).href)) as Bundler;
  const mutate = {
    name: 'mutate',
    setup: (building: Building) => {
      building.onResolve({ filter: /^[^./]/ }, ({ path }) => (path.startsWith('@dure/') ? undefined : { external: true }));
      building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const here = places.filter(({ file }) => path.endsWith(`/${file}`));
        return here.length === 0 ? undefined : { contents: withSwitches(readFileSync(path, 'utf8'), here, firstOf), loader: 'ts' };
      });
    },
  };
  const contents = Object.entries(PARTS).map(([name, path]) => `export { ${name} } from '${path}';`).join('\n');
  await build({ stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', banner: { js: BANNER }, plugins: [mutate], logLevel: 'error' });
  return {
    product: (await import(pathToFileURL(outfile).href)) as Product,
    mutantsOf: (some) => new Map(some.flatMap((place) => place.instead.map((mutant, number) => [firstOf(place) + number, `${place.file}: ${mutant} for ${place.expression}`] as const))),
    stand: (number) => void ((globalThis as unknown as Record<string, unknown>)[SWITCH] = number),
    remove: () => rmSync(outfile, { force: true }),
  };
}
