import type { Standing } from '@dure/domain/task';
import type { ReactNode } from 'react';
import { conferenceKindLabels } from '../conference/labels.ts';
import { Badge } from '../design/Badge.tsx';
import { Table, type Column } from '../design/Table.tsx';
import type { Tone } from '../design/tone.ts';
import { WhyInShort } from '../discovery/WhyInShort.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { DueMark } from './DueMark.tsx';
import { standingLabels, taskKindLabels } from './labels.ts';
import { todayMessages } from './messages.en.ts';
import { placeOf, type TodayTask } from './place.ts';

const TONES: Readonly<Record<Standing, Tone>> = { overdue: 'danger', today: 'warning', soon: 'info', later: 'neutral' };

const keyOf = ({ kind, byOn, subject }: TodayTask): string => `${kind} ${byOn} ${subject.id}`;

/** Which conference, when, where and who asked. */
function AboutConference({ task: { about, title, at } }: { readonly task: TodayTask }): ReactNode {
  const { moment } = useFormats();
  const kind = useLabels(conferenceKindLabels);
  return <span className="today-about">{about.status && <span>{kind(about.status)}</span>}<span className="small quiet">{[at === null ? '' : moment(at), title, about.from].filter(Boolean).join(' · ')}</span></span>;
}

/** From whom to whom, for what; for a visit its own title. */
function About({ task }: { readonly task: TodayTask }): ReactNode {
  const { about, title, subject, why } = task;
  const t = useMessages(todayMessages);
  const programme = useLabels(programmeLabels);
  if (subject.kind === 'conference') return <AboutConference task={task} />;
  const service = programme(about.service ?? about.programme ?? '');
  return (
    <span className="today-about">
      {service && <span>{service}</span>}
      {about.from && about.to && <span className="small quiet">{t.fromTo(about.from, about.to)}</span>}
      {title && !about.from && <span className="small quiet">{title}</span>}
      {why !== undefined && <span className="small quiet"><WhyInShort why={why} /></span>}
    </span>
  );
}

function useColumns(): readonly Column<TodayTask>[] {
  const t = useMessages(todayMessages);
  const kind = useLabels(taskKindLabels);
  return [
    { id: 'what', header: t.what, isRowHeader: true, cell: (task) => kind(task.kind) },
    { id: 'whom', header: t.whom, cell: ({ personId, personName }) => personName ?? <span className="quiet">{personId === null ? '–' : t.nameHidden}</span> },
    { id: 'about', header: t.about, cell: (task) => <About task={task} /> },
    { id: 'who', header: t.who, cell: ({ holder }) => (holder.mine ? <span className="strong">{t.me}</span> : holder.organisation) },
    { id: 'by', header: t.by, cell: (task) => <DueMark on={task.byOn} /> },
  ];
}

export function TodayTable({ standing, tasks }: { readonly standing: Standing; readonly tasks: readonly TodayTask[] }): ReactNode {
  const t = useMessages(todayMessages);
  const label = useLabels(standingLabels)(standing);
  const columns = useColumns();
  return (
    <section className="today-group" aria-labelledby={`today-${standing}`}>
      <h2 id={`today-${standing}`} className="today-heading">{label} <Badge tone={TONES[standing]}>{t.count(tasks.length)}</Badge></h2>
      <Table caption={label} columns={columns} rows={tasks} rowKey={keyOf} linkOf={placeOf} emptyTitle={t.emptyTitle} />
    </section>
  );
}
