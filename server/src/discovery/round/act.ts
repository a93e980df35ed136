import { type CandidateChange, changeCandidates, changeRound, countTeams, findSought, lockCandidatesOfRound, lockRound, removeIdentities, type StoredCandidate, type StoredRound } from '@dure/database/discovery';
import { addDays } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { actedOn, allocate, applyCandidateEvent, type CandidateCommand, type CandidateTerms, checkQuotas, decideCandidate, heldBy, type Round, type RoundAct } from '@dure/domain/discovery';
import type { OrganisationId, RoundId } from '@dure/domain/ids';
import type { Call, Handled } from '../../http/handler.ts';
import type { Refusal } from '../../refusals.ts';
import { tellTeams } from '../candidate/notices.ts';
import { candidateTermsOf } from '../candidate/terms.ts';
import type { roundContract } from './contract.ts';
import { placesOf } from './places.ts';

type Act = (typeof roundContract)['POST /api/discovery/rounds/:id/actions'];
type Acting = Call<Act>;
type Body<Name> = Extract<Acting['body'], { readonly action: Name }>;

/** What an act does to the round and to whom. */
interface Done {
  readonly change: Partial<Pick<Round, 'quotas' | 'status'>>;
  readonly candidates: readonly CandidateChange[];
  readonly words: string;
  /** The day by which a team acts. */
  readonly dueOn: string | null;
}

function changeOf({ at, today, staff }: Acting, terms: CandidateTerms, one: StoredCandidate, command: CandidateCommand, of: OrganisationId | null): Decision<CandidateChange, Refusal> {
  const decided = decideCandidate(one.state, command, { at, on: today, by: staff.id, party: 'coordinator', terms });
  if (!decided.ok) return decided;
  const event = decided.value;
  if (event.action === 'propose') throw new Error('A candidate is proposed with its round');
  return allow({ id: one.id, of, state: applyCandidateEvent(one.state, event), event });
}

async function changesOf(call: Acting, { sigungu }: StoredRound, candidates: readonly StoredCandidate[], commandOf: (one: StoredCandidate) => CandidateCommand, of: (one: StoredCandidate) => OrganisationId | null): Promise<Decision<readonly CandidateChange[], Refusal>> {
  const terms = await candidateTermsOf(call.server, sigungu, call.today);
  const changes: CandidateChange[] = [];
  for (const one of candidates) {
    const change = changeOf(call, terms, one, commandOf(one), of(one));
    if (!change.ok) return change;
    changes.push(change.value);
  }
  return allow(changes);
}

/** Who waits, but for whom another round is seeking meanwhile. */
async function findWaiting({ work }: Acting, { sigungu, id }: StoredRound): Promise<readonly StoredCandidate[]> {
  const proposed = await lockCandidatesOfRound(work, sigungu, id, ['proposed']);
  const sought = await findSought(work, sigungu, proposed.map(({ pseudonym }) => pseudonym));
  return proposed.filter(({ pseudonym }) => !sought.has(pseudonym));
}

async function handOver(call: Acting, round: StoredRound, next: ReadonlyMap<StoredCandidate, OrganisationId>, change: Done['change']): Promise<Decision<Done, Refusal>> {
  if (next.size === 0) return refuse({ code: 'discovery/nobody-to-hand-out' });
  const { dueDays } = await candidateTermsOf(call.server, round.sigungu, call.today);
  const dueOn = addDays(call.today, dueDays);
  const to = (one: StoredCandidate): OrganisationId => next.get(one) as OrganisationId;
  const candidates = await changesOf(call, round, [...next.keys()], (one) => ({ action: 'hand-out', to: to(one), dueOn }), to);
  return candidates.ok ? allow({ change, candidates: candidates.value, words: '', dueOn }) : candidates;
}

/** The next of each team by rank, up to its quota. */
async function handOut(call: Acting, round: StoredRound, { quotas }: Body<'hand-out'>): Promise<Decision<Done, Refusal>> {
  const checked = checkQuotas(quotas);
  if (!checked.ok) return checked;
  const [waiting, counts] = await Promise.all([findWaiting(call, round), countTeams(call.work, round.sigungu, round.id)]);
  const ranked = waiting.map((one) => ({ one, route: one.state.identity.route }));
  return handOver(call, round, new Map(allocate(ranked, quotas, heldBy(counts)).map(({ one, route }) => [one, route])), { quotas });
}

