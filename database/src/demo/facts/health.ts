import type { Rng } from '../prng.ts';
import { isAlone, type Collected, type Subject } from './subject.ts';

/** Chronic illnesses with the share of those from 65 who have them; the order follows the published numbers of chronic patients. */
const CONDITIONS: readonly (readonly [condition: string, shareFrom65: number])[] = [
  ['고혈압', 0.56], ['당뇨병', 0.28], ['관절염', 0.3], ['고지혈증', 0.25], ['요통', 0.22], ['심장질환', 0.12], ['뇌졸중 후유증', 0.07], ['만성폐쇄성폐질환', 0.06], ['백내장', 0.14], ['골다공증', 0.15],
];

/** Before forty, at any age. */
const YOUNG_CONDITIONS: readonly (readonly [condition: string, share: number])[] = [['천식', 0.03], ['아토피피부염', 0.05], ['비염', 0.06]];

export function healthFacts(rng: Rng, subject: Subject): Collected {
  const facts: Collected = {};
  illness(rng, subject, facts);
  if (subject.age >= 19 && rng.chance(0.5)) facts['health.behavior'] = behaviour(rng, subject);
  if (subject.age >= 75 && rng.chance(0.6)) facts.dementia = rng.chance(subject.age >= 85 ? 0.28 : 0.09);
  if (mayBePregnant(subject) && rng.chance(0.12)) facts.pregnant = rng.chance(0.2);
  if (subject.age >= 19) drinking(rng, subject, facts);
  if (subject.age < 13) childhood(rng, facts);
  else mental(rng, subject, facts);
  return facts;
}

function mayBePregnant(subject: Subject): boolean {
  return subject.sex === 'female' && subject.age >= 18 && subject.age < 45;
}

function illness(rng: Rng, subject: Subject, facts: Collected): void {
  const share = subject.age >= 65 ? 1 : 0.5;
  const table = subject.age >= 40 ? CONDITIONS : YOUNG_CONDITIONS;
  const conditions = table.filter(([, each]) => rng.chance(subject.age >= 40 ? each * share : each)).map(([condition]) => condition);
  if (rng.chance(0.75)) facts['health.conditions'] = conditions;
  facts['health.vulnerable'] = conditions.length >= 2 || rng.chance(0.15);
  const [main] = conditions;
  if (main !== undefined) facts['kcd.main'] = KCD[main] ?? 'Z00.0';
}

const KCD: Readonly<Record<string, string>> = {
  고혈압: 'I10', 당뇨병: 'E11.9', 관절염: 'M17.9', 고지혈증: 'E78.5', 요통: 'M54.5', 심장질환: 'I25.9', '뇌졸중 후유증': 'I69.4', 만성폐쇄성폐질환: 'J44.9', 백내장: 'H25.9', 골다공증: 'M81.9', 천식: 'J45.9', 아토피피부염: 'L20.9', 비염: 'J30.4',
};

function behaviour(rng: Rng, subject: Subject): readonly string[] {
  const male = subject.sex === 'male';
  return [...(rng.chance(male ? 0.35 : 0.06) ? ['흡연'] : []), ...(rng.chance(male ? 0.3 : 0.08) ? ['위험한 음주'] : []), ...(rng.chance(0.4) ? ['신체활동 부족'] : [])];
}

/** Drinking goes with being a man of middle age who lives alone; AUDIT-K is known for those who were asked. */
function drinking(rng: Rng, subject: Subject, facts: Collected): void {
  const risk = (subject.sex === 'male' ? 0.09 : 0.02) * (isAlone(subject) && subject.age < 65 ? 3 : 1);
  if (rng.chance(risk)) {
    facts.addiction = ['알코올'];
    facts.auditK = rng.int(20, 36);
    facts['history.readmission'] = rng.chance(0.4);
    if (rng.chance(0.3)) facts['visit.safetyConcern'] = true;
    return;
  }
  if (rng.chance(0.02)) facts.addiction = [rng.pick(['도박', '인터넷'])];
  else if (rng.chance(0.3)) facts.addiction = [];
  if (rng.chance(0.08)) facts.auditK = rng.int(0, 15);
}

/** Low mood and worse, more often alone. */
function mental(rng: Rng, subject: Subject, facts: Collected): void {
  if (!rng.chance(isAlone(subject) ? 0.16 : 0.07)) {
    if (rng.chance(0.35)) facts['mental.suspected'] = [];
    return;
  }
  facts['mental.suspected'] = [rng.weighted([['우울', 70], ['불안', 15], ['조현병', 9], ['양극성장애', 6]])];
  if (rng.chance(0.25)) facts['suicide.ideationRepeated'] = true;
  if (rng.chance(0.1)) facts['suicide.history'] = true;
  if (rng.chance(0.04)) facts['suicide.plan'] = true;
  if (rng.chance(0.15)) facts['mental.firstEpisodeSuspected'] = subject.age < 40;
}

function childhood(rng: Rng, facts: Collected): void {
  if (rng.chance(0.08)) facts['diagnosis.suspected'] = [rng.pick(['ADHD', '불안', '언어발달 지연', '우울'])];
}
