import { useState, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { ChangeLine } from '../ChangeLine.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { useCountWords } from '../pictures/count.ts';
import { OverlapFigure } from '../pictures/OverlapFigure.tsx';
import { RunFigures } from '../RunFigures.tsx';
import { usePreview, type Preview, type RunDetail, type Trial } from '../usePreview.ts';

interface PreviewProps {
  readonly id: string;
  readonly preview: Preview;
}

function Counted({ id, run }: { readonly id: string; readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, number } = useFormats();
  const words = useCountWords();
  if (run.failure !== null) return <><p className="strong">{run.failure.title}</p><p>{run.failure.next}</p></>;
  if (run.counts === null) return null;
  return (
    <>
      <p className="discovery-number">{t.previewFound(words.people(run.counts.byCriterion[id] ?? run.counts.found))}</p>
      <p className="small quiet numeric">{t.previewOf(number(run.counts.people), day(run.asOf))}</p>
      <ChangeLine change={run.change?.byCriterion[id]} than={t.changeStanding} />
    </>
  );
}

/** How many the trial finds, and what it changes; counted anew a moment after each change. */
export function PreviewCard({ id, preview: { run, isCurrent, error }, isWrong }: PreviewProps & { readonly isWrong: boolean }): ReactNode {
  const t = useMessages(discoveryMessages);
  const isCounting = !isCurrent && !isWrong && error === undefined;
  return (
    <Card title={t.preview} tone="info">
      <div aria-live="polite" aria-busy={isCounting} className={`discovery-preview${isCounting ? ' discovery-counting' : ''}`}>
        {error !== undefined && <ErrorNotice error={error} />}
        {run !== undefined && error === undefined && <Counted id={id} run={run} />}
        {isCounting && <p className="small quiet">{t.previewCounting}</p>}
        {isWrong && <p className="small strong">{t.previewWrong}</p>}
      </div>
      <p className="small quiet">{t.previewHolds}</p>
    </Card>
  );
}

/** Who else asks for the same people: all criteria in force together with the trial. */
function Overlap({ trial, nameOf }: { readonly trial: Trial; readonly nameOf: (id: string) => string }): ReactNode {
  const t = useMessages(discoveryMessages);
  const [isAsked, setAsked] = useState(false);
  const { run, error } = usePreview(isAsked ? { ...trial, criteria: [] } : undefined);
  const [own = ''] = trial.criteria;
  if (!isAsked) return <div><Button icon="search" onPress={() => setAsked(true)}>{t.showOverlap}</Button></div>;
  if (error !== undefined) return <ErrorNotice error={error} />;
  if (run?.counts === null || run === undefined) return <output className="quiet">{t.previewCounting}</output>;
  return <OverlapFigure together={run.counts.together.filter(({ criteria }) => criteria.includes(own))} byCriterion={run.counts.byCriterion} nameOf={nameOf} />;
}

/** Where and who the trial finds, as pictures. */
export function PreviewPictures({ preview: { run }, trial, nameOf }: { readonly preview: Preview; readonly trial: Trial; readonly nameOf: (id: string) => string }): ReactNode {
  if (run?.counts === null || run === undefined) return null;
  return <RunFigures counts={run.counts} beside={<Overlap trial={trial} nameOf={nameOf} />} />;
}
