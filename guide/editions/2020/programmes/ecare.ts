import { all, any, compare, equals, isEmpty, isTrue, mentions, not, oneOf, rated, some } from '@dure/domain/eligibility';
import type { Programme } from '../../../src/edition/index.ts';
import type { Rule2020 } from '../rules/index.ts';

const LOW_INCOME = any(isTrue('benefit.basicLivelihood'), isTrue('benefit.nearPoor'), isTrue('benefit.basicPension'), isTrue('household.basicLivelihood'), isTrue('household.nearPoor'));
const GRADES = ['1', '2', '3', '4', '5', '인지지원'];
const OUTSIDE_GRADES = ['등급외A', '등급외B', '등급외C'];
/** 이용자만이 아니라 수급자격이 확인된 사람도 빠진다(p.11). */
const similar = (words: readonly string[]) => all(not(isEmpty('similarService')), mentions('similarService', words));

export const ECARE = {
  id: 'ECARE',
  name: '노인맞춤돌봄서비스',
  parts: [
    {
      part: null,
      besides: '일반 직접서비스',
      gate: {
        requires: [
          { rules: ['ECARE-TARGET'], when: compare('age', '>=', 65) },
          { rules: ['ECARE-TARGET'], when: LOW_INCOME },
          { rules: ['ECARE-REF-CRIT'], when: isTrue('wish.apply') },
        ],
        grounds: [],
        excludes: [
          { rules: ['ECARE-EXCL-LTC', 'ECARE-EXCL-LTC-WAIVE'], when: oneOf('ltc.currentGrade', GRADES) },
          // 등급 판정 이력(1~5·인지지원)만 배제한다: 등급외·기각은 등급 판정이 아니다(C02).
          { rules: ['ECARE-EXCL-LTC-HISTORY'], when: some('ltc.history', isTrue('awarded')) },
          { rules: ['ECARE-EXCL-HOMECARE'], when: isTrue('homeCareVoucher.using') },
          { rules: ['ECARE-EXCL-VETERAN'], when: isTrue('veteranHomeService.using') },
          { rules: ['ECARE-EXCL-DISABILITY'], when: isTrue('disability.activitySupport.using') },
          { rules: ['ECARE-EXCL-ENTITLED'], when: any(isTrue('homeCareVoucher.entitled'), isTrue('disability.activitySupport.entitled')) },
          { rules: ['ECARE-EXCL-LOCAL'], when: rated('localService', 'sgg.similarServiceTable', true) },
        ],
        bars: [
          { rules: ['ECARE-SUBORDINATE'], when: not(isEmpty('similarService')) },
          { rules: ['ECARE-EXCL-HOMECARE'], when: similar(['가사간병']) },
          { rules: ['ECARE-EXCL-VETERAN'], when: similar(['보훈']) },
          { rules: ['ECARE-EXCL-DISABILITY'], when: similar(['활동지원']) },
        ],
        refusals: [{ rules: ['MEDAID-A1-CONSENT'], when: all(equals('#sender', 'MEDAID'), equals('consent.thirdParty', false)) }],
        reviews: [
          // 등급외 판정자와 기각·취하는 사람이 확인한다(C02).
          { rules: ['ECARE-LTC-CHECK', 'ECARE-TARGET'], when: any(oneOf('ltc.currentGrade', OUTSIDE_GRADES), some('ltc.history', equals('awarded', false))) },
          // 결정표에 없는 지역 서비스로는 배제도 승인도 하지 않는다.
          { rules: ['ECARE-LOCAL-TABLE', 'ECARE-TARGET'], when: rated('localService', 'sgg.similarServiceTable', null) },
        ],
        exceptions: [
          {
            rules: ['ECARE-OVERRIDE'],
            when: all(isTrue('mayor.approved'), compare('age', '>=', 65)),
            lifts: [
              'ECARE-TARGET', 'ECARE-EXCL-LTC', 'ECARE-EXCL-LTC-HISTORY', 'ECARE-EXCL-HOMECARE', 'ECARE-EXCL-VETERAN', 'ECARE-EXCL-DISABILITY', 'ECARE-EXCL-ENTITLED',
              'ECARE-EXCL-LOCAL', 'ECARE-SUBORDINATE', 'ECARE-LTC-CHECK', 'ECARE-LOCAL-TABLE',
            ],
          },
        ],
      },
    },
    {
      part: '특화서비스',
      to: 'ECARE(특화)',
      shownWhen: all(
        compare('age', '>=', 65),
        any(equals('risk.lonelyDeath', '높음'), isTrue('suicide.history'), isTrue('suicide.plan'), isTrue('suicide.ideationRepeated')),
      ),
      gate: {
        requires: [
          { rules: ['ECARE-TARGET'], when: all(compare('age', '>=', 65), LOW_INCOME) },
          {
            rules: ['ECARE-NEED-LONELY', 'ECARE-EXEMPT-SPECIAL'],
            when: any(equals('risk.lonelyDeath', '높음'), isTrue('suicide.history'), isTrue('suicide.plan'), isTrue('suicide.ideationRepeated')),
          },
          { rules: ['ECARE-SVC-SPECIAL-LIMIT', 'ECARE-SVC-SPECIAL'], when: isTrue('agency.special') },
          { rules: ['ECARE-REF-CRIT'], when: isTrue('wish.apply') },
        ],
        grounds: [],
        excludes: [],
        reviews: [],
        exceptions: [{ rules: ['ECARE-OVERRIDE'], when: all(isTrue('mayor.approved'), compare('age', '>=', 65)), lifts: ['ECARE-TARGET'] }],
      },
    },
  ],
} as const satisfies Programme<Rule2020>;
