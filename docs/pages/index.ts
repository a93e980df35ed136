import { asvsPage } from './asvs.ts';
import { casePage } from './case.ts';
import { clocksPage } from './clocks.ts';
import { configurationPage } from './configuration.ts';
import { dependenciesPage } from './dependencies.ts';
import type { Page } from './page.ts';
import { referralPage } from './referral.ts';
import { architecturePage, roomsPage } from './rooms.ts';
import { routesPage } from './routes.ts';
import { tablesPage } from './tables.ts';

export function pages(): readonly Page[] {
  return [architecturePage(), roomsPage(), referralPage(), casePage(), clocksPage(), routesPage(), tablesPage(), configurationPage(), dependenciesPage(), asvsPage()];
}
