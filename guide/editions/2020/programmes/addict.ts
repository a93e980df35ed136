import { all, any, codeIn, compare, countsAtLeast, equals, includesAny, isTrue } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

const MEDICAL_AID = any(isTrue('benefit.medicalAid'), includesAny('program.current', ['MEDAID']));
const ADDICTED = countsAtLeast('addiction', 1);
const ALCOHOL = includesAny('addiction', ['알코올']);
const ALCOHOL_CODE = codeIn('kcd.main', [{ from: 'F10', to: 'F10' }]);
/** 포함 후 제외: F10 가운데 금단(F10.3·F10.4)과 잔류·만기발병(F10.7)은 연계하지 않는다(C10). */
const EXCLUDED_CODE = codeIn('kcd.main', [{ from: 'F10.3', to: 'F10.4' }, { from: 'F10.7', to: 'F10.7' }]);
const EMERGENCY = all(isTrue('alcohol.intoxicated'), any(isTrue('harm.selfOrOther'), isTrue('physicalEmergency')));
const SELF_HARM_RISK = any(isTrue('suicide.history'), isTrue('suicide.plan'), isTrue('suicide.ideationRepeated'), isTrue('harm.selfOrOther'));

export const ADDICT = {
  id: 'ADDICT',
  name: '중독사례관리(중독관리통합지원)',
  parts: [
    {
      part: null,
      gate: {
        requires: [],
        grounds: [
          { rules: ['ADDICT-EMERGENCY'], when: EMERGENCY },
          { rules: ['ADDICT-TARGET'], when: ADDICTED },
          // 진단이 F10~F19이면 중독 문제가 있는 사람이다.
          { rules: ['ADDICT-TARGET'], when: codeIn('kcd.main', [{ from: 'F10', to: 'F19' }]) },
          { rules: ['ADDICT-REF-CRIT-1'], when: all(ALCOHOL, SELF_HARM_RISK) },
          { rules: ['ADDICT-REF-CRIT-2'], when: isTrue('addiction.assessmentNeeded') },
          { rules: ['ADDICT-REF-CRIT-3'], when: isTrue('addiction.seeksHelp') },
          { rules: ['ADDICT-REF-CRIT-4'], when: all(ALCOHOL, isTrue('history.readmission')) },
          { rules: ['ADDICT-REF-CRIT-5'], when: all(ALCOHOL, isTrue('needs.longTerm'), isTrue('dischargeable')) },
          { rules: ['MEDAID-A1-ICD-ADDICT'], when: all(MEDICAL_AID, ALCOHOL_CODE) },
          { rules: ['DREAM-A1-ADDICT'], when: all(includesAny('program.current', ['DREAM']), ADDICTED) },
          { rules: ['M5-MH'], when: all(includesAny('program.current', ['SELF']), ADDICTED) },
          // 선별점수의 절단점은 지침에 없다: 높은 점수는 사람이 판단할 까닭이 될 뿐이다.
          { rules: ['ADDICT-REF-SCREEN'], when: compare('auditK', '>=', 6), judgement: { rules: ['ADDICT-REF-CRIT-2'], when: isTrue('addiction.assessmentNeeded') } },
        ],
        excludes: [],
        // 제외는 의료급여에서 보내는 연계에만 있고, 가족은 여전히 대상이다(C10).
        bars: [{ rules: ['MEDAID-A1-ICD-EXCL'], when: all(equals('#sender', 'MEDAID'), EXCLUDED_CODE) }],
        refusals: [
          { rules: ['MEDAID-A1-CONSENT'], when: all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false)) },
          { rules: ['MEDAID-A1-MENTAL'], when: all(equals('#sender', 'MEDAID'), equals('consent.mhRegister', false)) },
        ],
        reviews: [],
      },
    },
    {
      part: '가족',
      to: 'ADDICT(가족)',
      shownWhen: isTrue('family.wantsCounsel'),
      gate: {
        requires: [{ rules: ['ADDICT-TARGET'], when: any(ADDICTED, ALCOHOL_CODE, includesAny('#householdAddiction', [true])) }],
        grounds: [],
        excludes: [],
        reviews: [],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
