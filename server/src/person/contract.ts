import { z } from 'zod';
import { RELATIONS } from '@dure/domain/household';
import { CONTACT_METHODS, CONTACT_TIMES, MERGE_FIELDS, PHONE_USES, SAFETY_LEVELS, SEXES } from '@dure/domain/person';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';

const text = (most: number) => z.string().max(most);
const Phone = z.strictObject({ digits: text(30), use: z.enum(PHONE_USES), holder: text(40).optional() });
const Address = z.strictObject({ text: text(200), detail: text(200), emdCode: text(10) });
const Preference = z.strictObject({ method: z.enum(CONTACT_METHODS), time: z.enum(CONTACT_TIMES), language: text(35), avoid: text(300) });
const FactValue: z.ZodType = z.json();
const Fact = z.object({ value: FactValue, source: z.string(), at: z.string(), by: z.string() });

/** What an officer types of a person. */
const PersonInput = z.strictObject({
  name: text(100).min(1), birthOn: day.nullable(), sex: z.enum(SEXES), phones: z.array(Phone).max(10), address: Address, emdCode: text(10),
  contactPreference: Preference, deceasedOn: day.optional(),
});

const Summary = z.object({
  id: z.uuid(), name: z.string().nullable(), birthOn: z.string().nullable(), age: z.int().nullable(), sex: z.string().nullable(), emdCode: z.string().nullable(),
  address: z.string().nullable(), phone: z.string().nullable(), deceased: z.boolean(), see: z.enum(['full', 'items']),
});
export type PersonSummary = z.infer<typeof Summary>;

const Member = z.object({ personId: z.uuid(), name: z.string(), relation: z.string(), birthOn: z.string().nullable(), age: z.int().nullable(), sex: z.string(), deceased: z.boolean() });
const Note = z.object({ id: z.uuid(), level: z.enum(SAFETY_LEVELS), words: z.string(), at: z.string(), endedAt: z.string().nullable() });

const Detail = z.object({
  id: z.uuid(), sigungu: z.string(), version: z.int(), see: z.enum(['full', 'items']), by: z.string(), items: z.array(z.string()),
  /** The whole record may be written over: the area, the coordinator, and whoever registered the person. */
  correctable: z.boolean(),
  name: z.string().nullable(), birthOn: z.string().nullable(), age: z.int().nullable(), sex: z.string().nullable(), phones: z.array(Phone).nullable(),
  address: Address.nullable(), emdCode: z.string().nullable(), contactPreference: Preference.nullable(), deceasedOn: z.string().nullable(), mergedIntoId: z.uuid().nullable(),
  facts: z.record(z.string(), Fact),
  /** Facts that follow from age and household; nobody types them. */
  derived: z.record(z.string(), FactValue),
  household: z.object({ id: z.uuid(), type: z.string().nullable(), derivedType: z.string().nullable(), typeReason: z.string().nullable(), livelihood: z.string(), version: z.int(), members: z.array(Member) }).nullable(),
  /** Who lives with a person of whom 가구 구성 was disclosed, as a referral shows it; null to whoever sees the household itself. */
  disclosedHousehold: z.object({ type: z.string().nullable(), members: z.array(z.object({ relation: z.enum(RELATIONS), decade: z.int().nullable(), age: z.int().optional(), name: z.string().optional() })) }).nullable(),
  safetyNotes: z.array(Note).nullable(),
  residentNumber: z.object({ masked: z.string(), task: z.string() }).nullable(),
  merges: z.array(z.object({ id: z.uuid(), keptId: z.uuid(), mergedId: z.uuid(), at: z.string(), mergedName: z.string(), mergedBirthOn: z.string().nullable() })),
  permissions: z.array(z.string()),
});
export type PersonDetail = z.infer<typeof Detail>;

const Params = z.object({ id: z.uuid() });
const Done = z.object({ id: z.uuid(), version: z.int() });

