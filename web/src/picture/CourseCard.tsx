import type { PlainDate } from '@dure/domain/calendar';
import type { CaseStatus } from '@dure/domain/case';
import { layoutCourse, type Course, type CourseLayout, type CourseStage } from '@dure/domain/picture';
import { useId, type ReactNode } from 'react';
import { caseStatusLabels } from '../case/labels.ts';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { Drawing } from './Drawing.tsx';
import { pictureMessages } from './messages.en.ts';

type Told = Answer<'GET /api/persons/:id/pictures/course'>['courses'][number];

const WIDTH = 980;
const BAR = 18;

const courseFrom = ({ stages, ticks, today }: Told): Course => ({
  today: today as PlainDate, ticks: ticks.map((tick) => ({ ...tick, on: tick.on as PlainDate })),
  stages: stages.map((stage): CourseStage => ({ ...stage, stage: stage.stage as CaseStatus, from: stage.from as PlainDate, until: stage.until as PlainDate | null, dueOn: stage.dueOn as PlainDate | null })),
});

function Stage({ placed, y, hatch }: { readonly placed: CourseLayout['stages'][number]; readonly y: number; readonly hatch: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const status = useLabels(caseStatusLabels);
  const { day } = useFormats();
  const { stage, x, end, labelX, labelY } = placed;
  const late = stage.daysLate > 0;
  return (
    <g>
      <path className="picture-thin" d={`M${x} ${labelY - 16}V${y}`} />
      <rect className={`picture-stage${late ? ' picture-stage-late' : ''}`} x={x} y={y} width={Math.max(3, end - x)} height={BAR} />
      {late && <rect x={x} y={y} width={Math.max(3, end - x)} height={BAR} fill={`url(#${hatch})`} />}
      <text className="picture-name" x={labelX + 5} y={labelY - 6}>{status(stage.stage)}{late && ` · ${t.late}`}</text>
      <text className="picture-note" x={labelX + 5} y={labelY + 10}>{day(stage.from)}</text>
    </g>
  );
}

function Line({ course, title, text }: { readonly course: Course; readonly title: string; readonly text: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const { day } = useFormats();
  const hatch = useId();
  const layout = layoutCourse(course, WIDTH);
  const below = layout.y + BAR;
  return (
    <Drawing title={title} text={text} width={layout.width} height={layout.height}>
      <defs><pattern id={hatch} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path className="picture-hatch" d="M0 0V7" /></pattern></defs>
      {layout.stages.map((placed) => <Stage key={`${placed.stage.from} ${placed.stage.stage}`} placed={placed} y={layout.y} hatch={hatch} />)}
      {layout.ticks.map(({ x, count, on }) => <path key={on} className="picture-tick" d={`M${x} ${below + 4}v${Math.min(24, 7 + count * 4)}`}><title>{t.tick(day(on), count)}</title></path>)}
      <path className="picture-today" d={`M${layout.todayX} ${layout.y - 6}V${below + 34}`} />
      <text className="picture-note" x={Math.min(layout.todayX, WIDTH - 34)} y={below + 50} textAnchor={layout.todayX > WIDTH - 40 ? 'start' : 'middle'}>{t.today}</text>
    </Drawing>
  );
}

function OneCourse({ told }: { readonly told: Told }): ReactNode {
  const t = useMessages(pictureMessages);
  const [status, programme] = [useLabels(caseStatusLabels), useLabels(programmeLabels)];
  const { day } = useFormats();
  const course = courseFrom(told);
  const title = `${t.course} · ${programme(told.programme)}`;
  const lateness = ({ daysLate, dueOn }: CourseStage): string => (daysLate > 0 ? t.daysLate(daysLate) : dueOn === null ? '' : t.onTime);
  const columns: readonly Column<CourseStage>[] = [
    { id: 'stage', header: t.stage, isRowHeader: true, cell: ({ stage }) => status(stage) },
    { id: 'from', header: t.from_, cell: ({ from }) => day(from) },
    { id: 'until', header: t.until, cell: ({ until }) => (until === null ? t.ongoing : day(until)) },
    { id: 'due', header: t.due, cell: ({ dueOn }) => (dueOn === null ? t.nothing : day(dueOn)) },
    { id: 'late', header: t.late, cell: (stage) => (stage.daysLate > 0 ? <Badge tone="warning">{lateness(stage)}</Badge> : lateness(stage) || t.nothing) },
  ];
  const parts = course.stages.map((stage) => [status(stage.stage), day(stage.from), lateness(stage)].filter(Boolean).join(' ')).join(', ');
  const late = course.stages.filter(({ daysLate }) => daysLate > 0).length;
  const first = course.stages[0]?.from ?? course.today;
  return (
    <figure className="picture-chart">
      <figcaption><strong>{programme(told.programme)}</strong> <span className="small quiet">{t.lateTotal(late)} {t.legendLate}. {t.ticks(course.ticks.filter(({ on }) => on >= first).length)}</span></figcaption>
      <Line course={course} title={title} text={t.courseText(programme(told.programme), parts)} />
      <Table caption={title} columns={columns} rows={course.stages} rowKey={({ from, stage }) => `${from} ${stage}`} emptyTitle={t.courseEmpty} />
    </figure>
  );
}

/** 사례의 경과 on one line for each case. */
export function CourseCard({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const read = useRead('GET /api/persons/:id/pictures/course', { params: { id: personId } });
  return <Card title={t.course}><Loaded read={read}>{({ courses }) => (courses.length === 0 ? <EmptyState icon="case" title={t.courseEmpty} /> : courses.map((told) => <OneCourse key={told.caseId} told={told} />))}</Loaded></Card>;
}
