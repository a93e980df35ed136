import { z } from 'zod';
import { DISCLOSURE_ITEM_CODES, type DisclosureItem } from '@dure/domain/access';
import { CONSENT_KIND_CODES, DISCLOSURE_KEYS, GUARDIAN_RELATIONS, SIGNATURE_METHODS, WITHDRAWERS, type ConsentKind, type DisclosureKey, type GuardianRelation } from '@dure/domain/consent';
import { day } from '../http/day.ts';
import { endpoint, fileAnswer } from '../http/endpoint.ts';

const text = (most: number) => z.string().max(most);
const oneOf = <Value extends string>(values: readonly Value[]) => z.enum(values as readonly [Value, ...Value[]]);
const Item = oneOf<DisclosureItem>(DISCLOSURE_ITEM_CODES);
const Shown = z.array(oneOf<DisclosureKey>(DISCLOSURE_KEYS)).max(DISCLOSURE_KEYS.length);
const DataClass = z.enum(['general', 'sensitive', 'unique']);
const Guardian = z.strictObject({ name: text(100), relation: oneOf(Object.keys(GUARDIAN_RELATIONS) as GuardianRelation[]), contact: text(40) });
/** PNG, JPEG or PDF, at most 2 MiB. */
const SignatureFile = z.strictObject({ mediaType: z.enum(['image/png', 'image/jpeg', 'application/pdf']), base64: z.base64().max(2_800_000) });

const Terms = z.strictObject({
  kind: oneOf<ConsentKind>(CONSENT_KIND_CODES), recipientOrganisationId: z.uuid(), purpose: text(500), items: z.array(Item).max(DISCLOSURE_ITEM_CODES.length), startsOn: day, endsOn: day,
});

const Answer = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('give'), shown: Shown, agreed: z.array(DataClass).max(3), method: z.enum(SIGNATURE_METHODS), guardian: Guardian.optional(), signature: SignatureFile.optional() }),
  z.strictObject({ action: z.literal('refuse'), shown: Shown, words: text(1000) }),
]);

const Line = z.object({
  id: z.uuid(), kind: z.string(), label: z.string(), recipient: z.object({ organisationId: z.string(), name: z.string() }), purpose: z.string(), items: z.array(Item), agreedItems: z.array(Item), startsOn: z.string(), endsOn: z.string(),
  state: z.string(), inForce: z.boolean(), agreed: z.array(DataClass), guardian: Guardian.nullable(), signature: z.object({ method: z.string(), at: z.string() }).nullable(), signed: z.boolean(),
  version: z.int(), createdAt: z.string(), actions: z.array(z.string()),
  /** The line that this one took the place of, and the one that took its place. */
  renews: z.uuid().nullable(), renewedBy: z.uuid().nullable(),
  disclosures: z.array(z.object({ key: z.string(), label: z.string(), text: z.string() })),
});
export type ConsentLine = z.infer<typeof Line>;

const Params = z.object({ id: z.uuid() });
const Done = z.object({ id: z.uuid(), state: z.string(), version: z.int() });

export const consentContract = {
  'GET /api/persons/:id/consents': endpoint({ summary: 'Consent ledger of a person', permission: 'consent:read', purpose: 'consent', log: 'consent.listed', params: Params, answer: z.object({ rows: z.array(Line) }) }),
  'POST /api/persons/:id/consents': endpoint({
    summary: 'Ask for consent and record the answer', permission: 'consent:write', purpose: 'consent', log: 'consent.recorded', params: Params,
    body: z.strictObject({ terms: Terms, answer: Answer.nullable().default(null), renews: z.uuid().nullable().default(null) }), answer: Done,
  }),
  'POST /api/consents/:id/answer': endpoint({ summary: 'Record the answer to a consent that was asked', permission: 'consent:write', purpose: 'consent', log: 'consent.answered', params: Params, versioned: true, body: z.strictObject({ answer: Answer }), answer: Done }),
  'POST /api/consents/:id/withdrawal': endpoint({
    summary: 'Withdraw a consent: access ends at once and receivers are told', permission: 'consent:write', purpose: 'consent', log: 'consent.withdrawn', params: Params,
    body: z.strictObject({ who: z.enum(WITHDRAWERS), words: text(1000) }), answer: Done.extend({ endedReferrals: z.int() }),
  }),
  'GET /api/consents/:id/signature': endpoint({ summary: 'The signature or scanned paper', permission: 'consent:read', purpose: 'consent', log: 'consent.signature-read', params: Params, answer: fileAnswer }),
} as const;
