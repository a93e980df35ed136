import type { DataClass, DisclosureItem } from '@dure/domain/access';
import { addDays, addMonths, ageOn, type PlainDate } from '@dure/domain/calendar';
import { DISCLOSURE_KEYS, GUARDIAN_BELOW_AGE, inFormOrder, partsOf, type ConsentKind, type ConsentTerms, type DisclosureKey, type GuardianRelation, type SignatureMethod } from '@dure/domain/consent';
import type { OrganisationId } from '@dure/domain/ids';
import type { ProgrammeId } from '@dure/domain/programme';
import type { FieldError, Input } from '../client/index.ts';
import type { consentMessages } from './messages.en.ts';
import { minimumItems } from './minimum.ts';
import { isUsualPurpose, usualPurpose } from './purpose.ts';

type Words = (typeof consentMessages)['ko'];
export type RecordBody = Input<'POST /api/persons/:id/consents'>['body'];
export type AnswerBody = Input<'POST /api/consents/:id/answer'>['body']['answer'];
export type SignatureFile = NonNullable<Extract<AnswerBody, { action: 'give' }>['signature']>;

export interface TermsForm {
  readonly kind: ConsentKind;
  readonly recipient: string;
  readonly purpose: string;
  readonly items: readonly DisclosureItem[];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | undefined;
}

export type Answer = 'give' | 'refuse' | 'later';

export interface AnswerForm {
  /** Disclosures that were read aloud. */
  readonly shown: readonly DisclosureKey[];
  readonly answer: Answer | undefined;
  readonly parts: Readonly<Partial<Record<DataClass, 'yes' | 'no'>>>;
  readonly words: string;
  readonly method: SignatureMethod;
  readonly hasGuardian: boolean;
  readonly guardian: { readonly name: string; readonly relation: GuardianRelation; readonly contact: string };
}

export interface ConsentForm {
  readonly terms: TermsForm;
  readonly answer: AnswerForm;
}

/** What is known already when somebody is asked: nothing is typed twice. */
export interface ConsentPrefill {
  readonly kind?: ConsentKind;
  readonly recipient?: { readonly id: string; readonly name: string };
  readonly programme?: ProgrammeId | null;
  readonly items?: readonly DisclosureItem[];
  /** The line whose place this one takes: the same kind, receiver, purpose and items, for another year. */
  readonly renews?: { readonly id: string; readonly purpose: string };
}

export const EMPTY_ANSWER: AnswerForm = {
  shown: [], answer: undefined, parts: {}, words: '', method: 'screen', hasGuardian: false, guardian: { name: '', relation: 'parent', contact: '' },
};

/** A year is long enough for a referral and its aftercare; the officer shortens it. */
const MONTHS = 12;

export function emptyConsent({ kind = 'CONSENT-3P', recipient, programme = null, items = [], renews }: ConsentPrefill, today: PlainDate): ConsentForm {
  const asked = renews === undefined ? { purpose: usualPurpose(kind, recipient?.name ?? ''), items: [...minimumItems(kind, programme), ...items] } : { purpose: renews.purpose, items };
  return {
    terms: { kind, recipient: recipient?.id ?? '', purpose: asked.purpose, items: inFormOrder(asked.items), startsOn: today, endsOn: addDays(addMonths(today, MONTHS), -1) },
    answer: EMPTY_ANSWER,
  };
}

/** Other terms are another question: what was explained and answered before does not count for them. */
export function withTerms(form: ConsentForm, part: Partial<TermsForm>): ConsentForm {
  return { terms: { ...form.terms, ...part }, answer: { ...form.answer, shown: [], parts: {} } };
}

/** Another kind or recipient brings its own usual purpose and its own least items; a purpose in the officer's own words stays. */
export function withKind(form: ConsentForm, kind: ConsentKind, recipientName: string, programme: ProgrammeId | null): ConsentForm {
  return withTerms(form, { kind, items: inFormOrder(minimumItems(kind, programme)), purpose: purposeAfter(form, kind, recipientName) });
}

export function withRecipient(form: ConsentForm, recipient: string, name: string): ConsentForm {
  return withTerms(form, { recipient, purpose: purposeAfter(form, form.terms.kind, name) });
}

function purposeAfter({ terms }: ConsentForm, kind: ConsentKind, name: string): string {
  return isUsualPurpose(terms.purpose) ? usualPurpose(kind, name) : terms.purpose;
}

