import { all, any, countsAtLeast, equals, includesAny, isTrue, mentions, oneOf, unless } from '@dure/domain/eligibility';
import type { ConvenerRule, PresenceRule, VisitBlock } from '../../src/edition/index.ts';
import type { Rule2020 } from './rules/index.ts';

const CONFERENCE = equals('meeting', '통합사례회의');
const CLOSING_BY_ICM = all(equals('#closing', true), includesAny('program.current', ['ICM']), unless(oneOf('meeting', ['통합사례회의', '자활사례회의', '선정 사례회의'])));
const CLOSURE = any(equals('meeting', '종결회의'), CLOSING_BY_ICM);
const FORMAL = any(CONFERENCE, CLOSURE);
const ADMISSION = mentions('topic', ['입퇴원', '퇴원', '입원']);
const MEDICAL_AID = any(isTrue('benefit.medicalAid'), includesAny('program.current', ['MEDAID']));
const HEALTH_MAIN = includesAny('plan.mainServices', ['정신보건', '정신건강', '건강', '보건', '건강관리', '방문건강', '정신건강서비스']);
const SELF_SUPPORT_HOUSEHOLD = any(countsAtLeast('selfSupport.type', 1), includesAny('program.current', ['SELF']), includesAny('household.programs', ['SELF']));
const CALM = equals('#emergency', false);
const MENTAL_IN_QUESTION = any(countsAtLeast('mental.suspected', 1), countsAtLeast('addiction', 1), isTrue('mental.firstEpisodeSuspected'));

/** Who must, should or may sit in which meeting. */
export const ATTENDEES_2020: readonly PresenceRule<Rule2020>[] = [
  { who: '희망복지지원단 사례관리담당자', strength: 'must', rules: ['ICM-A1-CONF-FORM'], when: FORMAL },
  { who: '해당 읍·면·동 사례관리 담당자', strength: 'must', rules: ['ICM-A1-CONF-FORM'], when: FORMAL },
  { who: '의료급여관리사', strength: 'must', rules: ['M3-MED-CONF', 'ICM-A1-CONF-MEDAID', 'MEDAID-A1-CONF'], when: all(CONFERENCE, ADMISSION, MEDICAL_AID) },
  { who: '보건소 또는 정신건강복지센터 관련 담당자', strength: 'must', rules: ['ICM-A1-CONF-HEALTH'], when: all(CONFERENCE, HEALTH_MAIN) },
  { who: '방문건강관리 담당자(참석 요청)', strength: 'should', rules: ['M3-HWD-CONF'], when: all(CONFERENCE, ADMISSION) },
  { who: '시·군·구 자활담당공무원 또는 자립지원직업상담사', strength: 'should', rules: ['ICM-A1-SELF'], when: all(CONFERENCE, SELF_SUPPORT_HOUSEHOLD) },
  { who: '희망복지지원단 팀장·담당공무원·통합사례관리사', strength: 'should', rules: ['ICM-A1-CONF-ATT'], when: CONFERENCE },
  { who: '보건소 방문건강관리팀장 등(요청 시)', strength: 'should', rules: ['VISIT-A1-CONF', 'ICM-A1-HEALTH'], when: any(CLOSURE, all(CONFERENCE, unless(ADMISSION), mentions('invited', ['보건소', '방문건강']))) },
  { who: '정신건강전문요원', strength: 'should', rules: ['M5-MH-CONF'], when: all(equals('meeting', '자활사례회의'), MENTAL_IN_QUESTION) },
  { who: '관련 서비스 연계 기관 담당자', strength: 'may', rules: ['ICM-A1-CONF-ATT', 'ICM-A1-CONF-FORM'], when: CONFERENCE },
  { who: '사례대상가구 관련 분야 전문가(복지·법률·정신건강 등)', strength: 'may', rules: ['ICM-A1-CONF-ATT'], when: CONFERENCE },
  { who: '해당 가구 사례관리담당자', strength: 'may', rules: ['ICM-A1-CONF-FORM'], when: CLOSURE },
  { who: '희망복지지원단(필요 시 참석 협조)', strength: 'may', rules: ['M1-HWD-COOP', 'ICM-A1-CONF-OTHER'], when: oneOf('meeting', ['자활사례회의', '선정 사례회의']) },
  { who: '드림스타트 담당자', strength: 'must', rules: ['M2-DREAM-SELECT'], when: equals('meeting', '선정 사례회의') },
];

