import { describe, expect, it } from 'vitest';
import { navigationFor, type Screen } from './screen.ts';

const lazy: Screen['lazy'] = async () => () => null;
const SCREENS: readonly Screen[] = [
  { path: '/access-log', navLabel: 'accessLog', roles: ['auditor'], lazy },
  { path: '/persons/$id', lazy },
  { path: '/persons', navLabel: 'persons', lazy },
  { path: '/', navLabel: 'today', roles: ['town-officer'], lazy },
];

describe('the left navigation', () => {
  it.each([
    ['town-officer', ['/', '/persons']],
    ['auditor', ['/persons', '/access-log']],
  ] as const)('of %s has its screens in the fixed order', (role, paths) => {
    expect(navigationFor(SCREENS, role).map(({ path }) => path)).toEqual(paths);
  });
});
