import { addRun, findClaimsData, findLastDoneRunId, findLiveRunId, findRun, type RunQuestion } from '@dure/database/discovery';
import { actsFor } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, type Decision, refuse } from '@dure/domain/decision';
import { askRun, type DatedThreshold, type DiscoveryCondition, inForceOn, MOST_SELECTIONS, type NamedCriterion, readThreshold, type Screen, screenOn, selectionsIn, thresholdsTried } from '@dure/domain/discovery';
import { THRESHOLDS } from '@dure/guide/discovery';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { discoveryContract } from './contract.ts';
import { type Asking as Standing, askingOf, thresholdsIn } from './criteria.ts';
import { liveRun } from './live.ts';
import { findingTermsOf, refusedMonthsOf } from './terms.ts';

type Ask = (typeof discoveryContract)['POST /api/discovery/runs'];
type Asking = Call<Ask>;

/** A wording that is tried holds on every day. */
const ALWAYS: PlainDate = '0001-01-01';

function tried({ body }: Asking): Decision<Readonly<Record<string, number>>, Refusal> {
  const values = body.thresholds ?? {};
  if (body.kind === 'full' && (Object.keys(values).length > 0 || body.conditions !== undefined)) return refuse({ code: 'discovery/only-tried-in-a-preview' });
  for (const [key, value] of Object.entries(values)) {
    const read = readThreshold(THRESHOLDS, key, value);
    if (!read.ok) return read;
  }
  return allow(values);
}

type Conditions = Readonly<Record<string, DiscoveryCondition>>;

/** With wordings that are only tried in the place of those that stand; one that stands nowhere yet is asked beside them. */
function wordedWith({ criteria }: Standing, conditions: Conditions): readonly NamedCriterion[] {
  const named: readonly NamedCriterion[] = [...criteria, ...Object.keys(conditions).filter((id) => !criteria.some((one) => one.id === id)).map((id): NamedCriterion => ({ id, name: id, says: '', versions: [] }))];
  return named.map((criterion) => {
    const when = conditions[criterion.id];
    return when === undefined ? criterion : { ...criterion, versions: [{ version: 0, from: ALWAYS, until: null, when }] };
  });
}

interface Wanted {
  readonly ids: readonly string[];
  readonly asOf: PlainDate;
  readonly today: PlainDate;
}

/** The criteria and numbers of today about a day: what claims are asked. */
function screenOf(criteria: readonly NamedCriterion[], thresholds: readonly DatedThreshold[], { ids, asOf, today }: Wanted): Decision<{ readonly screen: Screen; readonly inForce: ReturnType<typeof inForceOn<NamedCriterion>> }, Refusal> {
  const inForce = inForceOn(criteria.filter(({ id }) => ids.length === 0 || ids.includes(id)), thresholds, today);
  const missing = ids.find((id) => !inForce.criteria.some((one) => one.id === id));
  if (missing !== undefined) return refuse({ code: 'discovery/not-in-force', criterion: missing });
  const screen = screenOn(inForce.criteria, inForce.thresholds, asOf);
  if (!screen.ok) return screen;
  const askable = askRun(screen.value, today);
  return askable.ok ? allow({ screen: askable.value, inForce }) : askable;
}

/** Of a preview what stands today, to be compared with: of the same criteria those that stand at all. */
function standingScreen(screen: Screen, { criteria, thresholds }: Standing, wanted: Wanted): Screen | null {
  const ids = wanted.ids.filter((id) => criteria.some((one) => one.id === id));
  if (ids.length === 0 && wanted.ids.length > 0) return null;
  const standing = screenOf(criteria, thresholds, { ...wanted, ids });
  if (!standing.ok) return null;
  // Both are asked in one walk.
  return selectionsIn({ ...screen, criteria: [...screen.criteria, ...standing.value.screen.criteria] }) > MOST_SELECTIONS ? null : standing.value.screen;
}

async function questionOf(call: Asking, asOf: PlainDate, values: Readonly<Record<string, number>>): Promise<Decision<RunQuestion, Refusal>> {
  const { work, scope, today, body, server } = call;
  const sigungu = actsFor(scope);
  const standing = await askingOf(work, sigungu, today);
  const criteria = wordedWith(standing, body.conditions ?? {});
  const wanted: Wanted = { ids: body.criteria ?? [], asOf, today };
  if (wanted.ids.some((id) => !criteria.some((one) => one.id === id))) return refuse({ code: 'discovery/criterion-unknown' });
  const asked = screenOf(criteria, thresholdsTried(standing.thresholds, values), wanted);
  if (!asked.ok) return asked;
  const { screen, inForce } = asked.value;
  const [refusedMonths, kept] = await Promise.all([refusedMonthsOf(server, sigungu, today), findingTermsOf(server, sigungu, today)]);
  const used = new Set(inForce.criteria.flatMap(({ versions }) => versions.flatMap(({ when }) => thresholdsIn(when))));
  return allow({
    screen, base: body.kind === 'preview' ? standingScreen(screen, standing, wanted) : null, names: Object.fromEntries(inForce.criteria.map(({ id, name, says }) => [id, { name, says }])),
    thresholds: inForce.thresholds.filter(({ key }) => used.has(key)).map(({ key, value }) => ({ key, value, isTried: Object.hasOwn(values, key) })),
    refusedMonths, kept,
  });
}

/** A full run is compared with what another found; a preview with its own question as it stands. */
async function baseOf({ work, scope, body }: Asking): Promise<Decision<string | null, Refusal>> {
  if (body.kind === 'preview') return allow(null);
  if (body.baseRun === undefined) return allow((await findLastDoneRunId(work, actsFor(scope))) ?? null);
  if (body.baseRun === null) return allow(null);
  const base = await findRun(work, scope.sigungus, body.baseRun);
  return base?.status === 'done' && base.findingsRemovedAt === null ? allow(base.id) : refuse({ code: 'discovery/no-base' });
}

/** The request only writes down what is asked; who has the claims looks for it. */
export async function askForRun(call: Asking): Handled<Ask> {
  const { body, work, staff, scope, at, newId } = call;
  const sigungu = actsFor(scope);
  const values = tried(call);
  if (!values.ok) return values;
  const [data, live] = await Promise.all([findClaimsData(work, sigungu), findLiveRunId(work, sigungu)]);
  const asOf = (body.asOf as PlainDate | undefined) ?? data?.lastOn ?? undefined;
  if (asOf === undefined) return refuse({ code: 'discovery/no-claims' });
  if (body.kind === 'full' && live !== undefined) return refuse({ code: 'discovery/run-waiting' });
  const [question, base] = [await questionOf(call, asOf, values.value), await baseOf(call)];
  if (!question.ok) return question;
  if (!base.ok) return base;
  const id = newId();
  addRun(work, { sigungu, id, kind: body.kind, organisationId: staff.organisationId, staffId: staff.id, askedAt: at, asOf, purpose: body.purpose.trim(), question: question.value, baseRun: base.value });
  return allow({
    answer: { id, status: 'queued' as const, version: 1 }, status: 201 as const, subject: { runId: id, kind: body.kind, criteria: question.value.screen.criteria.length }, live: [liveRun({ id, organisationId: staff.organisationId })],
  });
}
