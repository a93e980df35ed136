import { isRunOver } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCountWords } from '../pictures/count.ts';
import type { RunRow } from '../run/runRow.ts';

interface NextProps {
  readonly runs: readonly RunRow[];
  readonly last: RunRow | undefined;
  readonly mayRun: boolean;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly link: ReactNode;
}

/** Of the newest run, while it goes on or where it failed. */
function useUnfinished(run: RunRow | undefined): readonly Step[] {
  const t = useMessages(discoveryMessages);
  if (run === undefined) return [];
  if (run.status === 'failed') return [{ id: 'failed', title: t.nextFailed, words: run.failure?.title ?? '', link: <LinkButton kind="danger" to="/discovery/runs/$id" params={{ id: run.id }}>{t.nextFailed}</LinkButton> }];
  if (isRunOver(run.status)) return [];
  const done = `${run.partsTotal === null ? 0 : Math.floor((run.partsDone / run.partsTotal) * 100)}%`;
  return [{ id: 'watch', title: t.nextWatch, words: t.nextWatchWords(done), link: <LinkButton to="/discovery/runs/$id" params={{ id: run.id }}>{t.nextWatch}</LinkButton> }];
}

/** What comes next, by how far things are. */
function useSteps({ runs, last, mayRun }: NextProps): readonly Step[] {
  const t = useMessages(discoveryMessages);
  const words = useCountWords();
  const unfinished = useUnfinished(runs[0]);
  const criteria = <LinkButton to="/discovery/criteria">{t.seeCriteria}</LinkButton>;
  if (last !== undefined) {
    return [
      ...unfinished,
      { id: 'read', title: t.nextRead, words: t.nextReadWords(words.people(last.found)), link: <LinkButton kind="primary" to="/discovery/runs/$id" params={{ id: last.id }} search={{ part: 'findings' }}>{t.nextRead}</LinkButton> },
      { id: 'tune', title: t.nextTune, words: t.nextTuneWords, link: criteria },
    ];
  }
  return [...unfinished, ...(runs.length === 0 && mayRun ? [{ id: 'run', title: t.nextRun, words: t.nextRunWords, link: criteria }] : [])];
}

export function NextSteps(props: NextProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const steps = useSteps(props);
  if (steps.length === 0) return null;
  return (
    <Card title={t.nextTitle}>
      <ol className="discovery-steps">{steps.map(({ id, title, words, link }) => <li key={id}><div><p className="strong">{title}</p><p className="small quiet">{words}</p></div>{link}</li>)}</ol>
    </Card>
  );
}
