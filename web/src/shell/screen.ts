import type { Role } from '@dure/domain/staff';
import type { ReactNode } from 'react';
import type { IconName } from '../design/icon-paths.ts';

/** Entries of the left navigation, in their order; a text for each is in the shell's messages. */
export const NAVIGATION = ['today', 'persons', 'intakes', 'inbound', 'inbox', 'sent', 'cases', 'caseload', 'deliveries', 'conferences', 'visits', 'agencies', 'guide', 'discovery', 'reports', 'openings', 'accessLog', 'settings', 'administration'] as const;
export type NavLabel = (typeof NAVIGATION)[number];

export const NAV_ICONS: Readonly<Record<NavLabel, IconName>> = {
  today: 'today', persons: 'people', intakes: 'document', inbound: 'send', inbox: 'inbox', sent: 'send', cases: 'case', caseload: 'people', deliveries: 'check', conferences: 'people', visits: 'calendar',
  agencies: 'building', guide: 'book', discovery: 'filter', reports: 'document', openings: 'eye', accessLog: 'log', settings: 'flag', administration: 'settings',
};

/** One line of `routes.tsx`. */
export interface Screen {
  /** TanStack Router path: `/persons/$id`. */
  readonly path: string;
  /** Present: the screen stands in the left navigation. */
  readonly navLabel?: NavLabel;
  /** Absent: everybody who is signed in. For others the screen does not exist. */
  readonly roles?: readonly Role[];
  /** Fetched when it is first visited, so that the first load stays small. */
  readonly lazy: () => Promise<() => ReactNode>;
}

export function isFor(screen: Screen, role: Role): boolean {
  return screen.roles?.includes(role) ?? true;
}

/** The navigation of a role; a screen that is not built is not shown. */
export function navigationFor(screens: readonly Screen[], role: Role): readonly (Screen & { readonly navLabel: NavLabel })[] {
  return NAVIGATION.flatMap((label) => screens.filter((screen): screen is Screen & { readonly navLabel: NavLabel } => screen.navLabel === label && isFor(screen, role)));
}
