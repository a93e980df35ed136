import { all, any, codeIn, countsAtLeast, equals, includesAny, isTrue } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

const MEDICAL_AID = any(isTrue('benefit.medicalAid'), includesAny('program.current', ['MEDAID']));
const SUSPECTED = countsAtLeast('mental.suspected', 1);
const DREAM_CHILD = includesAny('program.current', ['DREAM']);
/** 원문의 F00~F209에는 치매(F00~F03)와 중독(F10~F19)이 들어간다: F20만 조현병으로 읽는다(C09). */
const SCHIZOPHRENIA = { from: 'F20', to: 'F20.9' };
const BIPOLAR = { from: 'F31', to: 'F31.9' };
const RISK = any(isTrue('suicide.history'), isTrue('suicide.plan'), isTrue('suicide.ideationRepeated'), isTrue('suicide.attemptInProgress'));

export const MENTAL = {
  id: 'MENTAL',
  name: '정신건강사례관리',
  parts: [
    {
      part: null,
      gate: {
        requires: [],
        grounds: [
          { rules: ['MENTAL-EMERGENCY'], when: isTrue('suicide.attemptInProgress') },
          { rules: ['MENTAL-CRISIS'], when: any(isTrue('suicide.history'), isTrue('suicide.plan')) },
          { rules: ['MENTAL-FOCUS'], when: isTrue('suicide.ideationRepeated') },
          { rules: ['MENTAL-REF-CRIT-1'], when: all(SUSPECTED, any(RISK, isTrue('harm.selfOrOther'))) },
          { rules: ['MENTAL-REF-CRIT-2'], when: SUSPECTED },
          { rules: ['MENTAL-REF-CRIT-3'], when: isTrue('mental.relapsing') },
          { rules: ['MENTAL-REF-CRIT-4'], when: isTrue('mental.discharged') },
          { rules: ['MENTAL-A1-FIRST'], when: isTrue('mental.firstEpisodeSuspected') },
          { rules: ['MENTAL-REF-CRIT-2', 'MENTAL-SVC-3'], when: countsAtLeast('diagnosis.suspected', 1) },
          { rules: ['DREAM-A1-MENTAL-CHILD'], when: all(countsAtLeast('diagnosis.suspected', 1), DREAM_CHILD) },
          { rules: ['DREAM-A1-MENTAL-FAMILY'], when: all(DREAM_CHILD, codeIn('kcd.main', [SCHIZOPHRENIA, BIPOLAR])) },
          { rules: ['M5-MH'], when: all(includesAny('program.current', ['SELF']), SUSPECTED) },
        ],
        excludes: [],
        refusals: [
          { rules: ['MEDAID-A1-CONSENT'], when: all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false), equals('#emergency', false)) },
        ],
        reviews: [],
      },
    },
    {
      part: '중증정신질환',
      to: 'MENTAL',
      shownWhen: all(MEDICAL_AID, codeIn('kcd.main', [{ from: 'F00', to: 'F99' }])),
      gate: {
        requires: [{ rules: ['MEDAID-A1-ICD-MENTAL'], when: codeIn('kcd.main', [SCHIZOPHRENIA, BIPOLAR]) }],
        grounds: [],
        excludes: [],
        refusals: [
          { rules: ['MEDAID-A1-CONSENT'], when: equals('consent.thirdParty', false) },
          { rules: ['MEDAID-A1-MENTAL'], when: equals('consent.mhRegister', false) },
        ],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
