import { isRunOver } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Tabs, type TabItem } from '../../design/Tabs.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useFilter, useParam } from '../../shell/location.ts';
import { discoveryMessages } from '../messages.en.ts';
import { OverlapFigure } from '../pictures/OverlapFigure.tsx';
import { RunFigures } from '../RunFigures.tsx';
import { useCriterionWords } from '../useCriteria.ts';
import type { RunDetail } from '../usePreview.ts';
import { Asked } from './Asked.tsx';
import { Compare } from './Compare.tsx';
import { Findings } from './Findings.tsx';
import { ProgressCard } from './ProgressCard.tsx';
import { RunState } from './status.tsx';
import { CriteriaTable, Summary } from './Summary.tsx';
import '../discovery.css';

const EVERY_SECONDS = 1;

/** What a finished run has to show; of one that is not, what it was asked. */
function useItems(run: RunDetail): readonly TabItem[] {
  const t = useMessages(discoveryMessages);
  const words = useCriterionWords();
  const nameOf = (id: string): string => { const one = run.asked.find((asked) => asked.id === id); return one === undefined ? id : words.name(one); };
  const asked = { id: 'asked', label: t.tabAsked, content: <Stack><Asked run={run} /></Stack> };
  if (run.status !== 'done' || run.counts === null) return [asked];
  const { counts } = run;
  const pictures = { id: 'pictures', label: t.tabPictures, content: <Stack><CriteriaTable run={run} /><RunFigures counts={counts} beside={<OverlapFigure together={counts.together} byCriterion={counts.byCriterion} nameOf={nameOf} />} /></Stack> };
  if (run.kind === 'preview') return [pictures, asked];
  return [pictures, { id: 'findings', label: t.tabFindings, content: <Stack><Findings run={run} /></Stack> }, asked, { id: 'compare', label: t.tabCompare, content: <Stack><Compare run={run} /></Stack> }];
}

function Parts({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const items = useItems(run);
  const first = items[0]?.id ?? 'asked';
  const [part, setPart] = useFilter('part', first);
  return <Tabs label={t.tabs} items={items} selected={items.some(({ id }) => id === part) ? part : first} onSelect={setPart} />;
}

function Run({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, moment } = useFormats();
  const title = run.kind === 'full' ? t.runTitle(day(run.asOf)) : t.previewTitle(day(run.asOf));
  return (
    <>
      <PageHeader title={title} badges={<RunState status={run.status} />} lead={[run.purpose, `${run.by}(${run.organisation})`, moment(run.askedAt)].filter(Boolean).join(' · ')} breadcrumb={[{ label: t.title, to: '/discovery' }, { label: t.runsTitle, to: '/discovery/runs' }]} />
      <Stack>
        {run.status === 'done' ? <Summary run={run} /> : <ProgressCard run={run} />}
        <Parts run={run} />
      </Stack>
    </>
  );
}

/** One run: how far it is, whom it found and why, what it asked, and how it differs from another. */
export function RunScreen(): ReactNode {
  const t = useMessages(discoveryMessages);
  const id = useParam('id');
  const { data: known } = useRead('GET /api/discovery/runs/:id', { params: { id } });
  const read = useRead('GET /api/discovery/runs/:id', { params: { id } }, known !== undefined && isRunOver(known.status) ? {} : { everySeconds: EVERY_SECONDS });
  return <Loaded read={read} lines={10} header={<PageHeader title={t.run} />}>{(run) => <Run run={run} />}</Loaded>;
}
