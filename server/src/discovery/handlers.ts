import { addThreshold, addWording, changeRun, countLeftOut, findClaimsData, findRun, findRunFindings, findRuns, findThresholds, findWordings, lockRun, type StoredRun } from '@dure/database/discovery';
import { findStaffNames } from '@dure/database/staff';
import { actsFor, may } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import { cancelRun, decideThreshold, isRunOver, resumeRun, type RunStatus, word } from '@dure/domain/discovery';
import { tidy } from '@dure/domain/korean';
import { CRITERIA, THRESHOLDS } from '@dure/guide/discovery';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { askForRun } from './ask.ts';
import type { discoveryContract } from './contract.ts';
import { askingOf, criteriaView, dataView } from './criteria.ts';
import { liveRun } from './live.ts';
import { findingView, runDetail, runView, type Viewing } from './runView.ts';

type Contract = typeof discoveryContract;

const MOST_RUNS = 100;
const PAGE = 50;

async function readCriteria({ work, scope, today, at }: Call<Contract['GET /api/discovery/criteria']>): Handled<Contract['GET /api/discovery/criteria']> {
  const sigungu = actsFor(scope);
  const [view, data] = await Promise.all([criteriaView(work, sigungu, today), findClaimsData(work, sigungu)]);
  return allow({
    answer: { on: today, mayWord: may(scope, 'discovery:criteria'), mayRun: may(scope, 'discovery:run'), criteria: [...view.criteria], thresholds: [...view.thresholds], data: dataView(data, at) },
    subject: { criteria: view.criteria.length },
  });
}

async function wordCriterion({ params, body, staff, scope, work, at, today, version }: Call<Contract['POST /api/discovery/criteria/:id/wordings']>): Handled<Contract['POST /api/discovery/criteria/:id/wordings']> {
  const sigungu = actsFor(scope);
  const [own, asking] = [(await findWordings(work, sigungu)).filter(({ criterion }) => criterion === params.id), await askingOf(work, sigungu, today)];
  const shipped = CRITERIA.find(({ id }) => id === params.id)?.versions ?? [];
  const current = Math.max(0, ...shipped.map((one) => one.version), ...own.map((one) => one.version));
  if (current !== version) return refuse({ code: 'version/stale', current });
  const [name, says, reason] = [tidy(body.name), tidy(body.says), tidy(body.reason)];
  const decided = word({ criterion: params.id, version: current + 1, from: body.from as PlainDate, name, says, reason, when: body.when }, asking.thresholds, today);
  if (!decided.ok) return decided;
  addWording(work, sigungu, { ...decided.value, reason, staffId: staff.id, at });
  return allow({ answer: { id: params.id, version: current + 1 }, status: 201 as const, version: current + 1, subject: { criterion: params.id, version: current + 1, from: body.from }, reason });
}

async function decide({ body, staff, scope, work, at, today, version }: Call<Contract['POST /api/discovery/thresholds']>): Handled<Contract['POST /api/discovery/thresholds']> {
  const { key, value } = body;
  const sigungu = actsFor(scope);
  const own = (await findThresholds(work, sigungu)).filter((one) => one.key === key);
  const current = own.at(-1)?.version ?? 0;
  if (current !== version) return refuse({ code: 'version/stale', current });
  const reason = tidy(body.reason);
  const decided = decideThreshold(THRESHOLDS, { key, value, from: body.from as PlainDate, until: body.until as PlainDate | null, version: current + 1, reason }, today);
  if (!decided.ok) return decided;
  addThreshold(work, sigungu, { ...decided.value, reason, staffId: staff.id, at });
  return allow({ answer: { key, version: current + 1 }, status: 201 as const, version: current + 1, subject: { key, version: current + 1, from: body.from }, reason });
}

async function viewing({ work, scope, at, server }: Pick<Call<Endpoint>, 'work' | 'scope' | 'at' | 'server'>, runs: readonly StoredRun[]): Promise<Viewing> {
  const [staffNames, names] = await Promise.all([findStaffNames(work, [...new Set(runs.map(({ staffId }) => staffId))]), organisationNames(server, scope.sigungus)]);
  return { scope, at, staffName: (id) => staffNames.get(id) ?? '–', organisationName: names };
}

