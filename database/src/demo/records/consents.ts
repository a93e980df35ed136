import type { DataClass, DisclosureItem } from '@dure/domain/access';
import { addDays, addMonths, ageOn } from '@dure/domain/calendar';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import { applyConsentEvent, CONSENT_KINDS, decideConsent, DISCLOSURE_KEYS, GUARDIAN_BELOW_AGE, partsOf } from '@dure/domain/consent';
import type { Consent, ConsentCommand, ConsentEvent, ConsentKind, Guardian } from '@dure/domain/consent';
import type { ConsentId, OrganisationId, StaffId } from '@dure/domain/ids';
import type { TownPerson } from '../household.ts';
import type { TownOrganisation } from '../organisations.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import { koreanMoment } from '../officeHours.ts';
import { must } from './play.ts';

/** A line of the ledger with its history. */
export interface ConsentRecord {
  readonly consent: Consent;
  readonly events: readonly ConsentEvent[];
  readonly person: TownPerson;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
}

export interface Asked {
  readonly kind: ConsentKind;
  readonly recipient: TownOrganisation;
  readonly items: readonly DisclosureItem[];
  readonly person: TownPerson;
  readonly staff: TownStaff;
  readonly on: PlainDate;
  readonly consentId: ConsentId;
  /** Months it holds; twelve where nothing else is said. */
  readonly months?: number;
}

const PURPOSES = { disclosure: '의뢰한 서비스의 상담과 제공', use: '서비스 이용 등록과 관리', wish: '서비스 신청' } as const;

/** Asks for consent; what comes of it is the next act. */
export function request(asked: Asked, minute: number): ConsentRecord {
  const { kind, recipient, items, person, staff, on, consentId, months = 12 } = asked;
  const terms = {
    kind, items, startsOn: on,
    recipient: { organisationId: recipient.id, name: recipient.name },
    purpose: PURPOSES[CONSENT_KINDS[kind].about],
    endsOn: addDays(addMonths(on, months), -1),
  };
  const command: ConsentCommand = { action: 'request', consentId, personId: person.id, terms };
  const at = koreanMoment(on, minute);
  const event = must(decideConsent(undefined, command, { at, by: staff.id, birthOn: person.birthOn }), 'ask for consent');
  return { consent: applyConsentEvent(undefined, event), events: [event], person, organisationId: staff.organisationId, staffId: staff.id };
}

/** Given on the spot, by the guardian of a child under fourteen. */
export function give(record: ConsentRecord, on: PlainDate, minute: number, guardian: Guardian | undefined): ConsentRecord {
  const at = koreanMoment(on, minute);
  const agreed: readonly DataClass[] = partsOf(record.consent.terms).map((part) => part.dataClass);
  const command = { action: 'give', shown: DISCLOSURE_KEYS, agreed, signature: { method: minute % 2 === 0 ? 'screen' : 'paper', at } } as const;
  return next(record, guardian === undefined ? command : { ...command, guardian }, at, record.staffId);
}

const REFUSALS: readonly string[] = ['다른 기관에 알려지는 것을 원하지 않는다고 합니다.', '가족과 상의한 뒤 정하겠다고 합니다.', '술을 마시지 않는다며 거부하였습니다.', '지금은 도움이 필요하지 않다고 합니다.'];

export function refusedBy(rng: Rng, record: ConsentRecord, on: PlainDate, minute: number): ConsentRecord {
  return next(record, { action: 'refuse', shown: DISCLOSURE_KEYS, words: rng.pick(REFUSALS) }, koreanMoment(on, minute), record.staffId);
}

export function withdrawn(record: ConsentRecord, at: Instant): ConsentRecord {
  return next(record, { action: 'withdraw', who: record.events.some((event) => event.action === 'give' && event.guardian !== undefined) ? 'guardian' : 'person', words: '더 이상 정보를 제공하지 말아 달라고 하였습니다.' }, at, record.staffId);
}

/** The clock marks it the morning after its last day. */
export function expired(record: ConsentRecord): ConsentRecord {
  const on = addDays(record.consent.terms.endsOn, 1);
  return next(record, { action: 'expire', on }, koreanMoment(on, 6 * 60), 'system');
}

function next(record: ConsentRecord, command: ConsentCommand, at: Instant, by: StaffId | 'system'): ConsentRecord {
  const event = must(decideConsent(record.consent, command, { at, by, birthOn: record.person.birthOn }), `${command.action} a consent`);
  return { ...record, consent: applyConsentEvent(record.consent, event), events: [...record.events, event] };
}

/** The reference person of the household signs for a child. */
export function guardianOf(person: TownPerson, head: TownPerson | undefined, on: PlainDate): Guardian | undefined {
  if (ageOn(person.birthOn, on) >= GUARDIAN_BELOW_AGE || head === undefined) return undefined;
  return { name: head.name.normalize('NFC'), relation: person.relation === 'child' ? 'parent' : 'minor-guardian', contact: head.phones[0]?.digits ?? '063000' };
}
