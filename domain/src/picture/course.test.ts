import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.ts';
import type { CaseEvent } from '../case/index.ts';
import { courseOf, layoutCourse, layoutScores, scoreSeries, type ScoredAssessment } from './index.ts';

const line = (action: CaseEvent['action'], on: string, nextOn: string | null): Pick<CaseEvent, 'action' | 'on' | 'dates'> => ({ action, on: on as PlainDate, dates: { nextOn: nextOn as PlainDate | null } });
const HISTORY = [
  line('register', '2026-09-01', '2026-09-11'), line('start-assessment', '2026-09-03', '2026-09-11'), line('call-conference', '2026-09-16', '2026-09-21'),
  line('start-planning', '2026-09-18', '2026-10-01'), line('explain-delay', '2026-09-25', '2026-10-01'), line('start-service', '2026-10-01', '2026-12-31'),
];

describe('the course of a case', () => {
  test('has its parts with their days, and says what was late by how much', () => {
    const { stages } = courseOf(HISTORY, [], '2026-11-23');
    expect(stages.map(({ stage, from, until, daysLate }) => [stage, from, until, daysLate])).toEqual([
      ['registered', '2026-09-01', '2026-09-03', 0], ['assessing', '2026-09-03', '2026-09-16', 5], ['conference', '2026-09-16', '2026-09-18', 0], ['planning', '2026-09-18', '2026-10-01', 0], ['in-service', '2026-10-01', null, 0],
    ]);
  });
  test('what still lasts is late from the day after its date', () => {
    const lateOn = (today: string): number | undefined => courseOf(HISTORY, [], today as PlainDate).stages.at(-1)?.daysLate;
    expect([lateOn('2026-12-31'), lateOn('2027-01-02')]).toEqual([0, 2]);
  });
  test('a closed case does not go on', () => {
    const closed = courseOf([...HISTORY, line('propose-closure', '2026-11-01', '2026-11-15'), line('close', '2026-11-10', null)], [], '2026-11-23');
    expect(closed.stages.at(-1)).toEqual({ stage: 'closed', from: '2026-11-10', until: '2026-11-10', dueOn: null, daysLate: 0 });
  });
  test.each([980, 360])('labels on a line of %i never meet, and every tick stands on the line', (width) => {
    const ticks = [{ on: '2026-09-05' as PlainDate, noun: 'visit', what: 'keep' }, { on: '2026-09-05' as PlainDate, noun: 'referral', what: 'send' }, { on: '2026-08-01' as PlainDate, noun: 'intake', what: 'phone' }];
    const layout = layoutCourse(courseOf(HISTORY, ticks, '2026-11-23'), width);
    const meeting = layout.stages.filter((one, at) => layout.stages.slice(at + 1).some((other) => other.labelY === one.labelY && Math.abs(other.labelX - one.labelX) < 104));
    expect(meeting).toEqual([]);
    expect(layout.ticks).toEqual([{ x: expect.any(Number), count: 2, on: '2026-09-05' }]);
    for (const { x, end } of layout.stages) expect([x >= 0, end >= x, end <= width]).toEqual([true, true, true]);
  });
});

const scored = (doneOn: string, score: number | null, instrumentId: ScoredAssessment['instrumentId'] = 'PHQ-9', instrumentVersion = '2001'): ScoredAssessment => ({ instrumentId, instrumentVersion, doneOn: doneOn as PlainDate, score, band: null });

describe('scores over time', () => {
  test('are a line for each instrument and version, the earliest first, with the change since the last', () => {
    const series = scoreSeries([scored('2026-11-01', 9), scored('2026-05-01', 17), scored('2026-08-01', 12), scored('2026-06-01', 24, 'AUDIT-K', '2009-bottle'), scored('2026-07-01', 10, 'AUDIT-K', '2009-glasses')], 'male');
    expect(series.map(({ instrumentId, version, points }) => [instrumentId, version, points.map(({ score }) => score)])).toEqual([['PHQ-9', '2001', [17, 12, 9]], ['AUDIT-K', '2009-glasses', [10]], ['AUDIT-K', '2009-bottle', [24]]]);
    expect(series[0]).toMatchObject({ most: 27, change: { by: -3, from: { score: 12 }, to: { score: 9 } } });
    expect(series[1]?.change).toBeNull();
  });
  test('have the bands of the person’s sex, and none where it is not known', () => {
    const bandsOf = (sex: 'male' | 'female' | 'unknown'): readonly number[] => scoreSeries([scored('2026-06-01', 24, 'AUDIT-K', '2009-bottle')], sex)[0]!.bands.map(({ from }) => from);
    expect([bandsOf('male'), bandsOf('female'), bandsOf('unknown')]).toEqual([[0, 10, 20], [0, 6, 10], []]);
  });
  test('leave out what has no score', () => {
    expect(scoreSeries([scored('2026-06-01', null, 'needs', 'x'), scored('2026-06-01', null)], 'male')).toEqual([]);
  });
  test('are charted inside the plot, the names of the bands apart from each other', () => {
    for (const score of [0, 5, 27]) {
      const [series] = scoreSeries([scored('2026-05-01', score), scored('2026-06-01', 27 - score)], 'female');
      const { points, bands, plot } = layoutScores(series!, 460, 220);
      for (const { x, y } of points) expect([x >= plot.left, x <= plot.right, y >= plot.top, y <= plot.bottom]).toEqual([true, true, true, true]);
      expect(bands).toHaveLength(5);
      expect(bands.slice(1).filter(({ labelY }, at) => bands[at]!.labelY - labelY < 15)).toEqual([]);
    }
  });
});
