import { ageOn, type PlainDate } from '@dure/domain/calendar';
import type { Facts, FactValue } from '@dure/domain/eligibility';

type Known = Record<string, FactValue | undefined>;

const GRADES = ['1', '2', '3', '4', '5', '인지지원'];
const isEmptyList = (value: FactValue | undefined): boolean => Array.isArray(value) && value.length === 0;

function suppose(facts: Known, key: string, value: FactValue): void {
  if (facts[key] === undefined) facts[key] = value;
}

/** 유사중복사업이 없음을 확인했다면 그 안의 사업도 이용·자격이 없는 것이다(p.10-11의 ②~⑤가 그 목록이다). */
function fromNoSimilarService(facts: Known): void {
  suppose(facts, 'homeCareVoucher.using', false);
  suppose(facts, 'homeCareVoucher.entitled', false);
  suppose(facts, 'veteranHomeService.using', false);
  suppose(facts, 'disability.activitySupport.using', false);
  suppose(facts, 'disability.activitySupport.entitled', false);
  suppose(facts, 'localService', []);
  suppose(facts, 'ltc.currentGrade', null);
}

const NOT_AWARDED = /기각|각하|취하/;

/** A decision with a grade was awarded unless the record says otherwise; 등급외 never was, nor was what was turned down or taken back. */
function withAward(decision: FactValue): FactValue {
  if (typeof decision !== 'object' || decision === null || Array.isArray(decision)) return decision;
  const record = decision as Readonly<Record<string, FactValue>>;
  if (record['awarded'] !== undefined) return decision;
  if (typeof record['grade'] !== 'string') return NOT_AWARDED.test(String(record['result'] ?? '')) ? { ...record, awarded: false } : decision;
  const grade = record['grade'].replaceAll(/\s|등급$/g, '');
  if (GRADES.includes(grade)) return { ...record, awarded: true };
  return grade.startsWith('등급외') ? { ...record, awarded: false } : decision;
}

function fromHistory(facts: Known): void {
  const history = facts['ltc.history'];
  if (!Array.isArray(history)) return;
  if (history.length === 0) suppose(facts, 'ltc.currentGrade', null);
  else facts['ltc.history'] = (history as readonly FactValue[]).map(withAward);
}

function fromActivitySupport(facts: Known): void {
  const support = facts['disability.activitySupport'] as Readonly<Record<string, FactValue>> | undefined;
  if (support === undefined) return;
  if (support['using'] !== undefined) suppose(facts, 'disability.activitySupport.using', support['using']);
  if (support['entitled'] !== undefined) suppose(facts, 'disability.activitySupport.entitled', support['entitled']);
}

/** Nobody is asked about a pregnancy at an age that makes the question out of place; whoever knows better says so. */
function fromAge(facts: Known): void {
  const { age } = facts;
  if (typeof age === 'number' && (age < 15 || age >= 55)) suppose(facts, 'pregnant', false);
}

/** What follows from the facts by their own meaning, so that nobody is asked twice. Nothing here guesses. */
export function withImplied(facts: Facts, on: PlainDate): Facts {
  const known: Known = { ...facts, on };
  if (known['age'] === undefined && typeof known['birthDate'] === 'string') known['age'] = ageOn(known['birthDate'] as PlainDate, on);
  fromAge(known);
  fromActivitySupport(known);
  if (isEmptyList(known['similarService'])) fromNoSimilarService(known);
  fromHistory(known);
  if (known['selfSupport.type'] === '조건부수급자' || known['selfSupport.type'] === '일반수급자') suppose(known, 'benefit.basicLivelihood', true);
  return known;
}
