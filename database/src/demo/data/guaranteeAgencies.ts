import type { ReferralDirection } from '@dure/domain/organisation';

/** One of the 20 agencies of 부록3 (업무안내 p.63) with the outlet that serves the demo town. */
export interface GuaranteeAgency {
  readonly number: number;
  /** As the list calls it (number 9 is printed NH공사 there, C16). */
  readonly name: string;
  readonly outlet: string;
  readonly phone: string;
  readonly direction: ReferralDirection;
}

const ONE_WAY: ReferralDirection = { inbound: true, outbound: false };
const BOTH_WAYS: ReferralDirection = { inbound: true, outbound: true };
/** C15: of the medical centres only those in both lists (p.59 and p.63) may be sent to; the rest wait for an administrator. */
const UNCONFIRMED: ReferralDirection = { inbound: true, outbound: 'unconfirmed' };

/** Number 11, 정신건강복지센터, is a centre of the municipality and stands among its own organisations. */
export const GUARANTEE_AGENCIES: readonly GuaranteeAgency[] = [
  { number: 1, name: '국민연금공단', outlet: '국민연금공단 전주완주지사', phone: '1355', direction: ONE_WAY },
  { number: 2, name: '병무청', outlet: '병무청(전북지방병무청)', phone: '1588-9090', direction: ONE_WAY },
  { number: 3, name: '국립암센터', outlet: '국립암센터', phone: '1588-8110', direction: ONE_WAY },
  { number: 4, name: '근로복지공단', outlet: '근로복지공단 전주지사', phone: '1588-0075', direction: ONE_WAY },
  { number: 5, name: '경찰청', outlet: '경찰청(전북특별자치도경찰청)', phone: '182', direction: ONE_WAY },
  { number: 6, name: '응급안전지원센터', outlet: '응급안전지원센터', phone: '063-000-0906', direction: ONE_WAY },
  { number: 7, name: '국가보훈처', outlet: '국가보훈처(전주)', phone: '1577-0606', direction: ONE_WAY },
  { number: 8, name: '고용복지+센터', outlet: '전주고용복지+센터', phone: '1350', direction: BOTH_WAYS },
  { number: 9, name: '한국토지주택공사(LH)', outlet: '한국토지주택공사(LH) 전북지역본부', phone: '1600-1004', direction: BOTH_WAYS },
  { number: 10, name: '서민금융진흥원', outlet: '서민금융진흥원 전주서민금융통합지원센터', phone: '1397', direction: BOTH_WAYS },
  { number: 12, name: '한국장애인고용공단', outlet: '한국장애인고용공단 전북지사', phone: '1588-1519', direction: BOTH_WAYS },
  { number: 13, name: '공주의료원', outlet: '공주의료원', phone: '063-000-0913', direction: BOTH_WAYS },
  { number: 14, name: '속초의료원', outlet: '속초의료원', phone: '063-000-0914', direction: BOTH_WAYS },
  { number: 15, name: '안동의료원', outlet: '안동의료원', phone: '063-000-0915', direction: UNCONFIRMED },
  { number: 16, name: '경기의료원', outlet: '경기의료원', phone: '063-000-0916', direction: UNCONFIRMED },
  { number: 17, name: '마산의료원', outlet: '마산의료원', phone: '063-000-0917', direction: BOTH_WAYS },
  { number: 18, name: '순천의료원', outlet: '순천의료원', phone: '063-000-0918', direction: BOTH_WAYS },
  { number: 19, name: '천안의료원', outlet: '천안의료원', phone: '063-000-0919', direction: UNCONFIRMED },
  { number: 20, name: '서귀포의료원', outlet: '서귀포의료원', phone: '063-000-0920', direction: UNCONFIRMED },
];

export const MENTAL_HEALTH_CENTRE_NUMBER = 11;
export const MENTAL_HEALTH_CENTRE_DIRECTION = BOTH_WAYS;
