import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer, type Input } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { Timeline } from '../../design/Timeline.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useParam } from '../../shell/location.ts';
import { roundActLabels, roundTeamLabels } from '../candidate/labels.ts';
import { useCriterionWords } from '../useCriteria.ts';
import { CandidatesCard } from './CandidatesCard.tsx';
import { HandToDialog } from './HandToDialog.tsx';
import { roundMessages } from './messages.en.ts';
import { RoundMark } from './RoundsScreen.tsx';
import { nextOf, TeamsTable, type Quotas } from './TeamsTable.tsx';

type Round = Answer<'GET /api/discovery/rounds/:id'>;
type Body = Input<'POST /api/discovery/rounds/:id/actions'>['body'];
type Asked = 'hand-out' | 'close' | { readonly handTo: string; readonly pseudonym: string } | { readonly candidateIds: readonly string[]; readonly organisationId: string | null; readonly title: string } | undefined;

function useRoundAct({ id, version }: Round) {
  const act = useWrite('POST /api/discovery/rounds/:id/actions');
  const send = async (body: Body, done: (people: number) => string): Promise<void> => {
    const { answer } = await act.send({ params: { id }, body, ifMatch: `"${version}"` });
    toast(done(answer.people));
  };
  return { send, isPending: act.isPending, error: act.error };
}

interface AskProps {
  readonly round: Round;
  readonly quotas: Quotas;
  readonly next: number;
  readonly asked: Asked;
  readonly act: ReturnType<typeof useRoundAct>;
  readonly onClose: () => void;
}

/** What is about to be done, said before it is. */
function Ask({ round, quotas, next, asked, act, onClose }: AskProps): ReactNode {
  const t = useMessages(roundMessages);
  const send = (body: Body, done: (people: number) => string): void => void act.send(body, done).then(onClose, onClose);
  if (asked === undefined) return null;
  if (asked === 'hand-out') return <ConfirmDialog title={t.handOut} isOpen onClose={onClose} action={t.handOut} isPending={act.isPending} onConfirm={() => send({ action: 'hand-out', quotas: { ...quotas } }, t.handedOutDone)}><p>{t.handOutLead(next, round.dueDays)}</p></ConfirmDialog>;
  if (asked === 'close') return <ConfirmDialog title={t.close} isOpen onClose={onClose} action={t.close} isDanger isPending={act.isPending} onConfirm={() => send({ action: 'close' }, () => t.closedDone)}><p>{t.closeLead}</p></ConfirmDialog>;
  if ('handTo' in asked) return <HandToDialog pseudonym={asked.pseudonym} teams={round.receivers} dueDays={round.dueDays} isPending={act.isPending} onClose={onClose} onChoose={(organisationId) => send({ action: 'hand-to', candidateIds: [asked.handTo], organisationId }, t.handedOutDone)} />;
  const { candidateIds, organisationId, title } = asked;
  return <ConfirmDialog title={title} isOpen onClose={onClose} action={t.recall} isDanger asksWords isPending={act.isPending} onConfirm={({ words }) => send({ action: 'recall', candidateIds: [...candidateIds], organisationId, reason: words }, t.recalled)}><p>{t.recallLead}</p></ConfirmDialog>;
}

function About({ round }: { readonly round: Round }): ReactNode {
  const t = useMessages(roundMessages);
  const { day, moment } = useFormats();
  const team = useLabels(roundTeamLabels);
  const words = useCriterionWords();
  const items = [{ term: t.criteria, value: round.criteria.map((one) => `${words.name({ id: one.criterion, name: one.name })} (${t.version(one.version)}, ${team(one.team)})`).join(', ') }, ...(round.runAsOf === null ? [] : [{ term: t.run, value: <TextLink to="/discovery/runs/$id" params={{ id: round.runId }} search={{ part: 'findings' }}>{t.runOf(day(round.runAsOf as PlainDate))}</TextLink> }]), { term: t.by, value: `${round.by} · ${moment(round.at)}` }, ...(round.unplaced > 0 ? [{ term: t.unplaced, value: t.countOf(round.unplaced) }] : [])];
  return <Card title={t.name}><DescriptionList columns={1} items={items} /></Card>;
}

function Detail({ round }: { readonly round: Round }): ReactNode {
  const t = useMessages(roundMessages);
  const [changed, setChanged] = useState<Quotas>({});
  const [asked, setAsked] = useState<Asked>();
  const act = useRoundAct(round);
  const said = useLabels(roundActLabels);
  const quotas: Quotas = { ...Object.fromEntries(round.teams.map(({ organisationId, quota }) => [organisationId, quota])), ...changed };
  const next = round.teams.reduce((sum, team) => sum + nextOf(team, quotas), 0);
  const mayHandOut = round.mayAct && round.status === 'open';
  const recallOf = (organisationId: string, name: string): void => setAsked({ candidateIds: [], organisationId, title: t.recallTeam(name) });
  return (
    <>
      <PageHeader title={round.name} breadcrumb={[{ label: t.title, to: '/discovery/rounds' }]} badges={<RoundMark status={round.status} />} actions={mayHandOut && <Button kind="tertiary" onPress={() => setAsked('close')}>{t.close}</Button>} />
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        <About round={round} />
        <Card title={t.teams} footer={mayHandOut && <Row place="end">{next === 0 && <span className="quiet">{t.nobodyNext}</span>}<Button kind="primary" isDisabled={next === 0} isPending={act.isPending} onPress={() => setAsked('hand-out')}>{`${t.handOut} (${t.countOf(next)})`}</Button></Row>}>
          <TeamsTable teams={round.teams} quotas={quotas} {...(mayHandOut ? { onQuota: (id: string, quota: number) => setChanged((before) => ({ ...before, [id]: quota })) } : {})} {...(round.mayAct ? { action: ({ organisationId, name, held }) => held > 0 && <Button kind="tertiary" size="small" onPress={() => recallOf(organisationId, name)}>{t.recall}</Button> } : {})} />
        </Card>
        <CandidatesCard roundId={round.id} mayAct={round.mayAct} onHandTo={mayHandOut ? (handTo, pseudonym) => setAsked({ handTo, pseudonym }) : undefined} onRecall={(candidateId, pseudonym) => setAsked({ candidateIds: [candidateId], organisationId: null, title: `${t.recall}: ${pseudonym}` })} />
        <Card title={t.acts}><Timeline label={t.acts} entries={round.acts.toReversed().map(({ action, at, by, people, words }) => ({ id: `${at} ${action}`, at, title: t.actOf(said(action), people), by, content: words === '' ? undefined : <p>{words}</p> }))} /></Card>
      </Stack>
      <Ask round={round} quotas={quotas} next={next} asked={asked} act={act} onClose={() => setAsked(undefined)} />
    </>
  );
}

/** One round: its teams and quotas, who stands in it, and what was done. */
export function RoundScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/discovery/rounds/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(round) => <Detail key={id} round={round} />}</Loaded>;
}
