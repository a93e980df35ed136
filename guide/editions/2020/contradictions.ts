import { all, any, codeIn, compare, countsAtLeast, equals, includesAny, isTrue, mentions, oneOf, unless } from '@dure/domain/eligibility';
import type { Bite, Contradiction } from '../../src/contradiction/index.ts';
import { CONTRADICTION_TEXTS_2020, type Contradiction2020 } from './contradictionTexts.ts';

const when = (condition: Extract<Bite, { when: unknown }>['when']): Bite => ({ when: condition });
const never = (reason: string): Bite => ({ never: reason });
const FROM = (...senders: readonly string[]) => oneOf('#sender', senders);
const ELIGIBLE = (...ids: readonly string[]) => includesAny('#eligible', ids);
const OPEN = (id: string) => any(ELIGIBLE(id), includesAny('#possible', [id]), includesAny('#review', [id]));
const CONFERENCE = equals('meeting', '통합사례회의');
const ADMISSION = mentions('topic', ['입퇴원', '퇴원', '입원']);
const HOSPITAL = ['공주의료원', '속초의료원', '안동의료원', '경기의료원', '마산의료원', '순천의료원', '천안의료원', '서귀포의료원', '수원', '영월', '의료원'];
const DEMENTIA_CODE = codeIn('kcd.main', [{ from: 'F00', to: 'F03' }, { from: 'F70', to: 'F79' }, { from: 'G30', to: 'G30' }, { from: 'G40', to: 'G41' }]);

