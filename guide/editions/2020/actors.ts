import type { Edition } from '../../src/edition/index.ts';

/** Names under which senders appear in the text and at the desk (C30, C31); the first is the one shown. */
export const ACTORS_2020: Edition['actors'] = {
  EMD: ['읍·면·동', '읍면동', '주민센터', '행정복지센터', '찾아가는 보건복지', '찾아가는 복지', '동사무소', '통장', '반장', '이웃', '본인'],
  SGG: ['시·군·구청', '시군구청', '시·군·구', '사회복지과', '구청', '시청', '군청'],
  ECARE: ['노인맞춤돌봄', '노인맞춤돌봄센터', '생활지원사', '전담사회복지사'],
  DREAM: ['드림스타트'],
  VISIT: ['방문건강관리', '방문건강', '보건소'],
  MEDAID: ['의료급여사례관리', '의료급여', '의료급여관리사'],
  SELF: ['자활사례관리', '자활', '지역자활센터'],
  ADDICT: ['중독관리통합지원센터', '중독통합관리센터', '중독'],
  MENTAL: ['정신건강복지센터', '지역정신보건센터', '정신건강'],
  ICM: ['희망복지지원단', '통합사례관리'],
  NHIS: ['국민건강보험공단', '건강보험공단', '건보공단'],
};
