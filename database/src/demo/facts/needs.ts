import type { Rng } from '../prng.ts';
import { isAlone, isElder, type Collected, type Subject } from './subject.ts';

const NEEDS: readonly (readonly [need: string, weight: number])[] = [
  ['건강', 24], ['돌봄', 18], ['주거', 12], ['복지', 14], ['심리정서', 12], ['안전', 6], ['고용', 6], ['신용', 4], ['법률', 2], ['정신건강', 4],
];
const INFANT_NEEDS: readonly (readonly [need: string, weight: number])[] = [['건강', 5], ['언어', 4], ['돌봄', 4]];
const CHILD_NEEDS: readonly (readonly [need: string, weight: number])[] = [['건강', 5], ['언어', 3], ['기초학습', 6], ['심리정서', 6], ['돌봄', 4], ['교육', 4]];

/** Needs, risks and wishes; of people whose illness and benefits are already in `known`. */
export function needFacts(rng: Rng, subject: Subject, known: Collected): Collected {
  const facts: Collected = {};
  if (subject.age < 19) childFacts(rng, subject, facts);
  else if (rng.chance(0.7)) facts.needs = distinct(rng, NEEDS, rng.weighted([[1, 45], [2, 35], [3, 20]]));
  difficulty(rng, facts, known);
  if (isAlone(subject) && subject.age >= 40 && rng.chance(0.6)) facts['risk.lonelyDeath'] = rng.weighted([['낮음', 55], ['보통', 30], ['높음', 15]]);
  if (isElder(subject) && rng.chance(0.45)) facts['wish.apply'] = rng.chance(0.75);
  debts(rng, subject, facts);
  if (rng.chance(0.012)) facts['abuse.type'] = abuseOf(subject);
  hospital(rng, subject, known, facts);
  return facts;
}

const lengthOf = (value: Collected[string] | undefined): number => (Array.isArray(value) ? value.length : 0);

/** Many needs or an addiction make a case hard; hard cases make a household at high risk. */
function difficulty(rng: Rng, facts: Collected, known: Collected): void {
  const needs = lengthOf(facts.needs);
  if (needs > 0) facts['needs.longTerm'] = rng.chance(needs >= 2 ? 0.6 : 0.25);
  if (needs < 3 && lengthOf(known.addiction) === 0) return;
  facts.complexity = rng.chance(0.35) ? '고난도' : '일반';
  if (facts.complexity === '고난도') facts['risk.household'] = '고위험';
}

function abuseOf(subject: Subject): string {
  if (subject.age < 18) return '아동학대';
  return isElder(subject) ? '노인학대' : '가정폭력';
}

function childFacts(rng: Rng, subject: Subject, facts: Collected): void {
  facts['school.level'] = schoolLevel(subject.age);
  if (rng.chance(0.6)) facts.needs = distinct(rng, subject.age < 6 ? INFANT_NEEDS : CHILD_NEEDS, rng.int(1, 3));
  if (rng.chance(0.2)) facts['household.programs'] = ['DREAM'];
}

/** Korean children start 초등학교 in the year in which they turn seven. */
function schoolLevel(age: number): '미취학' | '초등' | '중등' | '고등' {
  if (age < 7) return '미취학';
  if (age < 13) return '초등';
  return age < 16 ? '중등' : '고등';
}

function debts(rng: Rng, subject: Subject, facts: Collected): void {
  if (subject.age < 20 || subject.age >= 75 || !rng.chance(0.25)) return;
  facts['debt.highInterest'] = rng.chance(0.4);
  facts['debt.overdue'] = facts['debt.highInterest'] === true && rng.chance(0.5);
}

/** Medical Aid people with many visits or long stays: those whom the Medical Aid case managers look for. */
function hospital(rng: Rng, subject: Subject, known: Collected, facts: Collected): void {
  if (known['benefit.medicalAid'] !== true || subject.age < 40) return;
  if (rng.chance(0.12)) facts['medicalUse.pattern'] = [rng.weighted([['의료쇼핑', 4], ['중복처방', 4], ['입퇴원반복', 2], ['사회적입원', 2]])];
  else if (rng.chance(0.4)) facts['medicalUse.pattern'] = [];
  if (rng.chance(0.08)) longStay(rng, facts);
}

function longStay(rng: Rng, facts: Collected): void {
  facts['admission.sameDiagnosisDays'] = rng.int(12, 420);
  facts.medicalNeed = rng.weighted([['낮음', 5], ['보통', 3], ['높음', 2]]);
  facts.dischargeable = facts.medicalNeed === '낮음' || rng.chance(0.3);
  facts['housing.has'] = rng.chance(0.6);
  if (facts['housing.has'] === false) facts['housing.linkable'] = rng.chance(0.5);
  facts['risk.deterioration'] = rng.chance(0.2);
  facts['risk.readmission'] = rng.weighted([['낮음', 5], ['보통', 3], ['높음', 2]]);
}

function distinct(rng: Rng, from: readonly (readonly [string, number])[], count: number): readonly string[] {
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, from.length)) chosen.add(rng.weighted(from));
  return [...chosen];
}
