import { findUnnamedCandidates, nameCandidate, type SealedIdentity, type UnnamedCandidate, type WorkPlace } from '@dure/database/discovery';
import { writeAccessEntry } from '@dure/database/accesslog';
import type { Work } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import { applyCandidateEvent, decideCandidate, DEFAULT_CANDIDATE_TERMS } from '@dure/domain/discovery';
import { parseResidentNumber } from '@dure/domain/person';
import { findStore, type Identity, openRoster } from '@dure/screening/claims';
import { sealCandidateName } from '../../../discovery/candidate/identity.ts';
import { atWork, type Station, type Step } from './station.ts';

const MANY = 200;

type Opening = Pick<Station, 'pool' | 'cipher' | 'indexOf' | 'now' | 'newId'>;
type Find = (pseudonyms: readonly string[]) => Promise<ReadonlyMap<string, Identity>>;

/** What the team needs to find somebody; the number itself stays in the roster. */
function sealedFor({ cipher, indexOf, now }: Opening, { id, state: { holder } }: UnnamedCandidate, { name, residentNumber, phone, address }: Identity): SealedIdentity | null {
  if (holder === null) return null;
  const number = parseResidentNumber(residentNumber);
  const known = { name, birthOn: number.ok ? number.value.birthOn : null, phone: phone ?? '', address: address ?? '' };
  return { candidateId: id, organisationId: holder, ...sealCandidateName(cipher.seal, id, known), ...indexOf(residentNumber), at: now() };
}

function openName(station: Opening, work: Work, sigungu: string, candidate: UnnamedCandidate, identity: Identity | undefined): void {
  const at = station.now();
  const decided = decideCandidate(candidate.state, { action: 'identify', found: identity !== undefined }, { at, on: koreanDay(at), by: 'system', party: 'system', terms: DEFAULT_CANDIDATE_TERMS });
  if (!decided.ok || decided.value.action === 'propose') throw new Error(`A name that waits cannot be opened: ${candidate.id}`);
  const state = applyCandidateEvent(candidate.state, decided.value);
  nameCandidate(work, sigungu, { id: candidate.id, of: state.holder, state, event: decided.value }, identity === undefined ? null : sealedFor(station, candidate, identity));
}

/** The names of one municipality's hand-outs, of these and of nobody else; true where there may be more. */
async function identifyIn(station: Opening, sigungu: string, find: Find): Promise<boolean> {
  return atWork(station, [sigungu], async (work) => {
    const waiting = await findUnnamedCandidates(work, sigungu, MANY);
    if (waiting.length === 0) return false;
    const identities = await find(waiting.map(({ pseudonym }) => pseudonym));
    for (const candidate of waiting) openName(station, work, sigungu, candidate, identities.get(candidate.pseudonym));
    writeAccessEntry(work, {
      sigungu, id: station.newId(), at: station.now(), staffId: null, organisationId: null, role: 'screening', address: '', purpose: 'discovery', event: 'discovery.names-opened', personIds: [], subject: { asked: waiting.length, opened: identities.size }, outcome: 'done', reason: null,
    });
    return waiting.length === MANY;
  });
}

/** The same for every municipality, one after another. */
export async function identifyFrom(station: Opening, places: readonly Pick<WorkPlace, 'sigungu'>[], find: Find): Promise<boolean> {
  let some = false;
  for (const { sigungu } of places) if (await identifyIn(station, sigungu, find)) some = true;
  return some;
}

/** Opens the roster for exactly those who were handed out. Without claims nobody can say that somebody is not in the roster, so it waits. */
export const identify: Step = async (station, places) => {
  const store = await findStore(station.home);
  if (store === undefined) return false;
  const roster = openRoster(store, station.cipher);
  return identifyFrom(station, places, async (pseudonyms) => (await roster?.find(pseudonyms)) ?? new Map<string, Identity>());
};