async function listRuns(call: Call<Contract['GET /api/discovery/runs']>): Handled<Contract['GET /api/discovery/runs']> {
  const { work, scope, at, query } = call;
  const [runs, data] = await Promise.all([findRuns(work, scope.sigungus, query.kind, MOST_RUNS), findClaimsData(work, actsFor(scope))]);
  const by = await viewing(call, runs);
  return allow({ answer: { runs: runs.map((run) => runView(run, by)), data: dataView(data, at), mayRun: may(scope, 'discovery:run') }, subject: { runs: runs.length } });
}

async function readRun(call: Call<Contract['GET /api/discovery/runs/:id']>): Handled<Contract['GET /api/discovery/runs/:id']> {
  const { work, scope, params } = call;
  const run = await findRun(work, scope.sigungus, params.id);
  if (run === undefined) return refuse({ code: 'absent' });
  const [by, base, leftOut] = await Promise.all([viewing(call, [run]), run.baseRun === null ? undefined : findRun(work, scope.sigungus, run.baseRun), run.kind === 'full' ? countLeftOut(work, run.sigungu, run.id) : {}]);
  const answer = runDetail(run, by, { leftOut, base: base === undefined ? null : { id: base.id, asOf: base.asOf, endedAt: base.endedAt } });
  return allow({ answer, version: run.version, subject: { runId: run.id, status: run.status } });
}

type Changing = Contract['POST /api/discovery/runs/:id/cancel'] | Contract['POST /api/discovery/runs/:id/resume'];

/** What somebody says to a run; the batch hears of it at its next part. */
async function changed({ work, at }: Pick<Call<Changing>, 'work' | 'at'>, run: StoredRun, status: RunStatus): Handled<Changing> {
  if (status !== run.status) changeRun(work, run, status, isRunOver(status) ? at : null);
  const version = status === run.status ? run.version : run.version + 1;
  return allow({ answer: { id: run.id, status, version }, version, subject: { runId: run.id, status }, live: [liveRun(run)] });
}

async function cancel(call: Call<Contract['POST /api/discovery/runs/:id/cancel']>): Handled<Contract['POST /api/discovery/runs/:id/cancel']> {
  const run = await lockRun(call.work, call.scope.sigungus, call.params.id);
  if (run === undefined) return refuse({ code: 'absent' });
  const decided = cancelRun(run);
  return decided.ok ? changed(call, run, decided.value) : decided;
}

async function resume(call: Call<Contract['POST /api/discovery/runs/:id/resume']>): Handled<Contract['POST /api/discovery/runs/:id/resume']> {
  const run = await lockRun(call.work, call.scope.sigungus, call.params.id);
  if (run === undefined) return refuse({ code: 'absent' });
  const decided = resumeRun(run);
  return decided.ok ? changed(call, run, decided.value) : decided;
}

async function readFindings({ work, scope, params, query }: Call<Contract['GET /api/discovery/runs/:id/findings']>): Handled<Contract['GET /api/discovery/runs/:id/findings']> {
  const run = await findRun(work, scope.sigungus, params.id);
  if (run === undefined) return refuse({ code: 'absent' });
  const filter = { criterion: query.criterion ?? null, emd: query.emd ?? null, suppressed: query.suppressed === 'all' ? null : query.suppressed === 'only' };
  const { rows, total } = await findRunFindings(work, run.sigungu, run.id, filter, { limit: PAGE, offset: (query.page - 1) * PAGE });
  return allow({ answer: { rows: rows.map((row) => findingView(row, run)), total, page: query.page, pages: Math.max(1, Math.ceil(total / PAGE)), asOf: run.asOf }, subject: { runId: run.id, findings: rows.length } });
}

export const discoveryHandlers: Handlers<Contract> = {
  'GET /api/discovery/criteria': readCriteria,
  'POST /api/discovery/criteria/:id/wordings': wordCriterion,
  'POST /api/discovery/thresholds': decide,
  'GET /api/discovery/runs': listRuns,
  'POST /api/discovery/runs': askForRun,
  'GET /api/discovery/runs/:id': readRun,
  'POST /api/discovery/runs/:id/cancel': cancel,
  'POST /api/discovery/runs/:id/resume': resume,
  'GET /api/discovery/runs/:id/findings': readFindings,
};
