import type { PlainDate } from '@dure/domain/calendar';
import type { Download, Sheet } from '../src/sheet/index.ts';

interface Row {
  readonly number: string;
  readonly name: string;
  readonly on: PlainDate | null;
  readonly checks: number | null;
  readonly costWon: number | null;
}

const sheet: Sheet<Row> = {
  title: '사례 목록',
  columns: [
    { kind: 'text', label: '접수번호', value: ({ number }) => number }, { kind: 'text', label: '성명', value: ({ name }) => name }, { kind: 'day', label: '접수일', value: ({ on }) => on },
    { kind: 'number', label: '점검 횟수', value: ({ checks }) => checks }, { kind: 'won', label: '월 비용', value: ({ costWon }) => costWon },
  ],
  rows: [{ number: '2026-0117', name: '뷁순자(金順子)', on: '2026-11-02', checks: 3, costWon: 540_000 }, { number: '2026-0118', name: '쓩철수', on: null, checks: 0, costWon: null }],
};

const download: Download = { by: '이바다', organisation: '전주시 희망복지지원단', at: '2026-11-23T05:05:00.000Z', reason: '11월 점검 일정 조정 회의 자료', number: '019ab2c4-0000-7000-8000-00000000aa01' };

export const LIST = { sheet, download } as const;
