import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { planMessages } from './messages.en.ts';

export type Course = Answer<'GET /api/plans/:id/course'>['courses'][number];
type Week = Course['weeks'][number];

/** A drawing that is read as one picture, with its words. */
const PICTURE = { role: 'img' } as const;
const NAME = 170;
const CELL = 40;
const ROW = 46;
const TOP = 34;
/** Bars grow up to this. */
const HIGH = 30;

/** One week of one service: the frame is what was planned, what is filled was done, a cross below says that it fell out. */
function Cell({ week, x, y, most }: { readonly week: Week; readonly x: number; readonly y: number; readonly most: number }): ReactNode {
  const scale = HIGH / Math.max(1, most);
  const bottom = y + ROW - 10;
  const [planned, done] = [week.planned * scale, Math.min(week.done, most) * scale];
  return (
    <g>
      {week.planned > 0 && <rect className="plan-bar-planned" x={x + 8} y={bottom - planned} width={CELL - 16} height={planned} />}
      {week.done > 0 && <rect className="plan-bar-done" x={x + 8} y={bottom - done} width={CELL - 16} height={done} />}
      {week.missed > 0 && <path className="plan-bar-missed" d={`M${x + CELL / 2 - 4} ${bottom + 1}l8 8m0 -8l-8 8`} />}
    </g>
  );
}

function Line({ course, y }: { readonly course: Course; readonly y: number }): ReactNode {
  const most = Math.max(...course.weeks.map(({ planned, done }) => Math.max(planned, done)));
  return (
    <g>
      <text className="plan-label" x={0} y={y + ROW - 14}>{course.what.length > 13 ? `${course.what.slice(0, 12)}…` : course.what}</text>
      <line className="plan-base" x1={NAME} x2={NAME + course.weeks.length * CELL} y1={y + ROW - 10} y2={y + ROW - 10} />
      {course.weeks.map((week, at) => <Cell key={week.week} week={week} x={NAME + at * CELL} y={y} most={most} />)}
    </g>
  );
}

/** Plan against delivery at a glance, a column a week; the table below says the same in words. */
export function CoursePicture({ courses, today, text }: { readonly courses: readonly Course[]; readonly today: string; readonly text: string }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const weeks = courses[0]?.weeks ?? [];
  const [width, height] = [NAME + weeks.length * CELL + 10, TOP + courses.length * ROW + 8];
  const now = weeks.findLastIndex(({ week }) => week <= today);
  const short = (week: string): string => day(week as PlainDate).split('. ').slice(1).join('.').replace(/\.$/u, '');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard (WCAG 2.1.1)
    <section className="plan-picture" aria-label={t.course} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} {...PICTURE} aria-label={`${t.course}. ${text}`}>
        {now >= 0 && <rect className="plan-now" x={NAME + now * CELL} y={0} width={CELL} height={height} />}
        {weeks.map(({ week }, at) => <text key={week} className="plan-week" x={NAME + at * CELL + CELL / 2} y={18} textAnchor="middle">{at === now ? t.today : short(week)}</text>)}
        {courses.map((course, at) => <Line key={course.serviceId} course={course} y={TOP + at * ROW} />)}
      </svg>
      <p className="small quiet plan-legend"><span className="plan-key plan-key-done" aria-hidden="true" /> {t.legendDone} <span className="plan-key plan-key-planned" aria-hidden="true" /> {t.legendPlanned} <span className="plan-key-missed" aria-hidden="true">×</span> {t.legendMissed}</p>
    </section>
  );
}
