import { DISCLOSURE_ITEM_CODES, type DisclosureItem } from '@dure/domain/access';
import { inFormOrder, isConsentKind, isDisclosureBasis } from '@dure/domain/consent';
import type { ApiError, FieldError } from '../../client/index.ts';
import type { ConsentLine } from '../../consent/line.ts';
import { minimumItems } from '../../consent/minimum.ts';
import type { ReferralCommand, ReferralDetail } from '../act/specs.ts';
import { programmeOf } from './form.ts';
import { lawChecked, lawProblems, type LawForm } from './law.ts';
import type { composeMessages } from './messages.en.ts';

type Words = (typeof composeMessages)['ko'];
type Send = Extract<ReferralCommand, { action: 'send' }>;
export type Precondition = ReferralDetail['route']['preconditions'][number];
export type Ground = 'consent' | 'emergency' | 'crisis' | 'law';

/** Kept while consent is asked and the letter is approved, which may take days. */
export interface SendForm {
  readonly ground: Ground | undefined;
  readonly words: string;
  /** Null until somebody changes what is proposed. */
  readonly items: readonly DisclosureItem[] | null;
  readonly checked: Readonly<Record<string, { readonly isDone: boolean; readonly words: string }>>;
  readonly approver: string;
  /** The duty to report, once it is the ground; a draft written before has none. */
  readonly law?: LawForm;
}
export const EMPTY_SENDING: SendForm = { ground: undefined, words: '', items: null, checked: {}, approver: '' };

/** Without consent danger opens a record as far as the urgency says (C12), and a duty to report that a law lays down. */
export function groundsOpen(urgency: string): readonly Ground[] {
  if (urgency === 'emergency') return ['consent', 'emergency', 'crisis', 'law'];
  return urgency === 'crisis' ? ['consent', 'crisis', 'law'] : ['consent', 'law'];
}

const carriesData = (kind: string): boolean => isConsentKind(kind) && isDisclosureBasis(kind);

/** The consent on which data may go to this receiver, the one that allows most. Agreeing to use a service or wishing for one is no consent to disclose. */
export function coverOf(ledger: readonly ConsentLine[], receiver: string): ConsentLine | undefined {
  const named = ledger.filter(({ kind, inForce, recipient }) => inForce && carriesData(kind) && recipient.organisationId === receiver);
  return named.toReversed().toSorted((one, other) => other.agreedItems.length - one.agreedItems.length)[0];
}

/** What became of the last question of a kind to this receiver. */
export function answerTo(ledger: readonly ConsentLine[], receiver: string, asked: string): string {
  return ledger.filter(({ kind, recipient }) => kind === asked && recipient.organisationId === receiver).at(-1)?.state ?? 'missing';
}

/** The same, where nothing covers the receiver. */
export function lastAnswerOf(ledger: readonly ConsentLine[], receiver: string): string {
  return ledger.filter(({ kind, recipient }) => carriesData(kind) && recipient.organisationId === receiver).at(-1)?.state ?? 'missing';
}

/** Whether the ledger confirms what the channel asks for; as the server judges it. */
export function isConfirmed({ consent }: Precondition, ledger: readonly ConsentLine[], receiver: string): boolean {
  return consent !== null && ledger.some(({ kind, inForce, recipient }) => inForce && kind === consent && (kind !== 'CONSENT-3P' || recipient.organisationId === receiver));
}

/** A report says who it is about, where, and what was seen; more is chosen by hand. */
const LEAST_REPORTED: readonly DisclosureItem[] = ['identity', 'address', 'reason'];

/** What may be chosen at all, and what is proposed: with consent the agreed items, in danger the least that helps. */
export function itemsOf(form: SendForm, cover: ConsentLine | undefined, programme: string | null): { readonly among: readonly DisclosureItem[]; readonly chosen: readonly DisclosureItem[] } {
  const byConsent = form.ground === undefined || form.ground === 'consent';
  const among = byConsent ? (cover?.agreedItems ?? []) : DISCLOSURE_ITEM_CODES;
  const proposed = byConsent ? among : form.ground === 'law' ? LEAST_REPORTED : minimumItems('CONSENT-3P', programmeOf(programme) ?? null);
  return { among, chosen: inFormOrder((form.items ?? proposed).filter((item) => among.includes(item))) };
}

