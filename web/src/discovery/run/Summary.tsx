import { SUPPRESSIONS } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { Columns } from '../../design/Layout.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { Table } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { ChangeLine } from '../ChangeLine.tsx';
import { suppressionLabels } from '../labels.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCountWords } from '../pictures/count.ts';
import { useCriterionWords } from '../useCriteria.ts';
import type { RunDetail } from '../usePreview.ts';

/** How many are left to be handed out; null where the found are not told. */
export function remaining({ counts, leftOut }: RunDetail): number | null {
  if (counts === null || counts.found === null) return null;
  return counts.found - Object.values(leftOut).reduce((sum, count) => sum + count, 0);
}

/** The run in numbers: found, left out and why, and what changed. */
export function Summary({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, number } = useFormats();
  const words = useCountWords();
  const why = useLabels(suppressionLabels);
  if (run.counts === null) return null;
  const leftOut = SUPPRESSIONS.filter((one) => (run.leftOut[one] ?? 0) > 0);
  return (
    <Columns>
      <Card title={t.foundCount}>
        <p className="discovery-number">{words.people(run.counts.found)}</p>
        <DescriptionList columns={1} items={[{ term: t.peopleWalked, value: t.total(number(run.counts.people)) }, ...(run.kind === 'full' && run.findingsRemovedAt === null ? [{ term: t.toHandOut, value: words.people(remaining(run)) }, { term: t.leftOut, value: leftOut.length === 0 ? words.people(0) : leftOut.map((one) => `${why(one)} ${words.people(run.leftOut[one] ?? 0)}`).join(', ') }] : [])]} />
        {run.isSuppressed && <p className="small quiet">{t.suppressed}</p>}
      </Card>
      <Card title={t.changeTitle}><ChangeLine change={run.change ?? undefined} than={run.base === null ? t.changeStanding : t.changeWords(day(run.base.asOf))} /></Card>
    </Columns>
  );
}

/** What each criterion found, and what changed in each. */
export function CriteriaTable({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = useCountWords();
  const names = useCriterionWords();
  const { counts, change } = run;
  if (counts === null) return null;
  const part = (id: string, of: 'appeared' | 'disappeared'): string => { const one = change?.byCriterion[id]; return one === undefined ? '–' : words.bare(one[of]); };
  return (
    <Card title={t.byCriterion} isFlush>
      <Table
        caption={t.byCriterion} rows={run.asked} rowKey={({ id }) => id} emptyTitle={t.noRuns} linkOf={({ id }) => ({ to: '/discovery/criteria/$id', params: { id } })}
        columns={[
          { id: 'name', header: t.criterion, isRowHeader: true, cell: names.name },
          { id: 'found', header: t.foundCount, align: 'end', cell: ({ id }) => words.bare(counts.byCriterion[id] ?? null), sortBy: ({ id }) => counts.byCriterion[id] ?? 0 },
          { id: 'appeared', header: t.appeared, align: 'end', cell: ({ id }) => part(id, 'appeared') },
          { id: 'disappeared', header: t.disappeared, align: 'end', cell: ({ id }) => part(id, 'disappeared') },
        ]}
      />
    </Card>
  );
}