/** As the domain reads it: for the five disclosures and the parts. */
export function termsOf({ kind, recipient, purpose, items, startsOn, endsOn }: TermsForm, recipientName: string): ConsentTerms {
  return { kind, recipient: { organisationId: recipient as OrganisationId, name: recipientName }, purpose, items, startsOn, endsOn: endsOn ?? startsOn };
}

export function needsGuardian(birthOn: string | null | undefined, today: PlainDate): boolean {
  return typeof birthOn === 'string' && ageOn(birthOn as PlainDate, today) < GUARDIAN_BELOW_AGE;
}

export function termsProblems({ recipient, purpose, items, startsOn, endsOn }: TermsForm, today: PlainDate, t: Words): readonly FieldError[] {
  const missing: readonly (readonly [string, boolean, string])[] = [
    ['terms.recipient', recipient === '', t.recipientMissing],
    ['terms.purpose', purpose.trim() === '', t.purposeMissing],
    ['terms.items', items.length === 0, t.itemsMissing],
    ['terms.endsOn', endsOn === undefined || endsOn < startsOn || endsOn < today, t.periodWrong],
  ];
  return missing.filter(([, isWrong]) => isWrong).map(([path, , message]) => ({ path, message }));
}

export interface Asked {
  readonly items: readonly DisclosureItem[];
  readonly mustHaveGuardian: boolean;
  readonly isSigned: boolean;
}

export function answerProblems(form: AnswerForm, { items, mustHaveGuardian, isSigned }: Asked, t: Words): readonly FieldError[] {
  if (form.answer === undefined) return [{ path: 'answer', message: t.answerMissing }];
  if (form.answer === 'later') return [];
  const told = DISCLOSURE_KEYS.every((key) => form.shown.includes(key)) ? [] : [{ path: 'shown', message: t.shownMissing }];
  return form.answer === 'refuse' ? told : [...told, ...givingProblems(form, { items, mustHaveGuardian, isSigned }, t)];
}

function givingProblems({ parts, hasGuardian, guardian }: AnswerForm, { items, mustHaveGuardian, isSigned }: Asked, t: Words): readonly FieldError[] {
  const asked = partsOf({ items });
  const open = asked.filter(({ dataClass }) => parts[dataClass] === undefined).map(({ dataClass }) => ({ path: `parts.${dataClass}`, message: t.partMissing(t.dataClass(dataClass)) }));
  const none = open.length === 0 && asked.every(({ dataClass }) => parts[dataClass] === 'no') ? [{ path: 'answer', message: t.nothingAgreed }] : [];
  const named = mustHaveGuardian || hasGuardian;
  const nameless = named && guardian.name.trim() === '' ? [{ path: 'guardian.name', message: t.guardianNameMissing }] : [];
  const unreachable = named && !/\d{3}/u.test(guardian.contact) ? [{ path: 'guardian.contact', message: t.guardianContactMissing }] : [];
  const unsigned = isSigned ? [] : [{ path: 'signature', message: t.signatureMissing }];
  return [...open, ...none, ...nameless, ...unreachable, ...unsigned];
}

export function answerBody(form: AnswerForm, { items, mustHaveGuardian }: Omit<Asked, 'isSigned'>, file: SignatureFile | undefined): AnswerBody {
  if (form.answer === 'refuse') return { action: 'refuse', shown: [...form.shown], words: form.words.trim() };
  const { guardian } = form;
  return {
    action: 'give', shown: [...form.shown], method: form.method,
    agreed: partsOf({ items }).map(({ dataClass }) => dataClass).filter((one) => form.parts[one] === 'yes'),
    ...(mustHaveGuardian || form.hasGuardian ? { guardian: { name: guardian.name.trim(), relation: guardian.relation, contact: guardian.contact.trim() } } : {}),
    ...(file === undefined ? {} : { signature: file }),
  };
}

export function recordBody(form: ConsentForm, mustHaveGuardian: boolean, file: SignatureFile | undefined, renews: string | null = null): RecordBody {
  const { kind, recipient, purpose, items, startsOn, endsOn } = form.terms;
  const terms = { kind, recipientOrganisationId: recipient, purpose: purpose.trim(), items: [...items], startsOn, endsOn: endsOn ?? startsOn };
  return { terms, renews, answer: form.answer.answer === 'later' ? null : answerBody(form.answer, { items, mustHaveGuardian }, file) };
}
