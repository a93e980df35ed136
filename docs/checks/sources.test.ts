import { describe, expect, test } from 'vitest';

import { textFiles } from './files.ts';
import { read } from '../pages/repository.ts';

/** The product itself: no tests, no builders of tests, nothing that only a developer starts. */
const isProduct = (path: string): boolean => /^(domain|guide|database|documents|screening|server|web)\/.*[.]tsx?$/.test(path) && !/[.]test[.]tsx?$|\/testing\/|[.]d[.]ts$|[.]config[.]ts$/.test(path);
const sources = textFiles().filter(isProduct).map((path) => ({ path, text: read(path) }));

function placesOf(pattern: RegExp, within: RegExp = /./): string[] {
  return sources.filter(({ path }) => within.test(path)).flatMap(({ path, text }) => text.split('\n').flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim().slice(0, 140)}`] : [])));
}
const filesOf = (pattern: RegExp, within?: RegExp): string[] => [...new Set(placesOf(pattern, within).map((place) => place.split(':')[0] ?? ''))].toSorted();

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(800);
});

describe('text stays text', () => {
  test('no screen writes HTML: React puts text in its place', () => {
    expect(placesOf(/dangerouslySetInnerHTML|[.](inner|outer)HTML\s*=|insertAdjacentHTML|document[.]write|srcdoc|DOMParser/, /^web\//)).toEqual([]);
  });

  test('no link of a screen is made of a text that somebody typed: javascript: has no way in', () => {
    expect(placesOf(/(href|src|action)=\{`?\$?\{?(?!\/)[^}]*\b(words|name|note|reason|text|phone|address)\b/, /^web\/.*[.]tsx$/).filter((place) => !/tel:|blob|objectUrl|#/.test(place))).toEqual([]);
  });

  test('nothing typed becomes a program: programs are written from the guide’s criteria alone', () => {
    // Both write numbers and names of columns of their own; texts of criteria travel as tables beside the program.
    expect(filesOf(/new Function\(|\beval\(|from 'node:vm'|from 'node:v8'|setTimeout\(['"`]/)).toEqual(['guide/src/evaluation/kernel.ts', 'screening/src/discovery/kernel/index.ts']);
  });

  test('a pattern that is made while the product runs is made of its own words, or of words whose signs are taken away', () => {
    expect(filesOf(/new RegExp\(/)).toEqual(['screening/src/claims/read/source.ts', 'screening/src/claims/stage.ts', 'screening/src/discovery/kernel/written.ts']);
    for (const path of ['screening/src/claims/read/source.ts', 'screening/src/claims/stage.ts']) expect(read(path)).toMatch(/replaceAll\(\/\[.*\]\/g, '\\\\\$&'\)/);
  });
});

test('the browser keeps the language, the contrast and the time of the last key, and what waits for a line sealed', () => {
  expect(filesOf(/\b(localStorage|sessionStorage)\b/, /^web\//)).toEqual(['web/src/main.tsx', 'web/src/messages/language.ts', 'web/src/shell/contrast.ts', 'web/src/shell/newer-build.ts', 'web/src/shell/useIdle.ts'].filter((path) => /\b(localStorage|sessionStorage)\b/.test(read(path))));
  expect(filesOf(/\bindexedDB\b/, /^web\//)).toEqual(['web/src/client/sealed-store.ts']);
  expect(read('web/src/client/sealed-store.ts')).toMatch(/AES-GCM/);
});

describe('the server reaches nowhere by what somebody typed', () => {
  test('only sign-in calls another system, at the address of the configuration', () => {
    expect(filesOf(/\bfetch\(|from '(node:https?|undici|openid-client)'/, /^(server|database|documents)\//)).toEqual(['server/src/session/identityProvider.ts']);
    expect(read('server/src/session/identityProvider.ts')).toMatch(/settings[.]issuer/);
  });

  test('programs are started by name, without a shell', () => {
    expect(placesOf(/(?<![.\w])exec(Sync)?\(|shell: true/, /^(server|database|documents)\//)).toEqual([]);
  });
});

describe('SQL is written, never put together', () => {
  test('a statement is a constant of its module', () => {
    const inside = sources.filter(({ path }) => /^(database|server)\//.test(path)).flatMap(({ path, text }) => [...text.matchAll(/^(?: {4,}|\t).*\bawait .*\bstatement(?:<[^>]*>)?\(/gm)].map(([line]) => `${path}: ${line.trim().slice(0, 120)}`));
    expect(inside).toEqual([]);
  });

  test('no value of a request is put into a text of SQL: handlers have none', () => {
    expect(placesOf(/[.]query\(|statement\(|`(SELECT|INSERT|UPDATE|DELETE) /, /^server\/src\/(?!cli\/)/)).toEqual([]);
  });
});
