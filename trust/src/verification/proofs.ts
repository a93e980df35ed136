import { existsSync, readFileSync } from 'node:fs';
import { ASVS, type Item } from './asvs.ts';

const ROOT = new URL('../../../', import.meta.url);
/** What vitest runs, as vitest.config.ts says, and what `npm run trust` does. */
const IS_RUN = /^(?:(?:domain|guide|documents|screening|docs|database|server)\/.*[.]test[.]ts|web\/.*[.]test[.]tsx?|trust\/src\/.*[.]ts)$/;

export const items: readonly Item[] = Object.values(ASVS).flat();

/** A test of that name that is run, not skipped; or a figure of that title or goal. */
function isThere(file: string, name: string): boolean {
  const place = new URL(file, ROOT);
  if (!IS_RUN.test(file) || !existsSync(place)) return false;
  const text = readFileSync(place, 'utf8');
  if (file.startsWith('trust/')) return text.includes(`title: '${name}'`) || text.includes(`goal: '${name}'`);
  return ["'", '"', '`'].some((quote) => text.split('\n').some((line) => line.includes(`${quote}${name}${quote}`) && /\b(?:test|it)\b|^\s*\]?\)?.*\)\(/.test(line) && !/[.](?:skip|todo|only)\b/.test(line)));
}

/** The proofs that are named and not there, each with its item. */
export function missingProofs(all: readonly Item[] = items): readonly string[] {
  return all.flatMap((one) => ('proofs' in one ? [...one.proofs.filter(([file, name]) => !isThere(file, name)).map(([file, name]) => `${one.item}: ${file} has no '${name}'`), ...(one.proofs.length === 0 ? [`${one.item} names no test`] : [])] : []));
}
