import { PLAN_KINDS, planKindOf, type PlanKind } from '@dure/domain/plan';
import type { PlainDate } from '@dure/domain/calendar';
import { isProgrammeId } from '@dure/domain/programme';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { Table, type Column } from '../design/Table.tsx';
import type { Tone } from '../design/tone.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { planKindLabels, planStatusLabels, planStepLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';

type Brief = Answer<'GET /api/cases/:id/plans'>['rows'][number];

const TONES: Readonly<Record<string, Tone>> = { draft: 'warning', approved: 'info', active: 'success', revised: 'neutral', ended: 'neutral' };

export function PlanMark({ status }: { readonly status: string }): ReactNode {
  const word = useLabels(planStatusLabels);
  return <StatusBadge tone={TONES[status] ?? 'neutral'}>{word(status)}</StatusBadge>;
}

/** Begins a plan of the case's usual kind, or of another. */
function Begin({ caseId, programme, isFirst }: { readonly caseId: string; readonly programme: string; readonly isFirst: boolean }): ReactNode {
  const t = useMessages(planMessages);
  const kindWord = useLabels(planKindLabels);
  const navigate = useNavigate();
  const usual: PlanKind = isProgrammeId(programme) ? planKindOf(programme) : 'service';
  const [kind, setKind] = useState<PlanKind>(isFirst ? usual : 'personal-support');
  const begin = useWrite('POST /api/plans');
  const start = async (): Promise<void> => {
    const { answer } = await begin.send({ body: { caseId, kind } });
    await navigate({ to: '/plans/$id/edit', params: { id: answer.id } });
  };
  return (
    <>
      {begin.error && <ErrorNotice error={begin.error} />}
      <Row place="end">
        <Select label={t.kind} choices={PLAN_KINDS.map((value) => ({ value, label: kindWord(value) }))} value={kind} onChange={setKind} />
        <Button kind={isFirst ? 'primary' : 'secondary'} icon="add" isPending={begin.isPending} onPress={() => void start().catch(() => undefined)}>{isFirst ? t.begin : t.beginOther}</Button>
      </Row>
    </>
  );
}

function Plans({ rows }: { readonly rows: readonly Brief[] }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const [kind, step] = [useLabels(planKindLabels), useLabels(planStepLabels)];
  const columns: readonly Column<Brief>[] = [
    { id: 'kind', header: t.kind, isRowHeader: true, cell: ({ kind: one, number }) => `${kind(one)} ${t.version(number)}` },
    { id: 'status', header: t.about, cell: ({ status, standsFor }) => <span className="row"><PlanMark status={status} />{standsFor !== null && <Badge tone="info">{kind(standsFor)}</Badge>}</span> },
    { id: 'next', header: t.now, cell: ({ step: one, nextOn }) => (nextOn === null ? '–' : `${step(one)} · ${day(nextOn as PlainDate)}`) },
    { id: 'agreed', header: t.agreement, cell: ({ agreedOn }) => (agreedOn === null ? t.notAgreed : day(agreedOn as PlainDate)) },
  ];
  return <Table caption={t.section} columns={columns} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/plans/$id', params: { id } })} emptyTitle={t.sectionEmpty} />;
}

/** The plans of a case, on its page. */
export function PlanSection({ caseId, programme }: { readonly caseId: string; readonly programme: string }): ReactNode {
  const t = useMessages(planMessages);
  const mayRead = useMay('plan:read');
  const mayWrite = useMay('plan:write');
  const read = useRead('GET /api/cases/:id/plans', { params: { id: caseId } }, { enabled: mayRead });
  if (!mayRead || read.error?.isAbsent === true) return null;
  return (
    <Card title={t.section}>
      <Loaded read={read}>
        {({ rows, mayPlan }) => {
          const isWriting = rows.some(({ status }) => status === 'draft' || status === 'approved');
          const begin = mayWrite && mayPlan && !isWriting && <Begin caseId={caseId} programme={programme} isFirst={rows.length === 0} />;
          return rows.length === 0 ? <EmptyState icon="document" title={t.sectionEmpty} actions={begin}><p>{t.sectionEmptyText}</p></EmptyState> : <><Plans rows={rows} />{begin}</>;
        }}
      </Loaded>
    </Card>
  );
}
