import type { Permission } from '@dure/domain/access';
import type { Role } from '@dure/domain/staff';
import type { ReactNode } from 'react';
import type { IconName } from '../design/icon-paths.ts';

/**
 * The left navigation by what people do: groups in their order, and the entries of each in theirs; a text for each is in the shell's messages.
 * An entry stands there as soon as a screen of `routes.tsx` carries its label and is for the reader's role.
 */
export const NAVIGATION = {
  find: ['today', 'persons', 'intakes'],
  discovery: ['discovery', 'rounds', 'effect', 'candidates'],
  ask: ['inbound', 'inbox', 'sent'],
  case: ['cases', 'caseload', 'conferences', 'homecare', 'moves'],
  visit: ['visits', 'deliveries'],
  standard: ['guide', 'agencies', 'reports'],
  manage: ['openings', 'accessLog', 'explanations', 'downloads', 'settings', 'administration'],
} as const;
export type NavGroup = keyof typeof NAVIGATION;
export type NavLabel = (typeof NAVIGATION)[NavGroup][number];

export const NAV_ICONS: Readonly<Record<NavLabel, IconName>> = {
  today: 'today', persons: 'person', intakes: 'document', discovery: 'search', rounds: 'send', effect: 'checkCircle', candidates: 'people', inbound: 'send', inbox: 'inbox', sent: 'send', cases: 'case', caseload: 'people', conferences: 'quote', homecare: 'home', moves: 'arrowRight',
  visits: 'calendar', deliveries: 'check', guide: 'book', agencies: 'building', reports: 'document', openings: 'eye', accessLog: 'log', explanations: 'eye', downloads: 'download', settings: 'flag', administration: 'settings',
};

/** One line of `routes.tsx`. */
export interface Screen {
  /** TanStack Router path: `/persons/$id`. */
  readonly path: string;
  /** Present: the screen stands in the left navigation. */
  readonly navLabel?: NavLabel;
  /** Absent: everybody who is signed in. For others the screen does not exist. */
  readonly roles?: readonly Role[];
  /** It stands in the navigation of those who may do this; for others it is reached from the records that name it. */
  readonly needs?: Permission;
  /** Fetched when it is first visited, so that the first load stays small. */
  readonly lazy: () => Promise<() => ReactNode>;
}
export type Entry = Screen & { readonly navLabel: NavLabel };

export interface EntryGroup {
  readonly group: NavGroup;
  readonly entries: readonly Entry[];
}

export function isFor(screen: Screen, role: Role): boolean {
  return screen.roles?.includes(role) ?? true;
}

/** The navigation of a role; a screen that is not built is not shown, and a group without one neither. */
export function navigationFor(screens: readonly Screen[], role: Role, permissions: readonly string[] = []): readonly EntryGroup[] {
  return (Object.keys(NAVIGATION) as NavGroup[]).flatMap((group) => {
    const labels: readonly NavLabel[] = NAVIGATION[group];
    const entries = labels.flatMap((label) => screens.filter((screen): screen is Entry => screen.navLabel === label && isFor(screen, role) && (screen.needs === undefined || permissions.includes(screen.needs))));
    return entries.length === 0 ? [] : [{ group, entries }];
  });
}
