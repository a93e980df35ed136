import { addConsent, changeConsent, keepSignature, lockConsent, type ConsentPlace } from '@dure/database/consent';
import { findPerson } from '@dure/database/person';
import { writesRestricted } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { applyConsentEvent, decideConsent, type Consent, type ConsentCommand, type ConsentContext, type ConsentEvent, type ConsentRefusal, type ConsentTerms } from '@dure/domain/consent';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { ConsentId, OrganisationId, PersonId } from '@dure/domain/ids';
import type { Call, Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { consentContract } from './contract.ts';
import { refuseSignature } from './signature.ts';

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

/** Asks in named terms and, where the person answered at once, records the answer with its signature. */
export async function recordConsent({ params, body, scope, staff, work, at, newId, server }: Call<Record_>): Handled<Record_> {
  const [stored, directory] = await Promise.all([findPerson(work, scope.sigungus, params.id as PersonId), directoryOf(server, staff.sigungu)]);
  const recipient = directory.get(body.terms.recipientOrganisationId as OrganisationId);
  if (stored === undefined || recipient === undefined) return refuse({ code: 'absent' });
  const unsigned = body.answer?.action === 'give' ? refuseSignature(body.answer) : undefined;
  if (unsigned !== undefined) return unsigned;
  const { person } = stored;
  const { kind, purpose, items, startsOn, endsOn } = body.terms;
  const terms: ConsentTerms = { kind, purpose, items, startsOn: startsOn as PlainDate, endsOn: endsOn as PlainDate, recipient: { organisationId: recipient.id, name: recipient.name } };
  const context: ConsentContext = { at, by: staff.id, birthOn: person.birthOn };
  const consentId = newId() as ConsentId;
  const asked = act(undefined, { action: 'request', consentId, personId: person.id, terms, ...(body.renews === null ? {} : { renews: body.renews as ConsentId }) }, context);
  if (!asked.ok) return asked;
  const answered = body.answer === null ? asked : act(asked.value, commandOf(body.answer, at), context);
  if (!answered.ok) return answered;
  const { consent, events } = answered.value;
  const place: ConsentPlace = { sigungu: person.sigungu, emdCode: person.emdCode, organisationId: staff.organisationId, staffId: staff.id, restricted: writesRestricted(staff.organisationKind) };
  addConsent(work, place, consent, events, at);
  keepFile(work, place, consent, body.answer, at);
  return allow({
    answer: { id: consent.id, state: consent.state, version: events.length }, status: 201 as const, version: events.length, seen: [person.id], subject: { consentId, state: consent.state },
    live: [{ topic: 'consent' as const, id: person.id, organisations: [staff.organisationId] }],
  });
}

/** The answer to a consent that was asked before: on a later visit, or on paper that came back. */
export async function answerConsent({ params, body, scope, staff, work, at, version }: Call<Answering>): Handled<Answering> {
  const stored = await lockConsent(work, scope.sigungus, params.id as ConsentId);
  const known = stored && (await findPerson(work, scope.sigungus, stored.consent.personId));
  if (stored === undefined || known === undefined) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const unsigned = body.answer.action === 'give' ? refuseSignature(body.answer) : undefined;
  if (unsigned !== undefined) return unsigned;
  const answered = act({ consent: stored.consent, events: [] }, commandOf(body.answer, at), { at, by: staff.id, birthOn: known.person.birthOn });
  if (!answered.ok) return answered;
  const { consent, events: [event] } = answered.value;
  if (event === undefined) throw new Error('A decision without an event');
  changeConsent(work, { ...stored, staffId: staff.id }, consent, event, stored.version + 1);
  keepFile(work, stored, consent, body.answer, at);
  return allow({ answer: { id: consent.id, state: consent.state, version: stored.version + 1 }, version: stored.version + 1, seen: [consent.personId], subject: { consentId: consent.id, state: consent.state } });
}

function keepFile(work: Call<Record_>['work'], place: ConsentPlace, consent: Consent, answer: AnswerBody | null, at: string): void {
  if (answer?.action !== 'give' || answer.signature === undefined) return;
  keepSignature(work, place, consent, { mediaType: answer.signature.mediaType, content: Buffer.from(answer.signature.base64, 'base64') }, at);
}
