import { findInboundRequests, findIntake, findIntakesOfPerson, findTeamIntakes } from '@dure/database/intake';
import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import { may } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { IntakeId, PersonId } from '@dure/domain/ids';
import { owedAfterEmergency } from '@dure/domain/intake';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { intakeContract } from './contract.ts';
import { answerRequest, listRequests, readRequest, reportResult, sendRequest } from './inbound.ts';
import { goOn, register } from './register.ts';
import { rowView } from './view.ts';

type Contract = typeof intakeContract;

export const intakeHandlers: Handlers<Contract> = {
  'POST /api/intakes': register,
  'GET /api/intakes': list,
  'GET /api/intakes/:id': read,
  'PUT /api/intakes/:id': goOn,
  'GET /api/persons/:id/intakes': async ({ params, scope, work, server }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const [rows, names] = await Promise.all([findIntakesOfPerson(work, stored.person.sigungu, stored.person.id), organisationNames(server, scope.sigungus)]);
    return allow({ answer: { rows: rows.map((row) => rowView(row, names, scope)) }, seen: [stored.person.id], subject: { rows: rows.length } });
  },
  'POST /api/inbound-requests': sendRequest,
  'GET /api/inbound-requests': listRequests,
  'GET /api/inbound-requests/:id': readRequest,
  'POST /api/inbound-requests/:id/answer': answerRequest,
  'POST /api/inbound-requests/:id/outcomes': reportResult,
};

const MOST_WAITING = 300;

async function list({ query, scope, staff, work, server }: Call<Contract['GET /api/intakes']>): Handled<Contract['GET /api/intakes']> {
  const [createdAt, id] = query.after?.split('|') ?? [];
  const after = createdAt !== undefined && id !== undefined ? { createdAt, id } : undefined;
  const [found, waiting, names] = await Promise.all([
    findTeamIntakes(work, staff.sigungu, staff.organisationId, after, query.limit + 1), findInboundRequests(work, scope.sigungus, true, MOST_WAITING), organisationNames(server, scope.sigungus),
  ]);
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return allow({
    answer: { rows: page.map((row) => rowView(row, names, scope)), next: found.length > query.limit && last !== undefined ? `${last.createdAt}|${last.id}` : null, waitingInbound: waiting.length },
    seen: page.flatMap(({ personId }) => (personId === null ? [] : [personId])), subject: { rows: page.length },
  });
}

async function read({ params, scope, work, server }: Call<Contract['GET /api/intakes/:id']>): Handled<Contract['GET /api/intakes/:id']> {
  const stored = await findIntake(work, scope.sigungus, params.id as IntakeId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { id, sigungu: _sigungu, enteredAt, receivedBy, version, ...intake } = stored.intake;
  const [staffNames, names] = await Promise.all([findStaffNames(work, [receivedBy]), organisationNames(server, scope.sigungus)]);
  return allow({
    answer: {
      id, version, intake: structuredClone(intake) as never, receivedAt: intake.receivedAt, ...(enteredAt === undefined ? {} : { enteredAt }), receivedBy: staffNames.get(receivedBy) ?? '–', organisation: names(stored.organisationId), mayChange: may(scope, 'intake:write'),
      owed: intake.kind === 'emergency' ? owedAfterEmergency(intake).map(({ path }) => path) : [],
    },
    version, seen: intake.personId === null ? [] : [intake.personId], subject: { intakeId: id },
  });
}
