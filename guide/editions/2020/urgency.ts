import { all, any, countsAtLeast, isTrue } from '@dure/domain/eligibility';
import type { UrgencyRule } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

const EMERGENCY_PATH = ['경찰 호출', '119 구급대 호출', '필요 시 응급입원'] as const;

/** The first row that is met is the tier; every row of that tier is cited. */
export const URGENCY_2020: readonly UrgencyRule<Rule2020>[] = [
  { tier: '응급', rules: ['ADDICT-EMERGENCY'], path: EMERGENCY_PATH, when: all(isTrue('alcohol.intoxicated'), any(isTrue('harm.selfOrOther'), isTrue('physicalEmergency'))) },
  { tier: '응급', rules: ['MENTAL-EMERGENCY'], path: EMERGENCY_PATH, when: isTrue('suicide.attemptInProgress') },
  // 해치는 일이 벌어지고 있으면 취했는지 자살인지 가리느라 신고를 늦추지 않는다.
  { tier: '응급', rules: ['MENTAL-EMERGENCY', 'ADDICT-EMERGENCY'], path: EMERGENCY_PATH, when: any(isTrue('harm.selfOrOther'), isTrue('physicalEmergency')) },
  { tier: '위기', rules: ['MENTAL-CRISIS', 'MENTAL-CRISIS-INFO'], path: ['정신건강복지센터 의뢰', '자·타해 위험 정보제공'], when: any(isTrue('suicide.history'), isTrue('suicide.plan')) },
  { tier: '집중', rules: ['MENTAL-FOCUS', 'MENTAL-FOCUS-CONSENT'], path: ['정신건강복지센터 의뢰', '자살 위험성 정보제공', '정신건강서비스 이용 동의'], when: isTrue('suicide.ideationRepeated') },
  {
    tier: '의뢰', rules: ['ADDICT-REF-INFO', 'ADDICT-REF-SCREEN', 'ADDICT-REF-CONSENT'], path: ['중독관리통합지원센터 의뢰', '중독이력 및 자타해 위험 정보제공', 'AUDIT-K 등 사전 스크리닝', '정신건강서비스 이용 동의'],
    when: any(countsAtLeast('addiction', 1), isTrue('addiction.assessmentNeeded'), isTrue('addiction.seeksHelp')),
  },
];
