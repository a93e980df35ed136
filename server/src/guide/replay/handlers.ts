import { countOpenCases } from '@dure/database/case';
import { allow, refuse } from '@dure/domain/decision';
import { findEdition } from '@dure/guide';
import type { Handlers } from '../../http/handler.ts';
import { organisationNames } from '../../organisation/directory.ts';
import { nameSeen } from '../../person/named.ts';
import { replayPage } from './batch.ts';
import type { replayContract } from './contract.ts';

export const replayHandlers: Handlers<typeof replayContract> = {
  'GET /api/guide/replay': async ({ query, scope, staff, work, today, server }) => {
    const to = findEdition(query.to);
    if (to === undefined) return refuse({ code: 'absent' });
    const [page, total, names] = await Promise.all([
      replayPage({ scope, work, today }, { sigungu: staff.sigungu, to, after: query.after, limit: query.limit }), countOpenCases(work, staff.sigungu), organisationNames(server, scope.sigungus),
    ]);
    const rows = page.changed.map(({ id, personId, person, programme, edition, organisationId, openedOn, changes }) => ({ caseId: id, personId, personName: nameSeen(scope, personId, person), programme, edition, organisation: names(organisationId), openedOn, changes }));
    const { open, same, already, unreadable, next } = page;
    return allow({ answer: { to: to.id, total, rows, open, same, already, unreadable, next }, seen: rows.map(({ personId }) => personId), subject: { to: to.id, changed: rows.length, checked: rows.length + open + same + already + unreadable } });
  },
};
