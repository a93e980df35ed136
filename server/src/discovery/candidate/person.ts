import { findIdentities, findPersonByNumber, findSamePerson, type KnownPerson, type StoredCandidate } from '@dure/database/discovery';
import { addDistinctPeople, addPerson, findPerson, findSimilarPeople, sharePerson, type StoredPerson } from '@dure/database/person';
import { type Scope, sharedByLaw } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { phoneDigits } from '@dure/domain/korean';
import { declareDistinct, findDuplicates, registerPerson, type PersonDraft } from '@dure/domain/person';
import type { Call, Handled } from '../../http/handler.ts';
import { changed, note, seesInFull } from '../../person/reach.ts';
import type { Refusal } from '../../refusals.ts';
import { candidateLive, changeHeld, lockHeld } from './act.ts';
import type { candidateContract } from './contract.ts';
import { unsealCandidateName, type CandidateName } from './identity.ts';

type Identify = (typeof candidateContract)['POST /api/discovery/candidates/:id/person'];
type Identifying = Call<Identify>;

const MOST = 5;

function draftOf({ sex, emd }: StoredCandidate, { name, birthOn, phone, address }: CandidateName): PersonDraft {
  const digits = phoneDigits(phone);
  return {
    name, birthOn, sex, phones: digits === '' ? [] : [{ digits, use: digits.startsWith('01') ? 'mobile' : 'home' }], emdCode: emd, address: { text: address, detail: '', emdCode: emd }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' }, householdId: null,
  } as unknown as PersonDraft;
}

/** Whom the roster's number, or name, birth date, sex and 행정동 together, say it is; nobody has to be asked. */
async function findKnown({ work }: Identifying, { sigungu, sex, emd }: StoredCandidate, { name, birthOn }: CandidateName, indexes: readonly Buffer[]): Promise<KnownPerson | undefined> {
  const byNumber = indexes.length === 0 ? undefined : await findPersonByNumber(work, sigungu, indexes);
  return byNumber ?? (birthOn === null ? undefined : findSamePerson(work, sigungu, { name, birthOn, sex, emd }));
}

/** People whom the team sees and who may be the same. */
async function similar({ work }: Identifying, stored: StoredCandidate, name: CandidateName): Promise<readonly { readonly stored: StoredPerson; readonly reasons: readonly string[] }[]> {
  const draft = draftOf(stored, name);
  const people = await findSimilarPeople(work, stored.sigungu, { name: draft.name, birthOn: draft.birthOn, phones: draft.phones });
  const likely = findDuplicates(draft, people.map(({ person }) => person), []).slice(0, MOST);
  return likely.flatMap(({ person, reasons }) => {
    const found = people.find((one) => one.person.id === person.id);
    return found === undefined ? [] : [{ stored: found, reasons }];
  });
}

/** A record for somebody who has none, from what the roster says. */
function registerNow(call: Identifying, stored: StoredCandidate, name: CandidateName): Decision<PersonId, Refusal> {
  const { scope, staff, work, at, today, newId, body } = call;
  const id = newId() as PersonId;
  const decided = registerPerson(draftOf(stored, name), { id, sigungu: stored.sigungu, today });
  if (!decided.ok) return decided;
  addPerson(work, decided.value, { relation: 'self', shared: sharedByLaw({}, scope, decided.value.emdCode), at, by: staff.id });
  for (const other of body.distinctFrom) addDistinctPeople(work, stored.sigungu, declareDistinct(id, other as PersonId, staff.id, at));
  note(call, decided.value, 'registered', { source: 'discovery' });
  return allow(id);
}

/** Somebody who is on record, whom the team must see from now on (사회보장급여법 제12조의2). */
function open(call: Identifying, stored: StoredCandidate, { id, emdCode, shared }: KnownPerson): PersonId {
  const wider = sharedByLaw(shared, call.scope, emdCode);
  if (wider !== shared) {
    call.work.asSystem();
    sharePerson(call.work, stored.sigungu, id, wider);
  }
  return id;
}

type Found = { readonly personId: PersonId } | { readonly matches: Awaited<ReturnType<typeof similar>> };

async function whoItIs(call: Identifying, stored: StoredCandidate, name: CandidateName, indexes: readonly Buffer[]): Promise<Decision<Found, Refusal>> {
  const { body, work, scope } = call;
  if (body.personId !== null) {
    const chosen = await findPerson(work, scope.sigungus, body.personId as PersonId);
    return chosen === undefined ? refuse({ code: 'absent' }) : allow({ personId: chosen.person.id });
  }
  const known = await findKnown(call, stored, name, indexes);
  if (known !== undefined) return allow({ personId: open(call, stored, known) });
  const matches = (await similar(call, stored, name)).filter(({ stored: { person } }) => !body.distinctFrom.includes(person.id));
  if (matches.length > 0) return allow({ matches });
  const registered = registerNow(call, stored, name);
  return registered.ok ? allow({ personId: registered.value }) : registered;
}

function matchView({ stored, reasons }: { readonly stored: StoredPerson; readonly reasons: readonly string[] }, scope: Scope) {
  const { person } = stored;
  const isWhole = seesInFull(scope, stored);
  return { personId: person.id, name: person.name, birthOn: person.birthOn satisfies PlainDate | null, address: isWhole ? person.address.text : null, reasons: [...reasons] };
}

/** Matched first with whom the municipality knows; only somebody new is registered, and the candidate says so once and for all. */
export async function identifyPerson(call: Identifying): Handled<Identify> {
  const { params, scope, work, server } = call;
  const held = await lockHeld(call, params.id);
  if (!held.ok) return held;
  const stored = held.value;
  const { personId, version } = stored.state;
  if (personId !== null) return allow({ answer: { personId, version, matches: [] }, version, seen: [personId], subject: { candidateId: stored.id } });
  const sealed = (await findIdentities(work, scope.sigungus, [stored.id])).get(stored.id);
  if (sealed === undefined) return refuse({ code: 'discovery/name-not-open' });
  const found = await whoItIs(call, stored, unsealCandidateName(server.configuration, sealed), [sealed.blindIndex, sealed.previousIndex].filter((index) => index !== null));
  if (!found.ok) return found;
  if ('matches' in found.value) {
    const { matches } = found.value;
    return allow({ answer: { personId: null, version, matches: matches.map((match) => matchView(match, scope)) }, version, seen: matches.map((match) => match.stored.person.id), subject: { candidateId: stored.id, matches: matches.length } });
  }
  const linked = await changeHeld(call, stored, { action: 'link', personId: found.value.personId });
  if (!linked.ok) return linked;
  return allow({
    answer: { personId: found.value.personId, version: linked.value.version, matches: [] }, version: linked.value.version, seen: [found.value.personId], subject: { candidateId: stored.id }, live: [...candidateLive(call, stored.id), ...changed(call, found.value.personId)],
  });
}
