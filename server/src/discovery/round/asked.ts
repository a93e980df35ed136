import { findRun, type StoredRun } from '@dure/database/discovery';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { checkRound, type Quotas, type RoundCriterion, type RoundTeam } from '@dure/domain/discovery';
import type { Call } from '../../http/handler.ts';
import type { Endpoint } from '../../http/endpoint.ts';
import type { Refusal } from '../../refusals.ts';

type Asking = Pick<Call<Endpoint>, 'work' | 'scope'>;

/** A full run that is done: what a round can be made of. */
export async function findHandable({ work, scope }: Asking, runId: string): Promise<Decision<StoredRun, Refusal>> {
  const run = await findRun(work, scope.sigungus, runId);
  if (run === undefined) return refuse({ code: 'absent' });
  if (run.findingsRemovedAt !== null) return refuse({ code: 'discovery/findings-removed' });
  return run.kind === 'full' && run.status === 'done' ? allow(run) : refuse({ code: 'discovery/run-not-done' });
}

/** What was asked of a run, in the versions that the run asked. */
function criteriaOf(run: StoredRun, asked: readonly { readonly criterion: string; readonly team: RoundTeam }[]): Decision<readonly RoundCriterion[], Refusal> {
  const versions = new Map(run.question.screen.criteria.map(({ id, version }) => [id, version]));
  if (asked.some(({ criterion }) => !versions.has(criterion))) return refuse({ code: 'discovery/criterion-unknown' });
  return allow(asked.map(({ criterion, team }) => ({ criterion, team, version: versions.get(criterion) ?? 0 })));
}

interface Wanted {
  readonly runId: string;
  readonly criteria: readonly { readonly criterion: string; readonly team: RoundTeam }[];
  readonly quotas: Readonly<Record<string, number>>;
}

/** The run and what is wanted of it; a preview needs no name. */
export async function wantedOf(call: Asking, { runId, criteria, quotas }: Wanted, name: string): Promise<Decision<{ readonly run: StoredRun; readonly criteria: readonly RoundCriterion[]; readonly quotas: Quotas }, Refusal>> {
  const run = await findHandable(call, runId);
  if (!run.ok) return run;
  const versioned = criteriaOf(run.value, criteria);
  if (!versioned.ok) return versioned;
  const checked = checkRound({ name, criteria: versioned.value, quotas });
  return checked.ok ? allow({ run: run.value, criteria: versioned.value, quotas }) : checked;
}
