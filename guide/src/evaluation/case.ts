import { ageOn, type PlainDate } from '@dure/domain/calendar';
import { allow, type Decision, refuse } from '@dure/domain/decision';
import type { FactValue } from '@dure/domain/eligibility';
import { findFact, isDay, MEMBER_KEYS, readFact, withImplied } from '../facts/index.ts';
import type { EvaluationRefusal } from './answer.ts';
import { householdOf, type Subject, withCouples, withFamilies } from './household.ts';

export interface ReadCase {
  readonly edition: string | null;
  readonly on: PlainDate;
  readonly subjects: readonly Subject[];
}

type Read<Value> = Decision<Value, EvaluationRefusal>;
type Json = Readonly<Record<string, unknown>>;

const unreadable = (path: string, reason: string): Read<never> => refuse<EvaluationRefusal>({ code: 'guide/unreadable-case', path, reason });
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const MEMBERS: ReadonlySet<string> = new Set(MEMBER_KEYS);
const isMemberKey = (key: string): boolean => MEMBERS.has(key);

interface Member {
  readonly name: string;
  readonly facts: Json;
}

function membersOf(key: string, value: unknown): Read<readonly Member[]> {
  if (isJson(value)) return allow([{ name: key, facts: value }]);
  if (!Array.isArray(value)) return unreadable(`facts.${key}`, '가구원은 객체 또는 객체의 목록으로 적어 주십시오.');
  const items: readonly unknown[] = value;
  const wrong = items.findIndex((item) => !isJson(item));
  if (wrong >= 0) return unreadable(`facts.${key}[${wrong}]`, '가구원은 객체로 적어 주십시오.');
  return allow(items.map((facts, index) => ({ name: `${key}[${index}]`, facts: facts as Json })));
}

function readOwn(facts: Json, path: string, nested: boolean): Read<Record<string, FactValue>> {
  const known: Record<string, FactValue> = {};
  for (const [key, value] of Object.entries(facts)) {
    if (nested && isMemberKey(key)) continue;
    const definition = findFact(key);
    if (definition === undefined) return unreadable(`${path}.${key}`, '알 수 없는 사실입니다. dure guide facts에서 이름을 확인해 주십시오.');
    const read = readFact(value, definition);
    if (!read.ok) return unreadable(`${path}.${key}`, read.refusal);
    known[key] = read.value;
  }
  return allow(known);
}

/** Two facts that cannot both be true are refused, never weighed against each other. */
function impossible(facts: Readonly<Record<string, FactValue>>, path: string, on: PlainDate): Read<true> {
  const birth = facts['birthDate'];
  if (typeof birth !== 'string') return allow(true);
  if (birth > on) return unreadable(`${path}.birthDate`, '기준일보다 나중에 태어날 수 없습니다.');
  const age = ageOn(birth as PlainDate, on);
  if (facts['age'] !== undefined && facts['age'] !== age) return unreadable(`${path}.age`, `생년월일과 맞지 않습니다. 기준일의 만 나이는 ${age}세입니다.`);
  return allow(true);
}

function readSubject(facts: Json, path: string, on: PlainDate, nested: boolean): Read<Record<string, FactValue>> {
  const own = readOwn(facts, path, nested);
  if (!own.ok) return own;
  const possible = impossible(own.value, path, on);
  return possible.ok ? own : possible;
}

function inherited(facts: Readonly<Record<string, FactValue>>): Record<string, FactValue> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => findFact(key)?.scope !== 'person'));
}

function readMembers(facts: Json, own: Readonly<Record<string, FactValue>>, on: PlainDate): Read<readonly Subject[]> {
  const keys = Object.keys(facts).filter(isMemberKey);
  if (keys.length === 0) return allow([]);
  const shared = inherited(own);
  const subjects: Subject[] = [];
  for (const key of keys) {
    const members = membersOf(key, facts[key]);
    if (!members.ok) return members;
    for (const member of members.value) {
      const theirs = readSubject(member.facts, `facts.${member.name}`, on, false);
      if (!theirs.ok) return theirs;
      subjects.push({ member: member.name, facts: withImplied({ ...shared, ...theirs.value }, on), judged: 'as-person' });
    }
  }
  return allow(subjects);
}

/** Beside others, the person asked about is judged when anything personal is said of them. */
function isSubject(own: Readonly<Record<string, FactValue>>): boolean {
  return Object.keys(own).some((key) => findFact(key)?.scope === 'person');
}

function readDay(input: Json, today: PlainDate): Read<PlainDate> {
  const on = input['on'];
  if (on === undefined || on === null) return allow(today);
  if (typeof on !== 'string' || !isDay(on)) return unreadable('on', '달력에 있는 날짜여야 합니다(예: 2020-06-01).');
  return allow(on as PlainDate);
}

function withReferrer(input: Json, facts: Json): Read<Json> {
  const referrer = input['referrer'];
  if (referrer === undefined || referrer === null) return allow(facts);
  if (typeof referrer !== 'string' || referrer.trim() === '') return unreadable('referrer', '빈칸이 아닌 문자열이어야 합니다.');
  if (facts['referrer'] !== undefined && facts['referrer'] !== referrer) return unreadable('facts.referrer', 'referrer가 서로 다르게 두 번 적혀 있습니다.');
  return allow({ ...facts, referrer });
}

const INPUT_KEYS = ['edition', 'on', 'referrer', 'facts'];

/** Reads a case; an unknown key, a wrong type or an impossible value is refused with its path. */
export function readCase(input: unknown, today: PlainDate): Read<ReadCase> {
  if (!isJson(input)) return unreadable('', '객체로 적어 주십시오.');
  const unknownKey = Object.keys(input).find((key) => !INPUT_KEYS.includes(key));
  if (unknownKey !== undefined) return unreadable(unknownKey, '알 수 없는 항목입니다.');
  const edition = input['edition'] ?? null;
  if (edition !== null && typeof edition !== 'string') return unreadable('edition', '판 이름은 문자열이어야 합니다.');
  const on = readDay(input, today);
  if (!on.ok) return on;
  if (!isJson(input['facts'])) return unreadable('facts', '사실을 객체로 적어 주십시오.');
  const facts = withReferrer(input, input['facts']);
  if (!facts.ok) return facts;
  return readSubjects(facts.value, edition, on.value);
}

function readSubjects(facts: Json, edition: string | null, on: PlainDate): Read<ReadCase> {
  const own = readSubject(facts, 'facts', on, true);
  if (!own.ok) return own;
  const members = readMembers(facts, own.value, on);
  if (!members.ok) return members;
  return allow({ edition, on, subjects: subjectsOf(own.value, members.value, on) });
}

function subjectsOf(own: Readonly<Record<string, FactValue>>, members: readonly Subject[], on: PlainDate): readonly Subject[] {
  const self: Subject = { member: null, facts: withImplied(own, on), judged: members.length === 0 ? 'as-both' : 'as-person' };
  if (members.length === 0) return [self];
  const people = withFamilies(withCouples(isSubject(own) ? [self, ...members] : members, own));
  return [householdOf(self.facts, people), ...people];
}
