import type { Livelihood } from '@dure/domain/household';
import type { FactValues } from '@dure/domain/person';
import type { Composition, Member } from './composition.ts';

/** A hand-written household that journeys and tests look for by name. */
export interface Story extends Composition {
  readonly place: string;
  readonly livelihood: Livelihood;
  readonly members: readonly (Member & {
    readonly story: string;
    readonly name: string;
    readonly facts: FactValues;
    readonly safety?: string;
  })[];
}

const NO_SIMILAR: FactValues = { 'ltc.currentGrade': null, 'ltc.history': [], similarService: [], 'homeCareVoucher.using': false, 'homeCareVoucher.entitled': false, 'veteranHomeService.using': false, 'disability.activitySupport': { entitled: false, using: false }, localService: [] };

const adult = (story: string, name: string, age: number, sex: 'female' | 'male', facts: FactValues, safety?: string): Story['members'][number] => ({
  relation: 'self', story, name, age, sex, facts, ...(safety === undefined ? {} : { safety }),
});

/** Complete facts: nothing the guide asks about these people is unknown unless the journey is there to find it out. */
export const STORIES: readonly Story[] = [
  {
    // The walk-in of the first journey; worked example V01 of the guide.
    kind: 'elder-alone', size: 1, place: '효자4동', livelihood: 'none',
    members: [adult('elder-not-eating', '이말순', 72, 'female', {
      ...NO_SIMILAR, 'benefit.basicLivelihood': false, 'benefit.nearPoor': false, 'benefit.basicPension': true, 'benefit.medicalAid': false,
      'health.conditions': ['고혈압', '관절염'], 'health.vulnerable': true, 'mental.suspected': [], addiction: [], needs: ['돌봄', '건강'], 'needs.longTerm': true, 'risk.lonelyDeath': '보통', 'wish.apply': true,
    })],
  },
  {
    // A loan at 14 % a year: 서민금융진흥원.
    kind: 'single-parent', size: 2, place: '송천1동', livelihood: 'near-poor',
    members: [
      adult('mother-with-loan', '문지은', 38, 'female', {
        'benefit.basicLivelihood': false, 'benefit.nearPoor': true, 'benefit.medicalAid': false, 'debt.highInterest': true, 'debt.overdue': false, 'health.conditions': [], 'mental.suspected': [], addiction: [],
        needs: ['신용', '고용'], 'needs.longTerm': false, complexity: '일반', 'wish.job': true, 'selfSupport.type': '차상위자', pregnant: false,
      }),
      { relation: 'child', story: 'child-of-the-loan', name: '박하람', age: 8, sex: 'male', facts: { 'school.level': '초등', needs: [] } },
    ],
  },
  {
    // AUDIT-K is not known: the journey asks it. Nine admissions stand in his counselling record.
    kind: 'middle-aged-alone', size: 1, place: '효자4동', livelihood: 'basic-livelihood',
    members: [adult('drinking-man', '조병수', 54, 'male', {
      'benefit.basicLivelihood': true, 'benefit.nearPoor': false, 'benefit.medicalAid': true, 'medicalAid.acquisition': '기존', addiction: ['알코올'], 'history.readmission': true, 'medicalUse.pattern': ['입퇴원반복'],
      'kcd.main': 'F10.2', 'alcohol.intoxicated': false, 'harm.selfOrOther': false, physicalEmergency: false, 'suicide.history': false, 'suicide.plan': false, 'visit.safetyConcern': true,
      'health.conditions': ['간질환'], 'health.behavior': ['위험한 음주', '흡연'], needs: ['건강', '정신건강', '안전'], 'needs.longTerm': true, complexity: '고난도', 'risk.household': '고위험', 'risk.lonelyDeath': '높음', 'selfSupport.type': '일반수급자',
    }, '술에 취해 있으면 방문을 미룹니다. 보조인력, 정신건강전문요원과 함께 갑니다.')],
  },
  {
    // Worked example V50: tried last year, no plan now, shut away.
    kind: 'young-alone', size: 1, place: '효자4동', livelihood: 'near-poor',
    members: [adult('suicide-attempter', '윤가영', 29, 'female', {
      'benefit.basicLivelihood': false, 'benefit.nearPoor': true, 'benefit.medicalAid': false, 'suicide.history': true, 'suicide.plan': false, 'suicide.attemptInProgress': false, 'suicide.ideationRepeated': true, 'mental.suspected': ['우울'],
      'mental.firstEpisodeSuspected': false, addiction: [], 'health.conditions': [], needs: ['정신건강', '심리정서', '고용'], 'needs.longTerm': true, complexity: '고난도', 'risk.household': '고위험', 'wish.job': false, pregnant: false,
    })],
  },
  {
    // The journey of the attempt in progress begins with this man on the telephone; nothing is known of him beforehand.
    kind: 'middle-aged-alone', size: 1, place: '효자4동', livelihood: 'unknown',
    members: [adult('man-on-the-telephone', '한동식', 47, 'male', {})],
  },
  {
    // Worked example V14: one child of 13 still in 초등 because of illness, one of 12 whose birthday has passed.
    kind: 'single-parent', size: 3, place: '효자4동', livelihood: 'near-poor',
    members: [
      adult('mother-of-schoolchildren', '배선영', 41, 'female', { 'benefit.basicLivelihood': false, 'benefit.nearPoor': true, 'benefit.medicalAid': false, 'household.programs': [], 'mental.suspected': [], addiction: [], needs: ['돌봄', '복지'], 'needs.longTerm': true, pregnant: false }),
      { relation: 'child', story: 'child-of-13', name: '임건우', age: 13, sex: 'male', facts: { 'school.level': '초등', needs: ['건강', '기초학습', '심리정서'], 'needs.longTerm': true, 'diagnosis.suspected': [] } },
      { relation: 'child', story: 'child-of-12', name: '임채은', age: 12, sex: 'female', facts: { 'school.level': '초등', needs: ['건강', '기초학습', '심리정서'], 'needs.longTerm': true, 'diagnosis.suspected': [] } },
    ],
  },
  {
    // 재가 의료급여: 31 days and more for one illness, low need, fit to leave, a home to go to.
    kind: 'elder-alone', size: 1, place: '인후3동', livelihood: 'basic-livelihood',
    members: [adult('long-stay', '최종만', 67, 'male', {
      ...NO_SIMILAR, 'benefit.basicLivelihood': true, 'benefit.nearPoor': false, 'benefit.basicPension': true, 'benefit.medicalAid': true, 'medicalAid.acquisition': '기존', 'admission.sameDiagnosisDays': 214, medicalNeed: '낮음', dischargeable: true,
      'housing.has': true, 'risk.deterioration': false, 'risk.readmission': '낮음', 'medicalUse.pattern': ['사회적입원'], 'kcd.main': 'I69.4', 'health.conditions': ['뇌졸중 후유증', '고혈압'], dementia: false, addiction: [], needs: ['돌봄', '건강', '주거'], 'needs.longTerm': true, 'wish.apply': true,
    })],
  },
  {
    // Worked example V34: the Medical Aid case manager links him to 방문건강, which answers every month.
    kind: 'middle-aged-alone', size: 1, place: '평화2동', livelihood: 'basic-livelihood',
    members: [adult('smoker', '백광식', 59, 'male', {
      'benefit.basicLivelihood': true, 'benefit.nearPoor': false, 'benefit.medicalAid': true, 'medicalAid.acquisition': '재취득', 'medicalUse.pattern': [], 'health.conditions': ['고혈압', '당뇨병'], 'health.behavior': ['흡연', '위험한 음주'], 'health.vulnerable': true, 'kcd.main': 'I10',
      'mental.suspected': [], addiction: [], auditK: 13, needs: ['건강'], 'needs.longTerm': true, complexity: '일반',
    })],
  },
  {
    // Worked example V28: nine practices in a month for one illness.
    kind: 'middle-aged-alone', size: 1, place: '송천1동', livelihood: 'basic-livelihood',
    members: [adult('many-doctors', '심영철', 62, 'male', {
      'benefit.basicLivelihood': true, 'benefit.nearPoor': false, 'benefit.medicalAid': true, 'medicalAid.acquisition': '기존', 'medicalUse.pattern': ['의료쇼핑', '중복처방'], 'health.conditions': ['요통', '관절염'], 'kcd.main': 'M54.5', 'mental.suspected': [], addiction: [], needs: ['건강'], 'needs.longTerm': true,
    })],
  },
  {
    kind: 'elder-couple', size: 2, place: '효자4동', livelihood: 'basic-livelihood',
    members: [
      adult('husband-of-dementia', '남덕수', 81, 'male', { ...NO_SIMILAR, 'benefit.basicLivelihood': true, 'benefit.nearPoor': false, 'benefit.basicPension': true, 'benefit.medicalAid': true, 'medicalAid.acquisition': '기존', dementia: false, 'health.conditions': ['고혈압', '심장질환'], needs: ['돌봄'], 'needs.longTerm': true, 'wish.apply': true }),
      // Worked example V36: F00.1 is dementia and not 중증정신질환, whatever the printed range says (C09).
      { relation: 'spouse', story: 'wife-with-dementia', name: '고분이', age: 78, sex: 'female', facts: { ...NO_SIMILAR, 'ltc.currentGrade': '5', 'ltc.homeBenefit': true, 'benefit.basicLivelihood': true, 'benefit.basicPension': true, 'benefit.medicalAid': true, 'medicalAid.acquisition': '기존', 'kcd.main': 'F00.1', dementia: true, 'health.conditions': ['고혈압'], needs: ['돌봄', '건강'] } },
    ],
  },
  {
    kind: 'elder-alone', size: 1, place: '삼례읍', livelihood: 'basic-livelihood',
    members: [adult('village-elder', '송판례', 84, 'female', { ...NO_SIMILAR, 'benefit.basicLivelihood': true, 'benefit.nearPoor': false, 'benefit.basicPension': true, 'benefit.medicalAid': true, 'medicalAid.acquisition': '기존', 'health.conditions': ['골다공증', '백내장'], 'health.vulnerable': true, dementia: false, needs: ['돌봄', '안전'], 'needs.longTerm': true, 'risk.lonelyDeath': '보통', 'wish.apply': true })],
  },
  {
    // Registered twice at one desk: the second record has a space in the name and the same birth date and telephone.
    kind: 'elder-alone', size: 1, place: '효자4동', livelihood: 'near-poor',
    members: [adult('registered-twice', '김복순', 76, 'female', { 'benefit.nearPoor': true, 'benefit.basicPension': true, 'health.conditions': ['당뇨병'], needs: ['건강'] })],
  },
  { kind: 'elder-alone', size: 1, place: '효자4동', livelihood: 'unknown', members: [adult('registered-again', '김복순', 76, 'female', {})] },
];
