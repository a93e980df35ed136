import type { PaperPack } from '../src/paperPack/index.ts';

/** When it was printed; the form says it in words. */
export const PRINTED_AT = '2026-11-22T23:10:00.000Z';

export const PAPER_PACK: PaperPack = {
  organisation: '가람시 중앙동 행정복지센터', by: '이서연', at: PRINTED_AT, reason: '전산센터 화재로 통합 시스템 사용 불가',
  visits: [
    { on: '2026-11-23', time: '10:00', staff: '김하늘', person: '뷁순자', phone: '010-0000-0015', address: '가람로 1, 203호', purpose: '안부 확인과 식사 상태 점검', watch: ['두 사람이 함께 방문', '개를 키움'] },
    { on: '2026-11-25', time: '오후', staff: '김하늘', person: '정갑수', phone: '', address: '가람로 88', purpose: '퇴원 뒤 첫 방문', watch: [] },
  ],
  risks: [{ person: '뷁순자', phone: '010-0000-0015', address: '가람로 1, 203호', why: ['되풀이되는 자살 생각', '기한이 지난 의뢰'] }],
  cut: ['방문'],
  dues: [{ on: '2026-11-24', what: '의뢰 회신', person: '정갑수', staff: '이서연' }],
};
