import { contract } from '@dure/server/contract';

import { type Page, generatedPage, table } from './page.ts';

interface Declared {
  readonly summary: string;
  readonly permission: string;
  readonly purpose: string;
  readonly log: string;
  readonly versioned?: boolean;
  readonly strong?: boolean;
}

/** `/api/referrals/:id/acceptance` belongs to `referrals`. */
function nounOf(key: string): string {
  return key.split('/')[2] ?? '';
}

function conditionsOf({ versioned, strong }: Declared): string {
  return [versioned === true ? 'If-Match' : '', strong === true ? 'step-up' : ''].filter((words) => words !== '').join(', ');
}

export function routesPage(): Page {
  const routes: [string, Declared][] = Object.entries(contract);
  const nouns = [...new Set(routes.map(([key]) => nounOf(key)))].toSorted();
  const sections = nouns.map((noun) => {
    const rows = routes.filter(([key]) => nounOf(key) === noun).map(([key, declared]) =>
      [`\`${key}\``, declared.summary, declared.permission, declared.purpose, declared.log, conditionsOf(declared)]);
    return `## ${noun}\n\n${table(['route', 'does', 'permission', 'purpose', 'access-log event', 'needs'], rows)}`;
  });
  return generatedPage('routes', 'Routes', '[server/src/contract.ts](../../server/src/contract.ts); the running server has the schemas at `/api/openapi.json`', sections.join('\n\n'));
}
