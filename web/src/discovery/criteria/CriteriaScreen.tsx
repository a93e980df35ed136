import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { DataNotice, NoData } from '../DataNotice.tsx';
import { gradeLabels } from '../labels.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCountWords } from '../pictures/count.ts';
import { useCriteria, useCriterionWords, type Criteria, type CriterionView } from '../useCriteria.ts';
import '../discovery.css';

type Found = Readonly<Record<string, number | null>> | undefined;

/** Of what weight a criterion is. */
export function Grade({ grade }: { readonly grade: string }): ReactNode {
  const label = useLabels(gradeLabels);
  return <Badge tone={grade === 'unverified' || grade === 'example' ? 'warning' : grade === 'municipality' ? 'info' : 'neutral'}>{label(grade)}</Badge>;
}

function List({ criteria, found }: { readonly criteria: Criteria; readonly found: Found }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day } = useFormats();
  const words = useCriterionWords();
  const counts = useCountWords();
  const standing = (one: CriterionView) => one.versions.find(({ inForce }) => inForce);
  const columns: readonly Column<CriterionView>[] = [
    { id: 'name', header: t.criterion, isRowHeader: true, cell: words.name, sortBy: words.name },
    { id: 'says', header: t.says, cell: words.says },
    { id: 'grade', header: t.weight, cell: ({ grade }) => <Grade grade={grade} /> },
    { id: 'version', header: t.versionIn, cell: (one) => { const now = standing(one); return now === undefined ? <Badge>{t.notAsked}</Badge> : <span className="nowrap">{t.versionWords(now.version, day(now.from))}</span>; } },
    ...(found === undefined ? [] : [{ id: 'found', header: t.lastFound, align: 'end', cell: ({ id }: CriterionView) => (Object.hasOwn(found, id) ? counts.bare(found[id] ?? null) : '–'), sortBy: ({ id }: CriterionView) => found[id] ?? 0 } as const]),
  ];
  return <Card title={t.byCriterionAll(criteria.criteria.length)} isFlush><Table caption={t.criteriaTitle} columns={columns} rows={criteria.criteria} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/discovery/criteria/$id', params: { id } })} emptyTitle={t.noCondition} /></Card>;
}

/** By what people are sought, and how many each criterion found last. */
export function CriteriaScreen(): ReactNode {
  const t = useMessages(discoveryMessages);
  const read = useCriteria();
  const runs = useRead('GET /api/discovery/runs', { query: { kind: 'full' } });
  const last = runs.data?.runs.find(({ status }) => status === 'done');
  const run = useRead('GET /api/discovery/runs/:id', { params: { id: last?.id ?? '' } }, { enabled: last !== undefined });
  return (
    <>
      <PageHeader title={t.criteriaTitle} lead={t.criteriaLead} breadcrumb={[{ label: t.title, to: '/discovery' }]} actions={read.data?.mayWord === true && <LinkButton icon="edit" to="/discovery/criteria/$id" params={{ id: 'new' }}>{t.add}</LinkButton>} />
      <Loaded read={read} lines={10}>
        {(criteria) => (
          <Stack>
            {criteria.data.version === null ? <NoData /> : <DataNotice data={criteria.data} />}
            <List criteria={criteria} found={run.data?.counts?.byCriterion} />
          </Stack>
        )}
      </Loaded>
    </>
  );
}
