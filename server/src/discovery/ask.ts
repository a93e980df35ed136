import { addRun, findClaimsData, findLastDoneRunId, findLiveRunId, findRun, type RunQuestion } from '@dure/database/discovery';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, type Decision, refuse } from '@dure/domain/decision';
import { askRun, inForceOn, readThreshold, screenOn, thresholdsTried } from '@dure/domain/discovery';
import { THRESHOLDS } from '@dure/guide/discovery';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { discoveryContract } from './contract.ts';
import { askingOf, thresholdsIn } from './criteria.ts';
import { liveRun } from './live.ts';
import { refusedMonthsOf } from './terms.ts';

type Ask = (typeof discoveryContract)['POST /api/discovery/runs'];
type Asking = Call<Ask>;

function tried({ body }: Asking): Decision<Readonly<Record<string, number>>, Refusal> {
  const values = body.thresholds ?? {};
  if (body.kind === 'full' && (Object.keys(values).length > 0 || body.conditions !== undefined)) return refuse({ code: 'discovery/only-tried-in-a-preview' });
  for (const [key, value] of Object.entries(values)) {
    const read = readThreshold(THRESHOLDS, key, value);
    if (!read.ok) return read;
  }
  return allow(values);
}

/** The criteria and numbers of today, those that are only tried in their place, about a day. */
async function questionOf(call: Asking, asOf: PlainDate, values: Readonly<Record<string, number>>): Promise<Decision<RunQuestion, Refusal>> {
  const { work, staff, today, body, server } = call;
  const asking = await askingOf(work, staff.sigungu, today);
  const ids = body.criteria ?? [];
  const conditions = body.conditions ?? {};
  const named = [...asking.criteria, ...Object.keys(conditions).filter((id) => !asking.criteria.some((one) => one.id === id)).map((id) => ({ id, name: id, says: '', versions: [] }))];
  if (ids.some((id) => !named.some((one) => one.id === id))) return refuse({ code: 'discovery/criterion-unknown' });
  const worded = named.map((criterion) => {
    const when = conditions[criterion.id];
    return when === undefined ? criterion : { ...criterion, versions: [{ version: 0, from: '0001-01-01' as PlainDate, until: null, when }] };
  });
  const standing = inForceOn(worded.filter(({ id }) => ids.length === 0 || ids.includes(id)), thresholdsTried(asking.thresholds, values), today);
  if (ids.length > standing.criteria.length) return refuse({ code: 'discovery/not-in-force', criterion: ids.find((id) => !standing.criteria.some((one) => one.id === id)) ?? '' });
  const screen = screenOn(standing.criteria, standing.thresholds, asOf);
  if (!screen.ok) return screen;
  const askable = askRun(screen.value, today);
  if (!askable.ok) return askable;
  const used = new Set(standing.criteria.flatMap(({ versions }) => versions.flatMap(({ when }) => thresholdsIn(when))));
  return allow({
    screen: askable.value, names: Object.fromEntries(standing.criteria.map(({ id, name, says }) => [id, { name, says }])),
    thresholds: standing.thresholds.filter(({ key }) => used.has(key)).map(({ key, value }) => ({ key, value, isTried: Object.hasOwn(values, key) })),
    refusedMonths: await refusedMonthsOf(server, staff.sigungu, today),
  });
}

async function baseOf({ work, staff, scope, body }: Asking): Promise<Decision<string | null, Refusal>> {
  if (body.baseRun === undefined) return allow((await findLastDoneRunId(work, staff.sigungu)) ?? null);
  if (body.baseRun === null) return allow(null);
  const base = await findRun(work, scope.sigungus, body.baseRun);
  return base?.status === 'done' ? allow(base.id) : refuse({ code: 'discovery/no-base' });
}

/** The request only writes down what is asked; who has the claims looks for it. */
export async function askForRun(call: Asking): Handled<Ask> {
  const { body, work, staff, at, newId } = call;
  const values = tried(call);
  if (!values.ok) return values;
  const [data, live] = await Promise.all([findClaimsData(work, staff.sigungu), findLiveRunId(work, staff.sigungu)]);
  const asOf = (body.asOf as PlainDate | undefined) ?? data?.lastOn ?? undefined;
  if (asOf === undefined) return refuse({ code: 'discovery/no-claims' });
  if (body.kind === 'full' && live !== undefined) return refuse({ code: 'discovery/run-waiting' });
  const [question, base] = [await questionOf(call, asOf, values.value), await baseOf(call)];
  if (!question.ok) return question;
  if (!base.ok) return base;
  const id = newId();
  addRun(work, { sigungu: staff.sigungu, id, kind: body.kind, organisationId: staff.organisationId, staffId: staff.id, askedAt: at, asOf, purpose: body.purpose.trim(), question: question.value, baseRun: base.value });
  return allow({
    answer: { id, status: 'queued' as const, version: 1 }, status: 201 as const, subject: { runId: id, kind: body.kind, criteria: question.value.screen.criteria.length }, live: [liveRun({ id, organisationId: staff.organisationId })],
  });
}
