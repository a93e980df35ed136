import type { Packet } from '@dure/database/referral';
import type { LetterLine } from '@dure/documents/referralLetter';
import { RELATION_LABELS, type DisclosedHousehold } from '@dure/domain/household';
import type { Fact } from '@dure/domain/person';
import type { ContactMethod, ContactPreference, ContactTime, Person, Phone, Sex } from '@dure/domain/person';
import { isProgrammeId, PROGRAMME_NAMES } from '@dure/domain/programme';
import { labelOf } from '@dure/guide';

const SEXES: Readonly<Record<Sex, string>> = { female: '여', male: '남', unknown: '확인되지 않음' };
const METHODS: Readonly<Record<ContactMethod, string>> = { 'phone': '전화', 'text-message': '문자', 'visit': '방문', 'letter': '우편', 'through-another': '다른 사람을 통해' };
const TIMES: Readonly<Record<ContactTime, string>> = { any: '', morning: '오전', afternoon: '오후', evening: '저녁' };

const writtenDay = (day: string): string => `${day.split('-').map(Number).join('. ')}.`;
const dialled = (digits: string): string => digits.replace(/^(02|\d{3})(\d{3,4})(\d{4})$/, '$1-$2-$3');
const phone = ({ digits, holder }: Phone): string => [dialled(digits), holder].filter(Boolean).join(' ');
const preference = ({ method, time, avoid }: ContactPreference): string => [METHODS[method], TIMES[time], avoid].filter(Boolean).join(', ');

/** Fields of the person in the order of a form; one that was not disclosed is not in the packet and has no line. */
export function personLines(packet: Packet): readonly LetterLine[] {
  const { name, birthOn, sex, deceasedOn, phones, contactPreference, address } = packet as Partial<Person>;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['성명', name],
    ['생년월일', birthOn === null ? '확인되지 않음' : birthOn && writtenDay(birthOn)],
    ['성별', sex && SEXES[sex]],
    ['사망일', deceasedOn && writtenDay(deceasedOn)],
    ['연락처', phones && (phones.map(phone).join(', ') || '없음')],
    ['연락 방법', contactPreference && preference(contactPreference)],
    ['주소', address && [address.text, address.detail].filter(Boolean).join(' ')],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== undefined);
}

/** Whom the person lives with, under the same rule as on the screen: relation, about how old, no name but of those disclosed themselves. */
export function householdLines(packet: Packet): readonly LetterLine[] {
  const household = packet['household'] as DisclosedHousehold | undefined;
  if (household === undefined) return [];
  const members = household.members.map(({ relation, decade, age, name }) => [RELATION_LABELS[relation], name, age === undefined ? bandOf(decade) : `${age}세`].filter(Boolean).join(' '));
  return [['가구', [household.type, members.length === 0 ? '함께 사는 분 없음' : members.join(', ')].filter(Boolean).join(' / ')]];
}

function bandOf(decade: number | null): string {
  if (decade === null) return '나이 미확인';
  if (decade === 0) return '10세 미만';
  return decade >= 90 ? '90세 이상' : `${decade}대`;
}

/** What is known of the person under the guide's own names. */
export function factLines(packet: Packet): readonly LetterLine[] {
  const facts = (packet['facts'] ?? {}) as Readonly<Record<string, Pick<Fact, 'value'>>>;
  return Object.entries(facts).map(([key, { value }]) => [labelOf(key), spell(value)]);
}

function spell(value: unknown): string {
  if (typeof value === 'boolean') return value ? '예' : '아니요';
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '없음';
  if (Array.isArray(value)) return value.map(spell).join(', ');
  if (typeof value === 'object') return Object.entries(value).map(([key, content]) => `${labelOf(key)} ${spell(content)}`).join(' ');
  return named(String(value));
}

/** What somebody receives already is kept by the code of its programme. */
const named = (text: string): string => (isProgrammeId(text) ? PROGRAMME_NAMES[text] : text);
