import { isRunOver } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Banner, ErrorNotice } from '../../design/Notice.tsx';
import { ProgressBar } from '../../design/ProgressBar.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';
import type { RunDetail } from '../usePreview.ts';

const MINUTE = 60;
const SOME_MINUTES = 90;

/** How long it will take as far as can be told: rounded, and nothing where there is no pace to tell from. */
function useLeft({ status, secondsLeft }: RunDetail): string {
  const t = useMessages(discoveryMessages);
  if (status === 'queued') return t.waiting;
  if (secondsLeft === null) return t.unknownLeft;
  return t.left(secondsLeft < SOME_MINUTES ? t.seconds(Math.max(5, Math.ceil(secondsLeft / 5) * 5)) : t.minutes(Math.ceil(secondsLeft / MINUTE)));
}

/** How far a run is, and what can be done about it. */
export function ProgressCard({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const left = useLeft(run);
  const cancel = useWrite('POST /api/discovery/runs/:id/cancel');
  const resume = useWrite('POST /api/discovery/runs/:id/resume');
  const error = cancel.error ?? resume.error;
  const act = (write: typeof cancel | typeof resume, words: string): void => void write.send({ params: { id: run.id } }).then(() => toast(words), () => undefined);
  const [max, value] = [run.partsTotal ?? 1, run.partsTotal === null ? 0 : run.partsDone];
  return (
    <Card title={t.progress} aside={<>{run.acts.includes('cancel') && <Button size="small" kind="secondary" icon="pause" isPending={cancel.isPending} onPress={() => act(cancel, t.cancelled)}>{t.cancel}</Button>}{run.acts.includes('resume') && <Button size="small" kind="primary" icon="refresh" isPending={resume.isPending} onPress={() => act(resume, t.resumed)}>{t.resume}</Button>}</>}>
      {error && <ErrorNotice error={error} />}
      {run.failure !== null && <Banner tone="danger" title={run.failure.title}>{run.failure.next}</Banner>}
      <ProgressBar label={t.progress} value={value} max={max} text={t.progressOf(String(Math.floor((value / max) * 100)))} />
      {isRunOver(run.status) ? <p className="small">{t.partsKept}</p> : <output className="small numeric">{left}</output>}
      <p className="small quiet">{t.notFoundYet}</p>
    </Card>
  );
}
