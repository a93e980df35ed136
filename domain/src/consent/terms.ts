import { DISCLOSURE_ITEM_CODES, DISCLOSURE_ITEMS, dataClassOf, type DataClass, type DisclosureItem } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { OrganisationId } from '../ids/index.ts';
import { CONSENT_KINDS, type ConsentKind } from './kinds.ts';

/** Who receives or uses the data, by name: 「제공받는 해당기관 명시 확인」 (ICM-A1-CONSENT3P). */
export interface ConsentRecipient {
  readonly organisationId: OrganisationId;
  readonly name: string;
}

/** What is asked: recipient × purpose × items × period. Never changed once asked; other terms are another consent. */
export interface ConsentTerms {
  readonly kind: ConsentKind;
  readonly recipient: ConsentRecipient;
  /** The recipient's purpose, in the words that are shown. */
  readonly purpose: string;
  readonly items: readonly DisclosureItem[];
  readonly startsOn: PlainDate;
  /** Last day, included; the recipient keeps and uses the data until then. */
  readonly endsOn: PlainDate;
}

/** 개인정보 보호법 제17조제2항: the five things that must be told, in the order of the law. */
export const DISCLOSURES = {
  'recipient': '개인정보를 제공받는 자',
  'purpose': '개인정보를 제공받는 자의 이용 목적',
  'items': '제공하는 개인정보의 항목',
  'period': '개인정보를 제공받는 자의 보유 및 이용 기간',
  'refusal': '동의를 거부할 권리와 거부에 따른 불이익',
} as const;
export type DisclosureKey = keyof typeof DISCLOSURES;
export const DISCLOSURE_KEYS = Object.keys(DISCLOSURES) as readonly DisclosureKey[];

/** 제22조·제23조·제24조: asked and answered apart from each other. */
export const CONSENT_PARTS = {
  'general': '개인정보 제공·이용',
  'sensitive': '민감정보 처리(개인정보 보호법 제23조)',
  'unique': '고유식별정보 처리(개인정보 보호법 제24조)',
} as const satisfies Record<DataClass, string>;

export interface ConsentDisclosure {
  readonly key: DisclosureKey;
  readonly label: string;
  readonly text: string;
}

/** The five disclosures of these terms, as they are shown and printed. */
export function disclosuresOf(terms: ConsentTerms): readonly ConsentDisclosure[] {
  const texts: Record<DisclosureKey, string> = {
    recipient: terms.recipient.name,
    purpose: terms.purpose,
    items: inFormOrder(terms.items).map((item) => DISCLOSURE_ITEMS[item].label).join(' / '),
    period: `${terms.startsOn}부터 ${terms.endsOn}까지`,
    refusal: CONSENT_KINDS[terms.kind].refusalConsequence,
  };
  return DISCLOSURE_KEYS.map((key) => ({ key, label: DISCLOSURES[key], text: texts[key] }));
}

export interface ConsentPart {
  readonly dataClass: DataClass;
  readonly label: string;
  readonly items: readonly DisclosureItem[];
}

/** The questions of the form, one for each class of data that is asked for. */
export function partsOf(terms: Pick<ConsentTerms, 'items'>): readonly ConsentPart[] {
  const classes = Object.keys(CONSENT_PARTS) as readonly DataClass[];
  return classes
    .map((dataClass) => ({ dataClass, label: CONSENT_PARTS[dataClass], items: inFormOrder(terms.items).filter((item) => dataClassOf(item) === dataClass) }))
    .filter((part) => part.items.length > 0);
}

export function inFormOrder(items: Iterable<DisclosureItem>): readonly DisclosureItem[] {
  const wanted = new Set(items);
  return DISCLOSURE_ITEM_CODES.filter((item) => wanted.has(item));
}
