import type { Role } from '@dure/domain/staff';
import { describe, expect, it } from 'vitest';
import { screens } from '../routes.tsx';
import { isFor, navigationFor, type Screen } from './screen.ts';

const lazy: Screen['lazy'] = async () => () => null;
const SCREENS: readonly Screen[] = [
  { path: '/access-log', navLabel: 'accessLog', roles: ['auditor'], lazy },
  { path: '/persons/$id', lazy },
  { path: '/persons', navLabel: 'persons', lazy },
  { path: '/', navLabel: 'today', roles: ['town-officer'], lazy },
];

const pathsOf = (of: readonly Screen[], role: Role): readonly string[] => navigationFor(of, role).flatMap(({ entries }) => entries.map(({ path }) => path));

describe('the left navigation', () => {
  it.each([
    ['town-officer', ['/', '/persons']],
    ['auditor', ['/persons', '/access-log']],
  ] as const)('of %s has its screens in the fixed order', (role, paths) => {
    expect(pathsOf(SCREENS, role)).toEqual(paths);
  });
  it('has no group without an entry', () => {
    expect(navigationFor(SCREENS, 'auditor').map(({ group }) => group)).toEqual(['find', 'manage']);
  });
});

describe('긴급 열람 점검', () => {
  it.each(['team-lead', 'coordinator'] as const)('stands in the navigation of the %s, who reviews', (role) => {
    expect(pathsOf(screens, role)).toContain('/break-glass/review');
  });
  it.each(['town-officer', 'case-manager', 'agency-staff', 'auditor', 'administrator'] as const)('does not exist for the %s', (role) => {
    expect(screens.filter((screen) => isFor(screen, role)).map(({ path }) => path)).not.toContain('/break-glass/review');
  });
});