export interface Readiness {
  readonly referral: ReferralDetail;
  readonly ledger: readonly ConsentLine[];
  readonly cover: ConsentLine | undefined;
  readonly chosen: readonly DisclosureItem[];
}

const groundOf = ({ ground }: SendForm): Ground => ground ?? 'consent';

export function sendProblems(form: SendForm, ready: Readiness, t: Words): readonly FieldError[] {
  const { letter } = ready.referral;
  return [
    ...checkProblems(form, ready, t),
    ...groundProblems(form, ready, t),
    ...(letter === 'drafted' || letter === 'approval-requested' ? [{ path: 'approver', message: t.letterNotApproved }] : []),
  ];
}

function checkProblems(form: SendForm, { referral: { route, to }, ledger }: Readiness, t: Words): readonly FieldError[] {
  // Where a law orders the report, handing data on asks for no consent; what the person must agree to use still does.
  const isOrdered = (kind: string): boolean => groundOf(form) === 'law' && carriesData(kind);
  const isOpen = (one: Precondition): boolean => one.required && (one.consent === null ? form.checked[one.code]?.isDone !== true : !isConfirmed(one, ledger, to.id) && !isOrdered(one.consent));
  return route.preconditions.filter(isOpen).map((one) => ({ path: `check.${one.code}`, message: one.consent === null ? t.checkMissing(one.label) : t.consentMissing(one.label) }));
}

function groundProblems(form: SendForm, { cover, chosen }: Readiness, t: Words): readonly FieldError[] {
  const byConsent = groundOf(form) === 'consent';
  if (byConsent && cover === undefined) return [{ path: 'ground', message: t.coverMissing }];
  return [
    ...(groundOf(form) === 'law' ? lawProblems(form.law, t) : []),
    ...(!byConsent && form.words.trim() === '' ? [{ path: 'words', message: groundOf(form) === 'law' ? t.lawWordsMissing : t.wordsMissing }] : []),
    ...(chosen.length === 0 ? [{ path: 'items', message: t.itemsMissing }] : []),
  ];
}

export function sendBody(form: SendForm, { referral, cover, chosen }: Readiness): Send {
  const confirmed = referral.route.preconditions.flatMap(({ code, consent }) => (consent === null && form.checked[code]?.isDone === true ? [{ code, words: form.checked[code].words.trim() }] : []));
  return { action: 'send', basis: basisOf(form, cover), disclosed: [...chosen], confirmed: [...confirmed, ...(groundOf(form) === 'law' ? lawChecked(form.law) : [])] };
}

function basisOf({ ground = 'consent', words, law }: SendForm, cover: ConsentLine | undefined): Send['basis'] {
  if (ground === 'law') return { kind: 'law', article: law?.article.trim() ?? '', words: words.trim() };
  if (ground !== 'consent') return { kind: ground, words: words.trim() };
  if (cover === undefined) throw new Error('A missing consent was not found before sending');
  return { kind: 'consent', consentId: cover.id };
}

const STEP_OF: Readonly<Record<string, string>> = {
  'referral/preconditions-unconfirmed': 'check', 'referral/consent-missing': 'ground', 'referral/consent-recipient-not-named': 'ground', 'referral/basis-not-open': 'ground',
  'referral/items-beyond-consent': 'items', 'referral/letter-not-approved': 'approver', 'referral/self-approval': 'approver',
};

/** A refusal points at its step; the summary leads there and nothing typed is lost. */
export function refusedSteps(error: ApiError | undefined, first: string | undefined): readonly FieldError[] {
  const path = error && STEP_OF[error.code];
  if (error === undefined || path === undefined) return [];
  return [{ path: path === 'check' && first !== undefined ? `check.${first}` : path, message: `${error.title}. ${error.nextStep}` }];
}
