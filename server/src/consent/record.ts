import { addConsent, changeConsent, keepSignature, lockConsent, type ConsentPlace } from '@dure/database/consent';
import { findPerson } from '@dure/database/person';
import { writesRestricted } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { applyConsentEvent, decideConsent, type Consent, type ConsentCommand, type ConsentContext, type ConsentEvent, type ConsentRefusal, type ConsentTerms } from '@dure/domain/consent';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { ConsentId, OrganisationId, PersonId } from '@dure/domain/ids';
import type { Call, Handled } from '../http/handler.ts';
import { findElsewhere } from '../move/elsewhere.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { consentContract } from './contract.ts';
import { takeOver } from './renew.ts';
import { judgeSignature } from './signature.ts';

type Contract = typeof consentContract;
type Record_ = Contract['POST /api/persons/:id/consents'];
type Answering = Contract['POST /api/consents/:id/answer'];
type AnswerBody = Call<Answering>['body']['answer'];

interface Step {
  readonly consent: Consent;
  readonly events: readonly ConsentEvent[];
}

function act(before: Step | undefined, command: ConsentCommand, context: ConsentContext): Decision<Step, ConsentRefusal> {
  const decided = decideConsent(before?.consent, command, context);
  if (!decided.ok) return decided;
  return allow({ consent: applyConsentEvent(before?.consent, decided.value), events: [...(before?.events ?? []), decided.value] });
}

function commandOf(answer: AnswerBody, at: string): ConsentCommand {
  if (answer.action === 'refuse') return { action: 'refuse', shown: answer.shown, words: answer.words };
  const { shown, agreed, method, guardian } = answer;
  return { action: 'give', shown, agreed, signature: { method, at }, ...(guardian === undefined ? {} : { guardian }) };
}

/** A renewal is asked of a line that is there, of the same person; whether it may be renewed is judged when it is given. */
async function knowsEarlier({ body, scope, work }: Call<Record_>, personId: PersonId): Promise<boolean> {
  if (body.renews === null) return true;
  const earlier = await lockConsent(work, scope.sigungus, body.renews as ConsentId);
  return earlier?.consent.personId === personId;
}

/** Asks in named terms and, where the person answered at once, records the answer with its signature. */
export async function recordConsent(call: Call<Record_>): Handled<Record_> {
  const { params, body, scope, staff, work, at, server } = call;
  const [stored, directory] = await Promise.all([findPerson(work, scope.sigungus, params.id as PersonId), directoryOf(server, staff.sigungu)]);
  const recipientId = body.terms.recipientOrganisationId as OrganisationId;
  const recipient = directory.get(recipientId) ?? (await findElsewhere(server, staff.sigungu, recipientId));
  if (stored === undefined || recipient === undefined || !(await knowsEarlier(call, stored.person.id))) return refuse({ code: 'absent' });
  const unsigned = body.answer?.action === 'give' ? judgeSignature(body.answer) : undefined;
  if (unsigned !== undefined) return refuse({ code: `consent/signature-${unsigned}` });
  const { person } = stored;
  const context: ConsentContext = { at, by: staff.id, birthOn: person.birthOn };
  const answered = askAndAnswer(call, person.id, recipient, context);
  if (!answered.ok) return answered;
  const { consent, events } = answered.value;
  const place: ConsentPlace = { sigungu: person.sigungu, emdCode: person.emdCode, organisationId: staff.organisationId, staffId: staff.id, restricted: writesRestricted(staff.organisationKind) };
  addConsent(work, place, consent, events, at);
  keepFile(work, place, consent, body.answer, at);
  const taken = await takeOver(call, consent, context);
  if (!taken.ok) return taken;
  return allow({
    answer: { id: consent.id, state: consent.state, version: events.length }, status: 201 as const, version: events.length, seen: [person.id], subject: { consentId: consent.id, state: consent.state },
    live: [...taken.value, { topic: 'consent' as const, id: person.id, organisations: [staff.organisationId] }],
  });
}

function askAndAnswer({ body, at, newId }: Call<Record_>, personId: PersonId, recipient: { readonly id: OrganisationId; readonly name: string }, context: ConsentContext): Decision<Step, ConsentRefusal> {
  const { kind, purpose, items, startsOn, endsOn } = body.terms;
  const terms: ConsentTerms = { kind, purpose, items, startsOn: startsOn as PlainDate, endsOn: endsOn as PlainDate, recipient: { organisationId: recipient.id, name: recipient.name } };
  const renews = body.renews === null ? {} : { renews: body.renews as ConsentId };
  const asked = act(undefined, { action: 'request', consentId: newId() as ConsentId, personId, terms, ...renews }, context);
  return !asked.ok || body.answer === null ? asked : act(asked.value, commandOf(body.answer, at), context);
}

/** The answer to a consent that was asked before: on a later visit, or on paper that came back. */
export async function answerConsent(call: Call<Answering>): Handled<Answering> {
  const { params, body, scope, staff, work, at, version } = call;
  const stored = await lockConsent(work, scope.sigungus, params.id as ConsentId);
  const known = stored && (await findPerson(work, scope.sigungus, stored.consent.personId));
  if (stored === undefined || known === undefined) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const unsigned = body.answer.action === 'give' ? judgeSignature(body.answer) : undefined;
  if (unsigned !== undefined) return refuse({ code: `consent/signature-${unsigned}` });
  const context: ConsentContext = { at, by: staff.id, birthOn: known.person.birthOn };
  const answered = act({ consent: stored.consent, events: [] }, commandOf(body.answer, at), context);
  if (!answered.ok) return answered;
  const { consent, events: [event] } = answered.value;
  if (event === undefined) throw new Error('A decision without an event');
  changeConsent(work, { ...stored, staffId: staff.id }, consent, event, stored.version + 1);
  keepFile(work, stored, consent, body.answer, at);
  const taken = await takeOver(call, consent, context);
  if (!taken.ok) return taken;
  return allow({
    answer: { id: consent.id, state: consent.state, version: stored.version + 1 }, version: stored.version + 1, seen: [consent.personId], subject: { consentId: consent.id, state: consent.state },
    live: [...taken.value, { topic: 'consent' as const, id: consent.personId, organisations: [staff.organisationId] }],
  });
}

function keepFile(work: Call<Record_>['work'], place: ConsentPlace, consent: Consent, answer: AnswerBody | null, at: string): void {
  if (answer?.action !== 'give' || answer.signature === undefined) return;
  keepSignature(work, place, consent, { mediaType: answer.signature.mediaType, content: Buffer.from(answer.signature.base64, 'base64') }, at);
}
