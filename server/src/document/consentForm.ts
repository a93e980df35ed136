import type { Answer, ConsentForm } from '@dure/documents/consentForm';
import type { Entry } from '@dure/documents/form';
import { type DataClass, DISCLOSURE_ITEMS, type DisclosureItem } from '@dure/domain/access';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { CONSENT_KINDS, type Consent, partsOf } from '@dure/domain/consent';
import { GUARDIANS } from './labels.ts';

export interface ConsentOnPaper {
  readonly consent: Consent;
  readonly organisation: string;
  readonly writtenOn: PlainDate;
  readonly person: readonly Entry[];
  readonly name: string;
}

/** 고유식별정보 of a consent are those that a consent can allow; 주민등록번호 never is one of them. */
const IDENTIFIER_LAW = '개인정보 보호법 제24조제1항제1호(별도 동의)';

const labels = (items: readonly DisclosureItem[]): string => items.map((item) => DISCLOSURE_ITEMS[item].label).join(' · ');

/** What refusing means, after the words that the form has itself. */
const consequenceOf = (words: string): string => words.replace(/^.*?(?:거부하면|희망하지 않으면)\s*/u, '');

const dayWords = (day: PlainDate): string => `${day.split('-').map(Number).join('. ')}.`;

/** A line of the ledger as the form that was read out and signed, or that is still to be signed. */
export function consentFormOf({ consent, organisation, writtenOn, person, name }: ConsentOnPaper): ConsentForm {
  const { terms, state, agreed, signature, guardian } = consent;
  const answer = (dataClass: DataClass): Answer => (state === 'requested' ? null : agreed.includes(dataClass));
  const kept = `${dayWords(terms.startsOn)} ~ ${dayWords(terms.endsOn)}`;
  const partOf = (dataClass: DataClass) => partsOf(terms).filter((part) => part.dataClass === dataClass).map(({ items }) => ({ purpose: terms.purpose, items: labels(items), kept }));
  const { about, label, neededWhen, refusalConsequence } = CONSENT_KINDS[terms.kind];
  const disclosed = about === 'disclosure';
  return {
    organisation, writtenOn, person,
    collections: disclosed ? [] : partOf('general'), collectionAnswer: answer('general'),
    provisions: disclosed ? partOf('general').map((part) => ({ ...part, recipient: terms.recipient.name, answer: answer('general') })) : [],
    sensitive: partOf('sensitive').map((part) => ({ ...part, answer: answer('sensitive') })),
    identifiers: partOf('unique').map((part) => ({ ...part, law: IDENTIFIER_LAW, answer: answer('unique') })),
    others: disclosed ? [] : [{ what: label, explanation: `${terms.recipient.name}: ${terms.purpose || neededWhen}`, answer: answer('general') }],
    disadvantage: consequenceOf(refusalConsequence), signer: guardian === undefined ? name : '',
    guardian: guardian === undefined ? null : { name: guardian.name, relation: GUARDIANS[guardian.relation] }, signedOn: signature === undefined ? null : koreanDay(signature.at),
  };
}