export const personContract = {
  'POST /api/persons/search': endpoint({
    summary: 'Find people by name, initials, birth date or phone', permission: 'person:search', purpose: 'intake', log: 'person.searched',
    // A name in an address would stand in every proxy's log.
    asks: true, body: z.strictObject({ q: z.string().min(1).max(100), limit: z.int().min(1).max(50).default(20) }),
    answer: z.object({ rows: z.array(Summary), read: z.enum(['name', 'birth', 'phone']) }),
  }),
  'POST /api/persons/duplicates': endpoint({
    summary: 'Records that may be the person being typed', permission: 'person:search', purpose: 'intake', log: 'person.duplicates-searched',
    // A question: its answer, with the telephones of others, must not be kept beside a key.
    asks: true, body: z.strictObject({ id: z.uuid().optional(), name: text(100), birthOn: day.nullable(), sex: z.enum(SEXES), phones: z.array(Phone).max(10), address: z.strictObject({ text: text(200) }) }),
    answer: z.object({ candidates: z.array(z.object({ person: Summary, score: z.number(), band: z.string(), reasons: z.array(z.string()) })) }),
  }),
  'POST /api/persons': endpoint({
    summary: 'Register a person', permission: 'person:write', purpose: 'intake', log: 'person.registered',
    body: z.strictObject({ person: PersonInput, householdId: z.uuid().nullable().default(null), relation: z.enum(RELATIONS).default('unknown'), foundDistinctFrom: z.array(z.uuid()).max(20).default([]) }),
    answer: Done,
  }),
  'GET /api/persons/:id': endpoint({ summary: 'One person', permission: 'person:read', purpose: 'case-management', log: 'person.read', params: Params, answer: Detail }),
  'PUT /api/persons/:id': endpoint({ summary: 'Correct a person', permission: 'person:write', purpose: 'case-management', log: 'person.changed', params: Params, body: z.strictObject({ person: PersonInput }), versioned: true, answer: Done }),
  'POST /api/persons/:id/facts': endpoint({
    summary: 'Record what was learnt', permission: 'person:write', purpose: 'case-management', log: 'person.facts-recorded', params: Params,
    body: z.strictObject({ values: z.record(z.string().max(80), FactValue).default({}), forget: z.array(z.string().max(80)).max(100).default([]), source: z.enum(['officer', 'document']).default('officer') }),
    answer: Done.extend({ facts: z.record(z.string(), Fact) }),
  }),
  'GET /api/persons/:id/merge-proposal': endpoint({
    summary: 'Two records side by side', permission: 'person:merge', purpose: 'case-management', log: 'person.merge-proposed', params: Params, query: z.object({ with: z.uuid() }),
    answer: z.object({ rows: z.array(z.object({ field: z.string(), kept: z.unknown().optional(), absorbed: z.unknown().optional(), same: z.boolean(), offered: z.array(z.string()).readonly(), suggested: z.string() })), keptVersion: z.int(), absorbedVersion: z.int() }),
  }),
  'POST /api/persons/:id/merge': endpoint({
    summary: 'Join another record into this one', permission: 'person:merge', purpose: 'case-management', log: 'person.merged', params: Params, versioned: true,
    body: z.strictObject({ absorbedId: z.uuid(), absorbedVersion: z.int(), choices: z.partialRecord(z.enum(MERGE_FIELDS), z.enum(['kept', 'absorbed', 'both'])) }), answer: Done.extend({ mergeId: z.uuid() }),
  }),
  'POST /api/person-merges/:id/undo': endpoint({ summary: 'Undo a merge exactly', permission: 'person:merge', purpose: 'case-management', log: 'person.unmerged', params: Params, answer: Done.extend({ changedSince: z.array(z.string()) }) }),
  'POST /api/persons/:id/distinct': endpoint({ summary: 'Two records are two people', permission: 'person:write', purpose: 'case-management', log: 'person.found-distinct', params: Params, body: z.strictObject({ otherId: z.uuid() }), answer: z.object({ remembered: z.literal(true) }) }),
  'POST /api/persons/:id/safety-notes': endpoint({ summary: 'Warn those who visit', permission: 'safety:write', purpose: 'case-management', log: 'safety.written', params: Params, body: z.strictObject({ level: z.enum(SAFETY_LEVELS), words: text(500).min(1) }), answer: z.object({ id: z.uuid() }) }),
  'DELETE /api/persons/:id/safety-notes/:noteId': endpoint({ summary: 'A warning no longer holds', permission: 'safety:write', purpose: 'case-management', log: 'safety.ended', params: z.object({ id: z.uuid(), noteId: z.uuid() }), answer: z.object({ ended: z.literal(true) }) }),
  'PUT /api/persons/:id/resident-number': endpoint({ summary: 'Keep the resident number where a law allows', permission: 'person:reveal-rrn', purpose: 'case-management', log: 'person.resident-number-kept', params: Params, body: z.strictObject({ number: text(20), task: text(60) }), answer: z.object({ masked: z.string(), checkDigitDiffers: z.boolean() }) }),
  'POST /api/persons/:id/resident-number/reveal': endpoint({ summary: 'Show the resident number', permission: 'person:reveal-rrn', purpose: 'case-management', log: 'person.resident-number-revealed', params: Params, strong: true, body: z.strictObject({ reason: text(300).min(5) }), answer: z.object({ number: z.string() }) }),
} as const;
