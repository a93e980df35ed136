import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWrite, type Answer } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { likenessLabels } from './labels.ts';
import { candidateMessages } from './messages.en.ts';
import type { CandidateDetail } from './specs.ts';

type Match = Answer<'POST /api/discovery/candidates/:id/person'>['matches'][number];

function Alike({ match, onSame, isPending }: { readonly match: Match; readonly onSame: () => void; readonly isPending: boolean }): ReactNode {
  const t = useMessages(candidateMessages);
  const likeness = useLabels(likenessLabels);
  return <Row place="apart"><span className="today-about"><span className="strong">{[match.name, match.birthOn].filter(Boolean).join(' · ')}</span><span className="small quiet">{[match.address, ...match.reasons.map(likeness)].filter(Boolean).join(' · ')}</span></span><Button size="small" isPending={isPending} onPress={onSame}>{t.same}</Button></Row>;
}

/** One step to an intake: who it is on record, and then the form with what was found. */
export function IntakeButton({ record }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  const { cancel } = useMessages();
  const navigate = useNavigate();
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const identify = useWrite('POST /api/discovery/candidates/:id/person');
  const go = async (personId: string | null, distinctFrom: readonly string[] = []): Promise<void> => {
    const { answer } = await identify.send({ params: { id: record.id }, body: { personId, distinctFrom: [...distinctFrom] }, ifMatch: `"${record.version}"` });
    if (answer.personId === null) setMatches(answer.matches);
    else await navigate({ to: '/intakes/new', search: { candidate: record.id } } as never);
  };
  const send = (personId: string | null, distinctFrom?: readonly string[]): void => void go(personId, distinctFrom).catch(() => undefined);
  return (
    <>
      {identify.error && matches.length === 0 && <ErrorNotice error={identify.error} />}
      <Button kind="primary" size="large" isPending={identify.isPending} onPress={() => send(null)}>{t.intake}</Button>
      <Dialog title={t.matchTitle} isOpen={matches.length > 0} onClose={() => setMatches([])} actions={<><Button kind="tertiary" onPress={() => setMatches([])}>{cancel}</Button><Button kind="primary" isPending={identify.isPending} onPress={() => send(null, matches.map(({ personId }) => personId))}>{t.allOthers}</Button></>}>
        <Stack>
          {identify.error && <ErrorNotice error={identify.error} />}
          <p>{t.matchLead}</p>
          {matches.map((match) => <Alike key={match.personId} match={match} isPending={identify.isPending} onSame={() => send(match.personId)} />)}
        </Stack>
      </Dialog>
    </>
  );
}