/** Where each of the fifty bears on a case. */
const BITES: Readonly<Record<Contradiction2020, Bite>> = {
  C01: when(any(equals('age', 12), all(compare('age', '>=', 12), compare('age', '<', 18), equals('school.level', '초등')))),
  C02: when(all(compare('age', '>=', 65), any(countsAtLeast('ltc.history', 1), oneOf('ltc.currentGrade', ['등급외A', '등급외B', '등급외C'])))),
  C03: when(all(FROM('DREAM', 'VISIT'), compare('age', '>=', 65))),
  C04: when(all(ELIGIBLE('ECARE'), FROM('DREAM', 'MEDAID', 'VISIT', 'MENTAL', 'ADDICT', 'SELF'))),
  C05: when(all(ELIGIBLE('DREAM'), FROM('ECARE', 'MEDAID', 'SELF', 'ADDICT', 'MENTAL', 'ICM'))),
  C06: when(all(ELIGIBLE('VISIT'), FROM('DREAM', 'MENTAL', 'ADDICT', 'SELF', 'ECARE'))),
  C07: when(any(FROM('AGENCY'), all(ELIGIBLE('ICM'), FROM('MENTAL')))),
  C08: when(equals('medicalAid.acquisition', '재취득')),
  C09: when(all(any(isTrue('benefit.medicalAid'), includesAny('program.current', ['MEDAID'])), codeIn('kcd.main', [{ from: 'F00', to: 'F20.9' }]))),
  C10: when(codeIn('kcd.main', [{ from: 'F10', to: 'F10' }])),
  C11: when(all(includesAny('addiction', ['알코올']), any(isTrue('visit.safetyConcern'), isTrue('alcohol.intoxicated')))),
  C12: when(equals('#tier', '위기')),
  C13: never('의뢰방법의 두 문구는 같은 의무의 되풀이이므로 어떤 사례의 답도 바꾸지 않습니다.'),
  C14: when(all(ELIGIBLE('MENTAL'), oneOf('#tier', ['일반', '의뢰']))),
  C15: when(mentions('referral.to', HOSPITAL)),
  C16: when(mentions('referral.to', ['NH공사', 'LH', '한국토지주택공사'])),
  C17: never('상품 수는 안내 수치이며 판정에 쓰지 않습니다.'),
  C18: never('수당 금액은 안내만 하고 산정하지 않습니다.'),
  C19: never('미소금융 대상은 기관이 심사하며 의뢰 여부를 바꾸지 않습니다.'),
  C20: when(isTrue('debt.overdue')),
  C21: when(all(CONFERENCE, any(ADMISSION, mentions('topic', ['조정']), countsAtLeast('household.programs', 2)))),
  C22: when(all(CONFERENCE, any(countsAtLeast('plan.mainServices', 1), mentions('invited', ['보건소', '정신건강'])))),
  C23: when(all(CONFERENCE, unless(ADMISSION))),
  C24: when(all(CONFERENCE, any(countsAtLeast('selfSupport.type', 1), includesAny('household.programs', ['SELF'])))),
  C25: when(all(includesAny('program.current', ['DREAM']), equals('#closing', true))),
  C26: never('시범 지역과 기간은 이력이며 현행 규칙은 리플릿을 따릅니다.'),
  C27: when(all(compare('admission.sameDiagnosisDays', '>=', 28), compare('admission.sameDiagnosisDays', '<=', 31))),
  C28: never('필수급여 네 가지는 안내이며 자격을 바꾸지 않습니다.'),
  C29: when(any(ELIGIBLE('HOMEMED'), includesAny('program.current', ['HOMEMED']))),
  C30: when(mentions('referrer', ['복지팀', '복지전담팀', '복지 전담팀', '상담팀'])),
  C31: when(mentions('referrer', ['중독통합관리센터', '노인맞춤돌봄센터', '지역정신보건센터', '자활지원과'])),
  C32: when(all(ELIGIBLE('ICM'), countsAtLeast('needs', 2), unless(equals('complexity', '고난도')), FROM('EMD', 'OTHER', 'SGG'))),
  C33: when(FROM('AGENCY')),
  C34: when(all(includesAny('program.current', ['VISIT', 'ECARE']), includesAny('household.programs', ['VISIT', 'ECARE']))),
  C35: when(all(FROM('MEDAID'), ELIGIBLE('ADDICT'))),
  C36: never('사례관리 모델의 수는 자료의 문제이며 사례의 판정과 관계가 없습니다.'),
  C37: never('미국 민간 자격이며 자격 요건으로 쓰지 않습니다.'),
  C38: never('시범사업 선정 시점은 사례의 판정과 관계가 없습니다.'),
  C39: never('시범사업 예산은 사례의 판정과 관계가 없습니다.'),
  C40: never('시범사업 예산은 사례의 판정과 관계가 없습니다.'),
  C41: when(all(any(isTrue('borderlineInstitution'), isTrue('ltc.homeBenefit')), compare('age', '<', 75))),
  C42: never('선도사업 기관 수는 사례의 판정과 관계가 없습니다.'),
  C43: when(mentions('referral.to', ['시민금융진흥원', 'NH공사'])),
  C44: when(any(DEMENTIA_CODE, all(isTrue('dementia'), any(countsAtLeast('mental.suspected', 1), ELIGIBLE('MENTAL'))))),
  C45: when(all(ELIGIBLE('SELF'), any(isTrue('wish.job'), FROM('DREAM', 'MEDAID')))),
  C46: when(all(ELIGIBLE('ICM'), oneOf('livelihood.change', ['신규', '탈락']))),
  C47: when(all(FROM('VISIT'), any(OPEN('DREAM'), isTrue('pregnant')))),
  C48: when(all(equals('#closing', true), equals('risk.household', '고위험'))),
  C49: when(all(mentions('referral.to', HOSPITAL), any(isTrue('benefit.basicLivelihood'), isTrue('benefit.nearPoor')))),
  C50: when(all(oneOf('medicalAid.acquisition', ['최초', '재취득']), any(includesAny('program.current', ['MEDAID']), equals('consent.thirdParty', false)))),
};

export const CONTRADICTIONS_2020: readonly Contradiction[] = (Object.keys(CONTRADICTION_TEXTS_2020) as Contradiction2020[]).map((id) => ({ id, ...CONTRADICTION_TEXTS_2020[id], bite: BITES[id] }));
