import type { Livelihood } from '@dure/domain/household';
import type { Kind } from '../composition.ts';
import type { Rng } from '../prng.ts';
import { isElder, type Collected, type Subject } from './subject.ts';

/** 기초수급, 차상위 and neither, by kind of household: of those a town office knows, not of the population. */
const LIVELIHOOD_SHARES: Readonly<Record<Kind, readonly (readonly [Livelihood, number])[]>> = {
  'elder-alone': [['basic-livelihood', 40], ['near-poor', 20], ['none', 35], ['unknown', 5]],
  'middle-aged-alone': [['basic-livelihood', 52], ['near-poor', 16], ['none', 22], ['unknown', 10]],
  'young-alone': [['basic-livelihood', 28], ['near-poor', 18], ['none', 38], ['unknown', 16]],
  'elder-couple': [['basic-livelihood', 20], ['near-poor', 20], ['none', 55], ['unknown', 5]],
  'single-parent': [['basic-livelihood', 42], ['near-poor', 34], ['none', 19], ['unknown', 5]],
  grandparents: [['basic-livelihood', 46], ['near-poor', 28], ['none', 21], ['unknown', 5]],
  family: [['basic-livelihood', 22], ['near-poor', 26], ['none', 42], ['unknown', 10]],
  other: [['basic-livelihood', 34], ['near-poor', 24], ['none', 34], ['unknown', 8]],
};

export function livelihood(rng: Rng, kind: Kind): Livelihood {
  return rng.weighted(LIVELIHOOD_SHARES[kind]);
}

export function benefitFacts(rng: Rng, subject: Subject): Collected {
  const facts: Collected = {};
  if (subject.livelihood !== 'unknown') {
    facts['benefit.basicLivelihood'] = subject.livelihood === 'basic-livelihood';
    facts['benefit.nearPoor'] = subject.livelihood === 'near-poor';
  }
  // 기초연금: the lower 70 % of people from 65; of those known to a town office nearly all.
  if (isElder(subject) && rng.chance(0.92)) facts['benefit.basicPension'] = rng.chance(subject.livelihood === 'none' ? 0.78 : 0.95);
  medicalAid(rng, subject, facts);
  if (isElder(subject)) longTermCare(rng, subject, facts);
  otherServices(rng, subject, facts);
  selfSupport(rng, subject, facts);
  return facts;
}

function medicalAid(rng: Rng, subject: Subject, facts: Collected): void {
  if (subject.livelihood !== 'basic-livelihood') {
    if (subject.livelihood !== 'unknown') facts['benefit.medicalAid'] = false;
    return;
  }
  const entitled = rng.chance(0.9);
  facts['benefit.medicalAid'] = entitled;
  if (entitled) facts['medicalAid.acquisition'] = rng.weighted([['기존', 82], ['최초', 11], ['재취득', 7]]);
}

/** About a tenth of those from 65 hold a grade, nearly half of those from 85; half of the rest was asked about it and had none. */
function longTermCare(rng: Rng, subject: Subject, facts: Collected): void {
  const share = subject.age >= 85 ? 0.4 : subject.age >= 75 ? 0.15 : 0.05;
  if (rng.chance(share)) {
    facts['ltc.currentGrade'] = rng.weighted([['1', 4], ['2', 8], ['3', 26], ['4', 43], ['5', 12], ['인지지원', 4], ['등급외A', 2], ['등급외B', 1]]);
    facts['ltc.homeBenefit'] = rng.chance(0.75);
    return;
  }
  if (!rng.chance(0.55)) return;
  facts['ltc.currentGrade'] = null;
  facts['ltc.history'] = rng.weighted<Collected[]>([
    [[], 88], [[{ grade: '4', awarded: true, expired: true }], 6], [[{ grade: '등급외A', awarded: false, expired: false }], 6],
  ]);
}

function otherServices(rng: Rng, subject: Subject, facts: Collected): void {
  if (rng.chance(isElder(subject) ? 0.12 : 0.06)) facts['disability.activitySupport'] = { entitled: true, using: rng.chance(0.6) };
  if (!isElder(subject)) return;
  if (rng.chance(0.06)) facts['homeCareVoucher.using'] = true;
  if (rng.chance(0.5)) facts.similarService = facts['homeCareVoucher.using'] === true ? ['가사·간병 방문지원사업'] : [];
  if (subject.sex === 'male' && rng.chance(0.15)) facts['veteranHomeService.using'] = rng.chance(0.2);
  if (rng.chance(0.06)) facts.localService = ['시 도시락배달'];
}

const POOR: readonly Livelihood[] = ['basic-livelihood', 'near-poor'];

function selfSupport(rng: Rng, subject: Subject, facts: Collected): void {
  const mayWork = subject.age >= 20 && subject.age < 65 && POOR.includes(subject.livelihood);
  if (!mayWork || !rng.chance(0.5)) return;
  facts['selfSupport.type'] =
    subject.livelihood === 'near-poor' ? '차상위자' : rng.weighted([['조건부수급자', 55], ['일반수급자', 38], ['자활급여특례자', 5], ['급여특례가구원', 2]]);
  facts['wish.job'] = rng.chance(0.45);
  if (rng.chance(0.4)) facts['selfSupport.fit'] = rng.chance(0.7) ? '적합' : '부적격';
}
