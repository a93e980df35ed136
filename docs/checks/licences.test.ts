import { describe, expect, test } from 'vitest';

import { lockedPackages } from '../pages/dependencies.ts';
import { read } from '../pages/repository.ts';

/** Licences that a municipality may run, change and pass on without obligations beyond the notice. */
const FREE = new Set(['MIT', 'Apache-2.0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'OFL-1.1', '(MIT AND Zlib)']);
/** File-level copyleft, an old permissive one that asks for a list of changes, and a choice of which MIT is taken: fine for tools that are never shipped. */
const FREE_FOR_TOOLS = new Set(['MPL-2.0', 'Python-2.0', '(MIT OR GPL-3.0-or-later)']);

const packages = Object.entries(lockedPackages()).filter(([path, locked]) => path.includes('node_modules/') && locked.link !== true);

describe('package-lock.json', () => {
  test('every package may be shipped, or is a tool', () => {
    const refused = packages.filter(([, { license = 'none', dev = false }]) => !FREE.has(license) && !(dev && FREE_FOR_TOOLS.has(license)));
    expect(refused.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  test('names no address to download from, so that any registry can serve it', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "(http|git|file)/);
  });
});
