import { findDuration, type FactValue, normalCode } from '@dure/domain/eligibility';
import { isProgrammeId } from '@dure/domain/programme';
import { type Decision, allow, refuse } from '@dure/domain/decision';
import type { FactDefinition, FactType, FieldType } from './definition.ts';

type DefinitionOf<Type extends FactType> = Extract<FactDefinition, { type: Type }>;
type Reader<Type extends FactType> = (value: unknown, definition: DefinitionOf<Type>) => FactValue | Unreadable;
class Unreadable {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}
const no = (reason: string): Unreadable => new Unreadable(reason);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function readFields(value: unknown, of: Readonly<Record<string, FieldType>>): FactValue | Unreadable {
  if (!isRecord(value)) return no('객체로 적어 주십시오.');
  for (const [field, content] of Object.entries(value)) {
    if (!Object.hasOwn(of, field)) return no(`알 수 없는 항목입니다: ${field}`);
    if (typeof content !== of[field]) return no(`${field}의 값은 ${of[field] === 'boolean' ? '참·거짓' : '문자열'}이어야 합니다.`);
  }
  return value as FactValue;
}

function readList(value: unknown, values: readonly string[] | undefined): FactValue | Unreadable {
  if (!Array.isArray(value)) return no('목록으로 적어 주십시오. 없음을 확인했으면 []입니다.');
  for (const item of value) {
    if (typeof item !== 'string' || item.trim() === '') return no('목록에는 빈칸이 아닌 문자열만 적을 수 있습니다.');
    if (values !== undefined && !values.includes(item)) return no(`목록에 쓸 수 있는 값은 ${values.join(', ')}입니다.`);
  }
  return value as readonly string[];
}

/** A day that is in the calendar: not 30 February. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= last;
}

const readString = (value: unknown): FactValue | Unreadable => (typeof value === 'string' && value.trim() !== '' ? value : no('빈칸이 아닌 문자열이어야 합니다.'));

const READERS: { readonly [Type in FactType]: Reader<Type> } = {
  integer: (value, { min, max }) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return no('정수여야 합니다.');
    return value < min || value > max ? no(`${min}에서 ${max} 사이의 값이어야 합니다.`) : value;
  },
  boolean: (value) => (typeof value === 'boolean' ? value : no('참(true) 또는 거짓(false)이어야 합니다.')),
  enum: (value, { values }) => (values.some((one) => one === value) ? (value as FactValue) : no(`쓸 수 있는 값은 ${values.join(', ')}입니다.`)),
  list: (value, { values }) => readList(value, values),
  records: (value, { of }) => {
    if (!Array.isArray(value)) return no('목록으로 적어 주십시오. 없음을 확인했으면 []입니다.');
    for (const item of value) {
      const read = readFields(item, of);
      if (read instanceof Unreadable) return read;
    }
    return value as FactValue;
  },
  object: (value, { of }) => readFields(value, of),
  map: (value) => {
    if (!isRecord(value)) return no('서비스 이름마다 true, false 또는 null을 적은 표여야 합니다.');
    const decided = Object.values(value).every((one) => one === null || typeof one === 'boolean');
    return decided ? (value as FactValue) : no('표의 값은 true, false 또는 null(미정)이어야 합니다.');
  },
  kcd: (value) => (typeof value === 'string' && /^[A-Z]\d{2}(\d{0,3})$/.test(normalCode(value)) ? normalCode(value) : no('KCD 코드여야 합니다(예: F20.0).')),
  duration: (value) => (typeof value === 'string' && findDuration(value) !== undefined ? value : no('ISO 8601 기간이어야 합니다(예: P7M).')),
  day: (value) => (typeof value === 'string' && isDay(value) ? value : no('달력에 있는 날짜여야 합니다(예: 2020-06-01).')),
  programmes: (value) => {
    const ids: unknown[] = Array.isArray(value) ? value : [value];
    return ids.every((id) => typeof id === 'string' && isProgrammeId(id)) ? (ids as readonly string[]) : no('사업 코드여야 합니다(예: DREAM, VISIT).');
  },
  string: readString,
};

/** Reads one value as its fact is defined, or says why it cannot be. */
export function readFact(value: unknown, definition: FactDefinition): Decision<FactValue, string> {
  if (value === null && (definition.nullable === true || definition.type === 'programmes')) return allow(definition.type === 'programmes' ? [] : null);
  const reader = READERS[definition.type] as (value: unknown, definition: FactDefinition) => FactValue | Unreadable;
  const read = reader(value, definition);
  return read instanceof Unreadable ? refuse(read.reason) : allow(read);
}
