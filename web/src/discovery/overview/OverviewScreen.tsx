import { isRunOver } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { DataNotice, NoData } from '../DataNotice.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { FunnelFigure, type FunnelStep } from '../pictures/FunnelFigure.tsx';
import { OverlapFigure } from '../pictures/OverlapFigure.tsx';
import { TrendFigure } from '../pictures/TrendFigure.tsx';
import { StartButton } from '../run/StartButton.tsx';
import { remaining, Summary } from '../run/Summary.tsx';
import { RunFigures } from '../RunFigures.tsx';
import { isDataAwaited, useCriterionWords } from '../useCriteria.ts';
import type { RunDetail } from '../usePreview.ts';
import { NextSteps } from './NextSteps.tsx';
import { trendOf } from './trend.ts';
import { useOtherwise } from './useOtherwise.ts';
import '../discovery.css';

export type Runs = Answer<'GET /api/discovery/runs'>;

const EVERY_SECONDS = 5;

/** The steps of the last run, and of the newest round if it was made of that run. */
function useFunnel(run: RunDetail): readonly FunnelStep[] {
  const t = useMessages(discoveryMessages);
  const rounds = useRead('GET /api/discovery/rounds', {});
  const newest = rounds.data?.rows[0];
  const detail = useRead('GET /api/discovery/rounds/:id', { params: { id: newest?.id ?? '' } }, { enabled: newest !== undefined });
  const found: readonly FunnelStep[] = [{ id: 'found', name: t.foundCount, count: run.counts?.found ?? null }, ...(run.findingsRemovedAt === null ? [{ id: 'left', name: t.toHandOut, count: remaining(run) }] : [])];
  if (newest === undefined || detail.data?.runId !== run.id) return found;
  return [...found, { id: 'round', name: t.inRound, count: newest.people }, { id: 'out', name: t.handedOut, count: newest.handedOut }, { id: 'intake', name: t.toIntake, count: newest.intake }];
}

function Figures({ run, runs }: { readonly run: RunDetail; readonly runs: Runs['runs'] }): ReactNode {
  const words = useCriterionWords();
  const say = useOtherwise();
  const funnel = useFunnel(run);
  if (run.counts === null) return null;
  const nameOf = (id: string): string => { const one = run.asked.find((asked) => asked.id === id); return one === undefined ? id : words.name(one); };
  return (
    <>
      <Summary run={run} />
      <div className="figure-grid-two"><FunnelFigure steps={funnel} /><TrendFigure points={trendOf(runs, say)} /></div>
      <RunFigures counts={run.counts} beside={<OverlapFigure together={run.counts.together} byCriterion={run.counts.byCriterion} nameOf={nameOf} />} />
    </>
  );
}

function Overview({ runs: { runs, data, mayRun } }: { readonly runs: Runs }): ReactNode {
  const t = useMessages(discoveryMessages);
  const last = runs.find(({ status }) => status === 'done');
  const read = useRead('GET /api/discovery/runs/:id', { params: { id: last?.id ?? '' } }, { enabled: last !== undefined });
  return (
    <Stack>
      {data.version === null ? <NoData /> : <DataNotice data={data} />}
      {data.version !== null && <NextSteps runs={runs} last={last} mayRun={mayRun} />}
      {last === undefined && data.version !== null && <Card><EmptyState icon="search" title={t.noRun}>{t.noRunWords}</EmptyState></Card>}
      {last !== undefined && <Loaded read={read} lines={10}>{(run) => <Figures run={run} runs={runs} />}</Loaded>}
    </Stack>
  );
}

/** Where discovery stands: the last run in pictures, and what is to be done next. */
export function OverviewScreen(): ReactNode {
  const t = useMessages(discoveryMessages);
  const known = useRead('GET /api/discovery/runs', { query: { kind: 'full' } });
  const isWaiting = isDataAwaited(known.data?.data) || known.data?.runs.some(({ status }) => !isRunOver(status)) === true;
  const read = useRead('GET /api/discovery/runs', { query: { kind: 'full' } }, isWaiting ? { everySeconds: EVERY_SECONDS } : {});
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={<><LinkButton icon="filter" to="/discovery/criteria">{t.seeCriteria}</LinkButton><LinkButton icon="log" to="/discovery/runs">{t.seeRuns}</LinkButton><LinkButton icon="inbox" to="/discovery/data">{t.dataTitle}</LinkButton><StartButton /></>} />
      <Loaded read={read} lines={10}>{(runs) => <Overview runs={runs} />}</Loaded>
    </>
  );
}
