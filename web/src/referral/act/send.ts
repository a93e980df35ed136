import { isDisclosureItem } from '@dure/domain/access';
import type { ReactNode } from 'react';
import type { Answer } from '../../client/index.ts';
import type { ActSurroundings, ReferralCommand } from './specs.ts';
import { codeOf, listOf, textOf, type ActSpec, type ActValues } from './spec.ts';

type ConsentLine = Answer<'GET /api/persons/:id/consents'>['rows'][number];
type Basis = Extract<ReferralCommand, { action: 'send' }>['basis'];

const KINDS = ['consent', 'emergency', 'crisis', 'law'] as const;

export interface SendSurroundings extends ActSurroundings {
  /** Consents in force that name this receiver. */
  readonly consents: readonly ConsentLine[];
  readonly items: Readonly<Record<string, { readonly label: string }>>;
  readonly day: (on: string) => string;
  /** Leads to where consent is asked for. */
  readonly askConsent: ReactNode;
  readonly preview: (items: readonly string[]) => ReactNode;
}

/** Without consent only danger opens a record, and only as far as the urgency says (C12). */
function openKinds(urgency: string): readonly (typeof KINDS)[number][] {
  return KINDS.filter((kind) => (kind === 'emergency' ? urgency === 'emergency' : kind === 'crisis' ? urgency === 'emergency' || urgency === 'crisis' : true));
}

function basisOf(values: ActValues): Basis {
  const kind = codeOf(values, 'basis', KINDS);
  if (kind === 'emergency' || kind === 'crisis') return { kind, words: textOf(values, 'basisWords') };
  if (kind === 'law') return { kind, article: textOf(values, 'article'), words: textOf(values, 'basisWords') };
  return { kind: 'consent', consentId: textOf(values, 'consentId') };
}

function itemChoices({ consents, items }: SendSurroundings, values: ActValues): readonly string[] {
  if (values['basis'] !== 'consent') return Object.keys(items);
  return consents.find(({ id }) => id === values['consentId'])?.agreedItems ?? [];
}

/** The last step of a draft: ground, items, checklist, and exactly what the receiver will see. */
export function sendSpec(around: SendSurroundings): ActSpec<ReferralCommand> {
  const { t, referral, consents, items } = around;
  const [first] = consents;
  const { preconditions } = referral.route;
  const isConsent = ({ basis }: ActValues): boolean => basis === 'consent';
  const names = { consent: t.basisConsent, emergency: t.basisEmergency, crisis: t.basisCrisis, law: t.basisLaw };
  const perConsent = consents.map((consent) => ({ kind: 'several' as const, name: `items.${consent.id}`, label: t.items, hint: t.itemsHint, required: true, choices: consent.agreedItems.map((value) => ({ value, label: items[value]?.label ?? value })), when: (values: ActValues) => isConsent(values) && values['consentId'] === consent.id, note: (values: ActValues) => around.preview(listOf(values, `items.${consent.id}`)) }));
  const itemsName = (values: ActValues): string => (isConsent(values) ? `items.${textOf(values, 'consentId')}` : 'items');
  return {
    label: t.send,
    fields: [
      { kind: 'choice', look: 'radio', name: 'basis', label: t.basis, required: true, choices: openKinds(referral.urgency).map((value) => ({ value, label: names[value] })), note: (values) => (isConsent(values) && first === undefined ? around.askConsent : null) },
      { kind: 'choice', look: 'select', name: 'consentId', label: t.consent, required: true, when: (values) => isConsent(values) && first !== undefined, choices: consents.map(({ id, label, endsOn }) => ({ value: id, label: t.consentChoice(label, around.day(endsOn)) })) },
      { kind: 'line', name: 'article', label: t.article, required: true, when: ({ basis }) => basis === 'law' },
      { kind: 'words', name: 'basisWords', label: t.basisWords, required: true, rows: 2, when: (values) => !isConsent(values) },
      ...perConsent,
      { kind: 'several', name: 'items', label: t.items, hint: t.itemsHint, required: true, choices: Object.entries(items).map(([value, { label }]) => ({ value, label })), when: (values) => !isConsent(values), note: (values) => around.preview(listOf(values, 'items')) },
      ...(preconditions.length === 0 ? [] : [{ kind: 'several' as const, name: 'confirmed', label: t.confirmed, hint: t.confirmedHint, required: preconditions.some(({ required }) => required), choices: preconditions.map(({ code, label }) => ({ value: code, label })) }, { kind: 'words' as const, name: 'confirmedWords', label: t.confirmedWords, rows: 2 }]),
    ],
    start: { basis: first ? 'consent' : openKinds(referral.urgency).includes('crisis') ? 'crisis' : 'consent', ...(first ? { consentId: first.id, [`items.${first.id}`]: first.agreedItems } : {}) },
    body: (values) => ({
      action: 'send', basis: basisOf(values), disclosed: listOf(values, itemsName(values)).filter((item) => itemChoices(around, values).includes(item)).filter(isDisclosureItem),
      confirmed: listOf(values, 'confirmed').map((code) => ({ code, words: textOf(values, 'confirmedWords') })),
    }),
    done: t.done(t.send),
  };
}
