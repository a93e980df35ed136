import type { DisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { itemsOffered, type MoveBasis } from '@dure/domain/move';
import type { Answer, FieldError, Input } from '../client/index.ts';
import { lawProblems, type LawForm, EMPTY_LAW } from '../referral/compose/law.ts';
import type { composeMessages } from '../referral/compose/messages.en.ts';
import type { moveMessages } from './messages.en.ts';

export type Ground = Exclude<MoveBasis['kind'], 'emergency'>;
export const GROUNDS: readonly Ground[] = ['consent', 'refused', 'crisis', 'law'];

export type MoveGround = Answer<'GET /api/cases/:id/move-ground'>;
export type MoveOrder = Input<'POST /api/cases/:id/moves'>['body'];

export interface MoveForm {
  readonly sigungu: string;
  readonly emdCode: string;
  readonly organisationId: string;
  readonly addressText: string;
  readonly addressDetail: string;
  readonly movesOn: PlainDate | undefined;
  readonly ground: Ground;
  readonly words: string;
  readonly law: LawForm;
  /** Null: whatever the ground offers by itself. */
  readonly items: readonly DisclosureItem[] | null;
  readonly reason: string;
}

export const EMPTY_MOVE: MoveForm = { sigungu: '', emdCode: '', organisationId: '', addressText: '', addressDetail: '', movesOn: undefined, ground: 'consent', words: '', law: EMPTY_LAW, items: null, reason: '' };

/** Without the person's word no more is ticked than finding and helping somebody needs. */
const LEAST: readonly DisclosureItem[] = ['identity', 'contact', 'address', 'reason'];

/** Everything that may go on this ground, by the same rule as the server's. */
export function offeredFor({ ground }: Pick<MoveForm, 'ground'>, known: MoveGround): readonly DisclosureItem[] {
  return itemsOffered(ground, { seen: new Set(known.seen as readonly DisclosureItem[]), agreed: (known.consent?.items ?? []) as readonly DisclosureItem[] });
}

export function itemsFor(form: MoveForm, known: MoveGround): readonly DisclosureItem[] {
  const offered = offeredFor(form, known);
  if (form.items !== null) return form.items.filter((item) => offered.includes(item));
  return form.ground === 'consent' ? offered : offered.filter((item) => LEAST.includes(item));
}

type Words = (typeof moveMessages)['ko'];

export function moveProblems(form: MoveForm, known: MoveGround, t: Words, law: (typeof composeMessages)['ko']): readonly FieldError[] {
  const missing = (path: keyof MoveForm, label: string, isMissing: boolean): readonly FieldError[] => (isMissing ? [{ path, message: t.missing(label) }] : []);
  return [
    ...missing('sigungu', t.municipality, form.sigungu === ''), ...missing('emdCode', t.town, form.emdCode === ''), ...missing('organisationId', t.receiver, form.organisationId === ''), ...missing('movesOn', t.movesOn, form.movesOn === undefined),
    ...groundProblems(form, known, t, law),
    ...missing('reason', t.reason, form.reason.trim() === ''),
  ];
}

function groundProblems(form: MoveForm, known: MoveGround, t: Words, law: (typeof composeMessages)['ko']): readonly FieldError[] {
  const { ground } = form;
  const nameless = form.organisationId !== '' && !itemsFor(form, known).includes('identity') ? [{ path: 'items', message: t.missingIdentity }] : [];
  if (ground === 'consent') return known.consent === null ? [{ path: 'ground', message: t.missingConsent }] : nameless;
  const words = form.words.trim() === '' ? [{ path: 'words', message: t.missing(ground === 'refused' ? t.refusedWords : t.basisWords) }] : [];
  if (ground === 'refused') return words;
  return [...words, ...(ground === 'law' ? lawProblems(form.law, law) : []), ...nameless];
}

function basisOf({ ground, words, law }: MoveForm, known: MoveGround): MoveOrder['basis'] {
  if (ground === 'consent') return { kind: 'consent', consentId: known.consent?.id ?? '' };
  return ground === 'law' ? { kind: 'law', article: law.article.trim(), words: words.trim() } : { kind: ground, words: words.trim() };
}

/** The order as it is sent and previewed; undefined while it is not said where to, or on what. */
export function orderOf(form: MoveForm, known: MoveGround, today: PlainDate): MoveOrder | undefined {
  const { sigungu, emdCode, organisationId, ground } = form;
  if (organisationId === '' || emdCode === '' || (ground === 'consent' && known.consent === null)) return undefined;
  return {
    to: { sigungu, emdCode, organisationId }, address: { text: form.addressText.trim(), detail: form.addressDetail.trim() }, movesOn: form.movesOn ?? today, reason: form.reason.trim(),
    basis: basisOf(form, known), items: [...itemsFor(form, known)], lawConfirmed: ground === 'law',
  };
}
