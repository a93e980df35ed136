import { allow } from '@dure/domain/decision';
import type { Handlers } from '../http/handler.ts';
import type { organisationContract } from './contract.ts';
import { directoryOf } from './directory.ts';

/** An organisation that serves several municipalities stands in each of their directories and here once. */
export const organisationHandlers: Handlers<typeof organisationContract> = {
  'GET /api/organisations': async ({ scope, server }) => {
    const directories = await Promise.all(scope.sigungus.map((sigungu) => directoryOf(server, sigungu)));
    const all = new Map(directories.flatMap((directory) => [...directory.values()].map((one) => [one.id, one] as const)));
    const rows = [...all.values()].map(({ id, sigungu, kind, name, programmes }) => ({ id, sigungu, kind, name, programmes: [...programmes] }));
    return allow({ answer: { rows: rows.toSorted((one, other) => one.name.localeCompare(other.name, 'ko')) }, subject: { rows: rows.length } });
  },
};
