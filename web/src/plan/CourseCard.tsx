import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { CoursePicture, type Course } from './CoursePicture.tsx';
import { DeliveryDialog, type DeliveryChoice } from './DeliveryDialog.tsx';
import { deliveryLabels, noShowLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import type { PlanDetail } from './words.ts';

export type LogLine = Answer<'GET /api/plans/:id/course'>['lines'][number];

interface Told {
  readonly week: string;
  readonly serviceId: string;
  readonly what: string;
  readonly planned: number;
  readonly done: number;
  readonly missed: number;
}

/** The picture in words: every week in which something was planned or happened. */
function CourseTable({ courses }: { readonly courses: readonly Course[] }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const rows: readonly Told[] = courses.flatMap(({ serviceId, what, weeks }) => weeks.map((week) => ({ ...week, serviceId, what }))).filter(({ planned, done, missed }) => planned + done + missed > 0);
  const columns: readonly Column<Told>[] = [
    { id: 'week', header: t.week, isRowHeader: true, cell: ({ week }) => t.weekOf(day(week as PlainDate)) }, { id: 'what', header: t.service, cell: ({ what }) => what },
    { id: 'planned', header: t.planned, align: 'end', cell: ({ planned }) => planned }, { id: 'done', header: t.done, align: 'end', cell: ({ done }) => done }, { id: 'missed', header: t.missed, align: 'end', cell: ({ missed }) => missed },
  ];
  return <Table caption={t.courseTable} columns={columns} rows={rows} rowKey={({ serviceId, week }) => `${serviceId} ${week}`} drawnAtOnce={24} emptyTitle={t.logEmpty} />;
}

interface LogProps {
  readonly lines: readonly LogLine[];
  readonly nameOf: (serviceId: string) => string;
  readonly onCorrect?: (line: LogLine) => void;
}

/** What was written down, the latest first. A line that was put right stays, and says so. */
export function DeliveryLog({ lines, nameOf, onCorrect }: LogProps): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const [outcome, reason] = [useLabels(deliveryLabels), useLabels(noShowLabels)];
  const columns: readonly Column<LogLine>[] = [
    { id: 'on', header: t.day, isRowHeader: true, cell: ({ on }) => day(on as PlainDate) }, { id: 'what', header: t.service, cell: ({ serviceId }) => nameOf(serviceId) },
    { id: 'outcome', header: t.outcome, cell: (line) => <span className="row">{[outcome(line.outcome), line.reason && reason(line.reason), line.amount].filter(Boolean).join(' · ')}{line.isGroup && <Badge>{t.group}</Badge>}{line.isCorrected && <Badge tone="warning">{t.corrected}</Badge>}</span> },
    { id: 'by', header: t.givenBy, cell: ({ organisation, by }) => `${organisation} ${by}` }, { id: 'words', header: t.words, cell: ({ words }) => words || '–' },
    ...(onCorrect === undefined ? [] : [{ id: 'correct', header: t.correct, cell: (line: LogLine) => !line.isCorrected && <Button kind="tertiary" size="small" onPress={() => onCorrect(line)}>{t.correct}</Button> }]),
  ];
  return <Table caption={t.log} columns={columns} rows={lines} rowKey={({ id }) => id} drawnAtOnce={10} emptyTitle={t.logEmpty} />;
}

/** Plan against delivery: the picture, the same as a table, and the log. */
export function CourseCard({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { today } = useMe();
  const mayDeliver = useMay('plan:deliver') && plan.status === 'active' && plan.acts.length > 0;
  const read = useRead('GET /api/plans/:id/course', { params: { id: plan.id } }, { enabled: plan.activeOn !== null });
  const [open, setOpen] = useState<{ readonly corrects?: LogLine }>();
  if (plan.activeOn === null) return null;
  const nameOf = (serviceId: string): string => plan.content.services.find(({ id }) => id === serviceId)?.what ?? '–';
  const choices: readonly DeliveryChoice[] = plan.content.services.map(({ id, what, amount, from, until }) => ({ planId: plan.id, serviceId: id, label: what, amount, from: from ?? '', until: until ?? '' }));
  return (
    <Card title={t.course} aside={mayDeliver && <Button icon="add" onPress={() => setOpen({})}>{t.deliver}</Button>}>
      <Loaded read={read}>
        {({ courses, lines }) => {
          const past = courses.flatMap(({ weeks }) => weeks).filter(({ week }) => week <= today);
          const text = t.courseText(past.reduce((sum, { done }) => sum + done, 0), past.reduce((sum, { planned }) => sum + planned, 0));
          return (
            <>
              <p>{text}</p>
              <CoursePicture courses={courses} today={today} text={text} />
              <Disclosure title={t.courseTable}><CourseTable courses={courses} /></Disclosure>
              <Disclosure title={t.log} startsOpen={lines.length > 0}><DeliveryLog lines={lines} nameOf={nameOf} {...(mayDeliver ? { onCorrect: (line: LogLine) => setOpen({ corrects: line }) } : {})} /></Disclosure>
            </>
          );
        }}
      </Loaded>
      {open !== undefined && <DeliveryDialog choices={choices} isGroup={false} {...(open.corrects ? { corrects: open.corrects } : {})} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
