import { findSignature, findStoredConsents, type StoredConsent } from '@dure/database/consent';
import { findPerson } from '@dure/database/person';
import type { PlainDate } from '@dure/domain/calendar';
import { agreedItems, availableConsentActions, CONSENT_KINDS, disclosuresOf, isInForce } from '@dure/domain/consent';
import { allow, refuse } from '@dure/domain/decision';
import type { ConsentId, PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import type { consentContract, ConsentLine } from './contract.ts';
import { answerConsent, recordConsent } from './record.ts';
import { withdrawConsent } from './withdraw.ts';

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'application/pdf': 'pdf' };

export const consentHandlers: Handlers<typeof consentContract> = {
  'GET /api/persons/:id/consents': async ({ params, scope, work, today }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const rows = await findStoredConsents(work, stored.person.sigungu, stored.person.id);
    return allow({ answer: { rows: rows.map((one) => lineOf(one, today)) }, seen: [stored.person.id], subject: { rows: rows.length } });
  },
  'POST /api/persons/:id/consents': recordConsent,
  'POST /api/consents/:id/answer': answerConsent,
  'POST /api/consents/:id/withdrawal': withdrawConsent,
  'GET /api/consents/:id/signature': async ({ params, scope, work }) => {
    const file = await findSignature(work, scope.sigungus, params.id as ConsentId);
    if (file === undefined) return refuse({ code: 'absent' });
    return allow({ answer: { mediaType: file.mediaType, content: file.content, fileName: `동의서.${EXTENSIONS[file.mediaType] ?? 'bin'}` }, subject: { consentId: params.id } });
  },
};

function lineOf({ consent, createdAt, version, signed }: StoredConsent, today: PlainDate): ConsentLine {
  const { terms } = consent;
  return {
    id: consent.id, kind: terms.kind, label: CONSENT_KINDS[terms.kind].label, recipient: { ...terms.recipient }, purpose: terms.purpose, items: [...terms.items], agreedItems: [...agreedItems(consent)],
    startsOn: terms.startsOn, endsOn: terms.endsOn, state: consent.state, inForce: isInForce(consent, today), agreed: [...consent.agreed], guardian: consent.guardian ?? null,
    signature: consent.signature ?? null, signed, version, createdAt, actions: [...availableConsentActions(consent.state)], renews: consent.renews ?? null, renewedBy: consent.renewedBy ?? null, disclosures: [...disclosuresOf(terms)],
  };
}
