import { changeCandidates, findDueCandidates, findSpentIdentities, removeIdentities, type StoredCandidate } from '@dure/database/discovery';
import { addNotice } from '@dure/database/notice';
import { withScope, type Work } from '@dure/database/scope';
import { findLeads } from '@dure/database/staff';
import { addDays, koreanDay, type PlainDate } from '@dure/domain/calendar';
import { applyCandidateEvent, decideCandidate, findCandidateSignal } from '@dure/domain/discovery';
import type { CandidateHappening } from '@dure/domain/notice';
import type { ServerContext } from '../../http/handler.ts';
import { directoryOf } from '../../organisation/directory.ts';
import { systemSettings } from '../../session/settings.ts';
import { candidateTermsOf } from './terms.ts';

const BATCH = 200;
const START = '00000000-0000-0000-0000-000000000000';
/** An outcome can be corrected for so long; then the name is not needed any more. */
const NAME_KEPT_DAYS = 30;

interface Now {
  readonly at: string;
  readonly on: PlainDate;
}

/** Nobody who was handed out falls silent: the team hears that a date has passed, a week later the coordinator does. */
export async function remindOfCandidates(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const on = koreanDay(at);
  for (let after: string | undefined = START; after !== undefined; ) {
    const from: string = after;
    after = await withScope(server.pool, systemSettings(sigungu, on), async (work) => {
      const due = await findDueCandidates(work, sigungu, on, from, BATCH);
      for (const stored of due) await remind(server, work, stored, { at, on });
      return due.length === BATCH ? due.at(-1)?.id : undefined;
    });
  }
  await forgetNames(server, sigungu, on);
}

/** 개인정보 보호법 제21조: what is not needed any more is destroyed. Who came to an intake has a record of their own. */
async function forgetNames(server: ServerContext, sigungu: string, on: PlainDate): Promise<void> {
  await withScope(server.pool, systemSettings(sigungu, on), async (work) => removeIdentities(work, sigungu, await findSpentIdentities(work, sigungu, addDays(on, -NAME_KEPT_DAYS))));
}

async function remind(server: ServerContext, work: Work, stored: StoredCandidate, { at, on }: Now): Promise<void> {
  const command = findCandidateSignal(stored.state, on);
  if (command === undefined) return;
  const terms = await candidateTermsOf(server, stored.sigungu, on);
  const decided = decideCandidate(stored.state, command, { at, on, by: 'system', party: 'system', terms });
  if (!decided.ok || decided.value.action === 'propose') return;
  changeCandidates(work, stored.sigungu, [{ id: stored.id, of: stored.state.holder, state: applyCandidateEvent(stored.state, decided.value), event: decided.value }]);
  if (command.level === 'coordinator') await tellCoordinators(server, work, stored, at);
  else await tellTeam(server, work, stored, at);
}

const notice = (server: ServerContext, work: Work, { sigungu, roundId, roundName, state }: StoredCandidate, to: { readonly staffId: string | null; readonly organisationId: string }, kind: CandidateHappening, subject: object, at: string): void =>
  addNotice(work, { sigungu, id: server.newId(), ...to, kind: `candidate.${kind}`, referralId: null, caseId: null, personId: null, body: { roundId, round: roundName, forOn: state.nextOn, ...subject }, at });

/** Who took it and the leads of the team; while nobody took it, the whole team. */
async function tellTeam(server: ServerContext, work: Work, stored: StoredCandidate, at: string): Promise<void> {
  const { sigungu, id, state: { holder, assignee } } = stored;
  if (holder === null) return;
  const leads = assignee === null ? [] : await findLeads(work, sigungu, [holder]);
  for (const staffId of assignee === null ? [null] : new Set<string>([assignee, ...leads.map((lead) => lead.id)])) notice(server, work, stored, { staffId, organisationId: holder }, 'overdue', { candidateId: id }, at);
}

/** 희망복지지원단 is told by the round, where it reads the pseudonym. */
async function tellCoordinators(server: ServerContext, work: Work, stored: StoredCandidate, at: string): Promise<void> {
  const kind = stored.state.name === 'missing' ? 'unknown' : 'escalated';
  const hope = [...(await directoryOf(server, stored.sigungu)).values()].filter((one) => one.kind === 'hope-welfare');
  for (const { id: organisationId } of hope) notice(server, work, stored, { staffId: null, organisationId }, kind, {}, at);
}
