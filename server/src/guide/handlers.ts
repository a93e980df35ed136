import { addGuideDecision, findGuideDecisions, type GuideDecision } from '@dure/database/guidedecision';
import { findStaffNames } from '@dure/database/staff';
import { may, personVisibility, writesRestricted } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { tidy } from '@dure/domain/korean';
import type { OrganisationKind } from '@dure/domain/organisation';
import { evaluate, findEdition, findEditionInForce, type Contact, type EvaluationAnswer } from '@dure/guide';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { guideContract, GuideDecisionView } from './contract.ts';
import { findKnownCase, valuesOf, type KnownCase } from './known.ts';
import { readerHandlers } from './reader/handlers.ts';
import { replayHandlers } from './replay/handlers.ts';

type Contract = typeof guideContract;

export const guideHandlers: Handlers<Contract> = {
  ...readerHandlers,
  ...replayHandlers,
  'POST /api/guide/evaluations': async ({ body, today }) => {
    const answered = evaluate(body, today);
    if (answered.ok) return allow({ answer: answered.value });
    const { path, reason } = answered.refusal;
    return allow({ answer: { error: { path, reason } }, status: 422 as const });
  },
  'GET /api/persons/:id/evaluation': evaluatePerson,
  'POST /api/persons/:id/guide-decisions': decide,
};

/** Under which name of the guide an organisation sends: the channel is that of the pair. */
const REFERRERS: Readonly<Partial<Record<OrganisationKind, string>>> = {
  'town-office': 'EMD', 'hope-welfare': 'ICM', 'medical-aid-team': 'MEDAID', 'self-support-team': 'SELF', 'dream-start': 'DREAM', 'visiting-health': 'VISIT', 'mental-health-centre': 'MENTAL',
  'addiction-centre': 'ADDICT', 'self-support-centre': 'SELF', 'elder-care-provider': 'ECARE', 'insurer-branch': 'NHIS', 'guarantee-agency': 'AGENCY',
};

function judge({ known }: KnownCase, kind: OrganisationKind, today: PlainDate, edition: string | undefined): Decision<EvaluationAnswer, Refusal> {
  const referrer = REFERRERS[kind];
  const answered = evaluate({ on: today, facts: valuesOf(known), ...(edition === undefined ? {} : { edition }), ...(referrer === undefined ? {} : { referrer }) }, today);
  return answered.ok ? answered : refuse({ code: 'guide/unreadable-case', path: answered.refusal.path, reason: answered.refusal.reason });
}

const CALLED_IN_DANGER: readonly Contact['purpose'][] = ['police', 'ambulance', 'suicide', 'mental-health'];

async function evaluatePerson({ params, query, scope, staff, work, today, server }: Call<Contract['GET /api/persons/:id/evaluation']>): Handled<Contract['GET /api/persons/:id/evaluation']> {
  const known = await findKnownCase({ scope, work, today }, params.id as PersonId);
  if (known === undefined) return refuse({ code: 'absent' });
  const judged = judge(known, staff.organisationKind, today, query.edition);
  if (!judged.ok) return judged;
  const { person, shared } = known.stored;
  const [decisions, organisations] = await Promise.all([findGuideDecisions(work, person.sigungu, person.id), organisationNames(server, scope.sigungus)]);
  const names = await findStaffNames(work, [...new Set(decisions.map(({ staffId }) => staffId))]);
  const edition = findEdition(judged.value.edition) ?? findEditionInForce(today);
  const sees = personVisibility(scope, { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared }).see;
  return allow({
    answer: {
      evaluation: judged.value, known: structuredClone(known.known) as never, decisions: decisions.map((one) => decisionView(one, organisations, names)), title: edition?.title ?? '',
      hotlines: (edition?.contacts ?? []).filter(({ purpose }) => CALLED_IN_DANGER.includes(purpose)).map(({ number, name }) => ({ number, label: name })),
      mayOverride: may(scope, 'guide:override'), mayLearn: may(scope, 'person:write') && sees === 'full', mayRefer: may(scope, 'referral:write'),
    },
    version: person.version, seen: [person.id], subject: { edition: judged.value.edition, programmes: judged.value.programmes.length },
  });
}

function decisionView({ id, programme, edition, verdict, decided, reason, authority, staffId, organisationId, at }: GuideDecision, organisations: (id: string) => string, names: ReadonlyMap<string, string>): GuideDecisionView {
  return { id, programme, edition, verdict, decided, reason, authority, by: names.get(staffId) ?? '–', organisation: organisations(organisationId), at };
}

/** `ECARE/특화서비스`: a programme, its part and the member of the household, where the guide judges them apart. */
const nameOf = ({ id, part, member }: { readonly id: string; readonly part: string | null; readonly member: string | null }): string => [id, part, member].filter((one) => one !== null).join('/');

/** The guide answers, the officer decides: what the guide said at this moment is kept beside it, never taken from the browser. */
async function decide({ params, body, scope, staff, work, at, today, newId }: Call<Contract['POST /api/persons/:id/guide-decisions']>): Handled<Contract['POST /api/persons/:id/guide-decisions']> {
  const known = await findKnownCase({ scope, work, today }, params.id as PersonId);
  if (known === undefined) return refuse({ code: 'absent' });
  if (tidy(body.reason) === '' || tidy(body.authority) === '') return refuse({ code: 'guide/reason-missing' });
  const judged = judge(known, staff.organisationKind, today, undefined);
  if (!judged.ok) return judged;
  const { person } = known.stored;
  const programme = nameOf({ id: body.programme, part: body.part, member: body.member });
  const answer = judged.value.programmes.find((one) => nameOf(one) === programme);
  if (answer === undefined) return refuse({ code: 'guide/no-such-programme' });
  const id = newId();
  addGuideDecision(work, {
    id, sigungu: person.sigungu, personId: person.id, emdCode: person.emdCode, organisationId: staff.organisationId, staffId: staff.id, restricted: writesRestricted(staff.organisationKind), edition: judged.value.edition,
    programme, verdict: answer.verdict, decided: body.decided, reason: tidy(body.reason), authority: tidy(body.authority), at,
  });
  return allow({
    answer: { id, verdict: answer.verdict }, status: 201 as const, seen: [person.id], subject: { programme, verdict: answer.verdict, decided: body.decided }, reason: tidy(body.authority),
    live: [{ topic: 'person' as const, id: person.id, organisations: [staff.organisationId] }],
  });
}
