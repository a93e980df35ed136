import { isTrue } from '@dure/domain/eligibility';
import type { IntegratedCare } from '../../src/edition/index.ts';
import type { Rule2026 } from './rules/index.ts';

/** 돌봄통합지원법의 절차. The areas, reasons and terms stand in the order of the law. */
export const CARE_2026: IntegratedCare<Rule2026> = {
  programme: 'CARE',
  applicants: [
    { applicant: '본인', consentOf: [], rules: ['CARE-APPLY-SELF', 'CARE-APPLY', 'CARE-APPLY-FORM'] },
    { applicant: '친족', consentOf: [], rules: ['CARE-APPLY-FAMILY', 'CARE-APPLY'] },
    { applicant: '후견인', consentOf: [], rules: ['CARE-APPLY-GUARDIAN', 'CARE-APPLY'] },
    { applicant: '관련기관 담당자', consentOf: ['본인', '친족', '후견인'], rules: ['CARE-APPLY-AGENCY', 'CARE-APPLY', 'CARE-APPLY-NHIS'] },
    { applicant: '시·군·구(직권)', consentOf: ['본인'], rules: ['CARE-EXOFFICIO', 'CARE-EXOFFICIO-CONSENT', 'CARE-EXOFFICIO-HARD'] },
  ],
  exOfficio: [
    { type: '장기요양급여 신청이 기각된 사람', rules: ['CARE-EXOFFICIO-LTC'], when: isTrue('ltc.rejected') },
    { type: '활동지원급여 신청이 기각된 사람', rules: ['CARE-EXOFFICIO-ACTIVITY'], when: isTrue('activitySupport.rejected') },
    { type: '의료기관에서 퇴원한 직후의 사람', rules: ['CARE-EXOFFICIO-DISCHARGE'], when: isTrue('hospital.justDischarged') },
    { type: '긴급복지 위기상황으로 다른 지원을 기다리기 어려운 사람', rules: ['CARE-EXOFFICIO-CRISIS'], when: isTrue('crisis.cannotWait') },
    { type: '긴급돌봄이 필요해 다른 지원을 기다리기 어려운 사람', rules: ['CARE-EXOFFICIO-DISASTER'], when: isTrue('crisis.emergencyCare') },
    { type: '독립생활이 불가능하고 보호자의 돌봄이 현저히 곤란한 사람', rules: ['CARE-EXOFFICIO-ALONE'], when: isTrue('care.noCarer') },
  ],
  exOfficioNeeds: { consent: isTrue('consent.care'), rules: ['CARE-EXOFFICIO-CONSENT'] },
  surveyed: [
    { area: '인적사항, 가구특성, 거주환경', rules: ['CARE-SURVEY-PERSON'] },
    { area: '사회보장급여 수급현황', rules: ['CARE-SURVEY-BENEFIT'] },
    { area: '일상생활·사회활동 수행능력, 건강상태', rules: ['CARE-SURVEY-FUNCTION'] },
    { area: '통합지원에 대한 욕구', rules: ['CARE-SURVEY-NEED'] },
  ],
  assessed: [
    { area: '신체기능 및 일상생활 수행능력', rules: ['CARE-ASSESS-FUNCTION', 'CARE-ASSESS'] },
    { area: '의료서비스의 필요성', rules: ['CARE-ASSESS-MEDICAL', 'CARE-ASSESS'] },
    { area: '영양 상태', rules: ['CARE-ASSESS-NUTRITION', 'CARE-ASSESS'] },
    { area: '주거환경', rules: ['CARE-ASSESS-HOUSING', 'CARE-ASSESS'] },
    { area: '그 밖에 복지부장관이 필요하다고 인정하는 사항', rules: ['CARE-ASSESS-OTHER', 'CARE-ASSESS'] },
  ],
  plan: {
    name: '개인별지원계획',
    rules: ['CARE-PLAN', 'CARE-PLAN-VOICE'],
    contents: [
      { area: '내용·방법·수량·제공 기간·제공 주체', rules: ['CARE-PLAN-CONTENT'] },
      { area: '제공기관이 둘 이상이면 상호 연계 방법', rules: ['CARE-PLAN-LINK'] },
    ],
    replaceableBy: [
      { plan: '장기요양 통합재가서비스를 위한 계획', rules: ['CARE-PLAN-REPLACE-HOME', 'CARE-PLAN-REPLACE'] },
      { plan: '사회보장급여법 제15조에 따른 지원계획(통합사례관리 계획 포함)', rules: ['CARE-PLAN-REPLACE-SUPPORT', 'CARE-PLAN-REPLACE'] },
    ],
  },
  reviews: [
    { what: '통합지원 첫 점검', from: 'first-plan', due: 'P3M', strictness: 'within', rules: ['CARE-CHECK-FIRST', 'CARE-CHECK'] },
    { what: '통합지원 정기 점검', from: 'last-review', due: 'P6M', strictness: 'within', rules: ['CARE-CHECK-REGULAR', 'CARE-CHECK'] },
  ],
  closures: [
    { code: 'death', reason: '사망', rules: ['CARE-CLOSE-DEATH'] },
    { code: 'admission', reason: '입원·입소로 더 이상 필요하지 않음', rules: ['CARE-CLOSE-ADMISSION'] },
    { code: 'no-longer-complex', reason: '복합적인 지원이 불필요해짐', rules: ['CARE-CLOSE-NEEDLESS'] },
    { code: 'refusal', reason: '명시적인 거부', rules: ['CARE-CLOSE-REFUSAL'] },
    { code: 'ministry', reason: '복지부장관이 불필요하다고 인정', rules: ['CARE-CLOSE-MINISTER'] },
  ],
  dischargeNotices: [
    { by: '의료기관', tells: '퇴원 여부와 성명·주소·연락처', consentNeeded: true, rules: ['CARE-DISCHARGE-HOSPITAL', 'CARE-DISCHARGE', 'CARE-DISCHARGE-ITEMS'] },
    { by: '시설급여 장기요양기관', tells: '퇴소 여부와 성명·주소·연락처', consentNeeded: true, rules: ['CARE-DISCHARGE-LTC', 'CARE-DISCHARGE', 'CARE-DISCHARGE-ITEMS'] },
    { by: '장애인 거주시설', tells: '퇴소 여부와 성명·주소·연락처', consentNeeded: true, rules: ['CARE-DISCHARGE-DISABILITY', 'CARE-DISCHARGE', 'CARE-DISCHARGE-ITEMS'] },
  ],
};