/** To a team that was not theirs by the criteria: whoever moved, was taken back, or lives where no team serves. */
async function handTo(call: Acting, round: StoredRound, { candidateIds, organisationId }: Body<'hand-to'>): Promise<Decision<Done, Refusal>> {
  const [waiting, { teams }] = await Promise.all([findWaiting(call, round), placesOf(call.server, round.sigungu)]);
  const team = teams.find(({ id }) => id === organisationId);
  if (team === undefined) return refuse({ code: 'absent' });
  return handOver(call, round, new Map(waiting.filter(({ id }) => candidateIds.includes(id)).map((one) => [one, team.id])), {});
}

/** Named ones, or of a team everybody who was not reached yet. */
async function recall(call: Acting, round: StoredRound, { candidateIds, organisationId, reason }: Body<'recall'>): Promise<Decision<Done, Refusal>> {
  const live = await lockCandidatesOfRound(call.work, round.sigungu, round.id, ['handed-out', 'contacting']);
  const chosen = live.filter(({ id, state }) => candidateIds.includes(id) || (organisationId !== null && state.holder === organisationId && state.reachedOn === null));
  if (chosen.length === 0) return refuse({ code: 'discovery/nobody-to-recall' });
  const candidates = await changesOf(call, round, chosen, () => ({ action: 'recall', reason }), ({ state }) => state.holder);
  return candidates.ok ? allow({ change: {}, candidates: candidates.value, words: reason, dueOn: null }) : candidates;
}

async function close(call: Acting, round: StoredRound): Promise<Decision<Done, Refusal>> {
  const waiting = await lockCandidatesOfRound(call.work, round.sigungu, round.id, ['proposed']);
  const candidates = await changesOf(call, round, waiting, () => ({ action: 'withdraw' }), () => null);
  return candidates.ok ? allow({ change: { status: 'closed' }, candidates: candidates.value, words: '', dueOn: null }) : candidates;
}

function done(call: Acting, round: StoredRound): Promise<Decision<Done, Refusal>> {
  const { body } = call;
  if (body.action === 'hand-out') return handOut(call, round, body);
  if (body.action === 'hand-to') return handTo(call, round, body);
  return body.action === 'recall' ? recall(call, round, body) : close(call, round);
}

/** Each team hears of what it got or gives back; whoever takes back never saw the name, so the product removes it. */
function tell(call: Acting, round: StoredRound, candidates: readonly CandidateChange[], dueOn: string | null): readonly OrganisationId[] {
  const { action } = call.body;
  if (action === 'close') return [];
  const told = tellTeams(call, round, candidates, { happening: action === 'recall' ? 'recalled' : 'handed-out', dueOn });
  if (action === 'recall') removeIdentities(call.work, round.sigungu, candidates.map(({ id }) => id));
  return told;
}

export async function actOnRound(call: Acting): Handled<Act> {
  const { params, body, scope, staff, work, at, version } = call;
  const round = await lockRound(work, scope.sigungus, params.id as RoundId);
  if (round === undefined) return refuse({ code: 'absent' });
  if (round.version !== version) return refuse({ code: 'version/stale', current: round.version });
  if (round.status === 'closed' && body.action !== 'recall') return refuse({ code: 'discovery/round-closed' });
  const decided = await done(call, round);
  if (!decided.ok) return decided;
  const { change, candidates, words, dueOn } = decided.value;
  const act: RoundAct = { action: body.action === 'hand-to' ? 'hand-out' : body.action, at, by: staff.id, people: candidates.length, words };
  const after = actedOn(round, act, change);
  changeRound(work, after);
  changeCandidates(work, round.sigungu, candidates);
  const told = tell(call, round, candidates, dueOn);
  return allow({
    answer: { id: round.id, version: after.version, people: candidates.length }, version: after.version, subject: { roundId: round.id, action: body.action, people: candidates.length },
    live: [{ topic: 'discovery' as const, id: round.id, organisations: [staff.organisationId, ...told] }, ...(told.length > 0 ? [{ topic: 'notice' as const, organisations: told }] : [])],
  });
}
