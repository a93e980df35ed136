import type { Rng } from '../../../database/src/demo/prng.ts';

/** JSON that is none any more, or none that anybody meant: cut, doubled, nested, with bytes out of place. */
export function torn(json: string, chance: Rng): string {
  const at = chance.int(0, Math.max(0, json.length - 1));
  const ways: readonly (() => string)[] = [
    () => json.slice(0, at), () => json.slice(at), () => `${json}${json}`, () => json.replaceAll('"', "'"), () => json.replace(/:/, ':,'), () => `${'['.repeat(2000)}${']'.repeat(2000)}`, () => `{"a":${json},"a":${json}}`,
    () => json.slice(0, at) + String.fromCharCode(chance.int(0, 31)) + json.slice(at), () => json.replaceAll(/"([^"]*)":/g, '"$1\\u0000":'), () => json.replace('{', '{"__proto__":{"isAdmin":true},'), () => `\ufeff${json}`, () => json.replaceAll(/\d+/g, '1e999'),
    () => '', () => 'null', () => '"text"', () => '[]', () => '0', () => json.replaceAll('"', '"\ud800'),
  ];
  return chance.pick(ways)();
}