export const CONVENERS_2020: readonly ConvenerRule<Rule2020>[] = [
  { convener: '희망복지지원단', rules: ['M3-HWD-CONF', 'M1-HWD-CONF'], when: all(CONFERENCE, any(ADMISSION, mentions('topic', ['조정']))) },
  { convener: '주사례관리를 담당하는 기관', rules: ['M2-COMMON-CONF'], when: all(CONFERENCE, unless(any(ADMISSION, mentions('topic', ['조정'])))) },
  { convener: '희망복지지원단', rules: ['ICM-A1-CONF-FORM'], when: CLOSURE },
  { convener: '시·군·구 자활팀', rules: ['ICM-A1-SELF-OWN'], when: equals('meeting', '자활사례회의') },
  { convener: '드림스타트', rules: ['M2-DREAM-SELECT'], when: equals('meeting', '선정 사례회의') },
];

/** Who must, should or may go along on a visit. */
export const COMPANIONS_2020: readonly PresenceRule<Rule2020>[] = [
  { who: '아동보호전문기관 상담원', strength: 'must', rules: ['ICM-A1-ABUSE'], when: equals('abuse.type', '아동학대') },
  { who: '노인보호전문기관 상담원', strength: 'must', rules: ['ICM-A1-ABUSE'], when: equals('abuse.type', '노인학대') },
  { who: '보조인력(사회복무요원, 읍·면·동 복지도우미 등)', strength: 'must', rules: ['ICM-A1-SAFETY'], when: isTrue('visit.safetyConcern') },
  { who: '정신건강복지센터 정신건강전문요원', strength: 'must', rules: ['ICM-A1-SAFETY'], when: isTrue('visit.safetyConcern') },
  { who: '정신건강전문요원(공동 방문 상담)', strength: 'must', rules: ['MENTAL-A1-FIRST'], when: all(isTrue('mental.firstEpisodeSuspected'), isTrue('consent.mhVisit')) },
  { who: '2인 동행', strength: 'should', rules: ['ICM-A1-TWO'], when: any(isTrue('visit.safetyConcern'), isTrue('visit.rapportDifficult')) },
  { who: '신뢰관계에 있는 통·반장, 방문건강관리사, 노인맞춤돌봄 수행인력 등', strength: 'should', rules: ['ICM-A1-RAPPORT'], when: isTrue('visit.rapportDifficult') },
  { who: '의료급여관리사와 통합사례관리 담당자(합동 방문)', strength: 'should', rules: ['MEDAID-A1-JOINT'], when: all(includesAny('program.current', ['MEDAID']), any(includesAny('program.current', ['ICM']), includesAny('#eligible', ['ICM']))) },
  { who: '의뢰기관 사례관리자', strength: 'may', rules: ['MENTAL-COMPANION'], when: all(CALM, includesAny('#eligible', ['MENTAL'])) },
  { who: '읍·면·동 보조인력', strength: 'may', rules: ['ADDICT-REF-COMPANION'], when: all(CALM, includesAny('#eligible', ['ADDICT']), unless(isTrue('visit.safetyConcern'))) },
  { who: '타 사례관리 담당자(합동방문)', strength: 'may', rules: ['VISIT-A1-JOINT'], when: all(includesAny('program.current', ['VISIT']), countsAtLeast('household.programs', 1)) },
];

export const VISIT_BLOCKS_2020: readonly VisitBlock<Rule2020>[] = [
  { rules: ['ADDICT-REF-COMPANION'], when: isTrue('alcohol.intoxicated'), because: '주취 상태에서는 방문하지 않고 미룹니다. 위험하면 경찰·119를 먼저 부릅니다.' },
  {
    rules: ['ICM-A1-MHCONSENT', 'ICM-A1-SAFETY'], when: all(isTrue('visit.safetyConcern'), MENTAL_IN_QUESTION, equals('consent.mhVisit', false)),
    because: '안전이 우려되어 정신건강전문요원이 반드시 함께 가야 하는데, 본인이 동행에 동의하지 않았습니다.',
  },
  { rules: ['MENTAL-A1-FIRST'], when: all(isTrue('mental.firstEpisodeSuspected'), equals('consent.mhVisit', false)), because: '초발 정신질환의 공동 방문 상담은 사전에 동의한 사람에게만 합니다.' },
];
