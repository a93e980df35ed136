import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useOutbox, useRead, useWrite } from '../client/index.ts';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { DocumentButton } from '../document/DocumentButton.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useFilter, useParam } from '../shell/location.ts';
import { ActDialog, type ActName } from './ActDialogs.tsx';
import { DoorFacts } from './DoorFacts.tsx';
import { activityLabels, attendanceLabels, cancelLabels, companionLabels, notMetLabels, postponeLabels, visitActionLabels } from './labels.ts';
import { visitMessages } from './messages.en.ts';
import { PhotosCard } from './PhotosCard.tsx';
import type { Visit } from './record-form.ts';
import { RecordForm } from './RecordForm.tsx';
import { useVisitWords } from './useVisitWords.ts';
import { WaitingRecords } from './WaitingRecords.tsx';
import './visit.css';

function CompanionAnswer({ visit }: { readonly visit: Visit }): ReactNode {
  const t = useMessages(visitMessages);
  const act = useWrite('POST /api/visits/:id/actions');
  const answer = async (value: 'accepted' | 'declined'): Promise<void> => {
    await act.send({ params: { id: visit.id }, body: { action: 'answer-companion', answer: value }, ifMatch: `"${visit.version}"` });
    toast(t.changed);
  };
  return (
    <>
      {act.error && <ErrorNotice error={act.error} />}
      <Row><Button kind="primary" isPending={act.isPending} onPress={() => void answer('accepted').catch(() => undefined)}>{t.accept}</Button><Button isPending={act.isPending} onPress={() => void answer('declined').catch(() => undefined)}>{t.decline}</Button></Row>
    </>
  );
}

const NAMED: readonly { readonly act: ActName; readonly text: 'move' | 'changeVisitor' | 'postpone' | 'cancelVisit' | 'askCompanion' | 'addWords' }[] = [
  { act: 'reschedule', text: 'move' }, { act: 'assign', text: 'changeVisitor' }, { act: 'postpone', text: 'postpone' }, { act: 'ask-companion', text: 'askCompanion' }, { act: 'cancel', text: 'cancelVisit' }, { act: 'add-words', text: 'addWords' },
];

function Acts({ visit, onRecord }: { readonly visit: Visit; readonly onRecord: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const [name, setName] = useState<ActName>();
  const offered = NAMED.filter(({ act }) => visit.acts.includes(act));
  const mayRecord = visit.acts.includes('record');
  return (
    <>
      <Row>
        {mayRecord && <Button kind="primary" icon="edit" onPress={onRecord}>{visit.status === 'planned' ? t.start : t.record}</Button>}
        {offered.map(({ act, text }) => <Button key={act} kind="tertiary" onPress={() => setName(act)}>{t[text]}</Button>)}
        {visit.series !== null && visit.acts.includes('reschedule') && <Button kind="tertiary" onPress={() => setName('following')}>{t.moveFollowing}</Button>}
      </Row>
      {name && <ActDialog name={name} visit={visit} onClose={() => setName(undefined)} />}
    </>
  );
}

function Outcome({ visit }: { readonly visit: Visit }): ReactNode {
  const t = useMessages(visitMessages);
  const { day, moment } = useFormats();
  const [attendance, companion, activity] = [useLabels(attendanceLabels), useLabels(companionLabels), useLabels(activityLabels)];
  const { outcome, record, startedAt } = visit;
  if (outcome === null) return null;
  const list = (codes: readonly string[], word: (code: string) => string): string => codes.map(word).join(', ') || '–';
  const met = record === null ? [] : [{ term: t.attendance, value: list(record.attendance, attendance) }, { term: t.present, value: list(record.present, companion) }, { term: t.did, value: list(record.did, activity) }];
  const items = [...met, { term: t.words, value: outcome.words || '–' }, ...(startedAt === null ? [] : [{ term: t.began, value: moment(startedAt) }]), ...(record?.nextOn ? [{ term: t.nextOn, value: day(record.nextOn) }] : [])];
  return <Card title={t.outcome}><DescriptionList items={items} /></Card>;
}

/** The reason of an act, by its own list. */
function useWhy(): (action: string, why: string | null) => string {
  const [postponed, cancelled, notMet] = [useLabels(postponeLabels), useLabels(cancelLabels), useLabels(notMetLabels)];
  return (action, why) => (why === null ? '' : action === 'cancel' ? cancelled(why) : action === 'record-not-met' ? notMet(why) : postponed(why));
}

function History({ visit }: { readonly visit: Visit }): ReactNode {
  const t = useMessages(visitMessages);
  const { moment } = useFormats();
  const action = useLabels(visitActionLabels);
  const whyOf = useWhy();
  return (
    <Card title={t.history}>
      {visit.notes.length > 0 && <><p className="strong">{t.notes}</p><ul>{visit.notes.map((words) => <li key={words}>{words}</li>)}</ul></>}
      <ul className="visit-plain">{visit.events.map(({ seq, at, action: code, by, why, words }) => <li key={seq}><span className="small quiet">{moment(at)}</span> {[action(code), whyOf(code, why), words, by].filter((part) => part !== '').join(' · ')}</li>)}</ul>
    </Card>
  );
}

function Body({ visit }: { readonly visit: Visit }): ReactNode {
  const t = useMessages(visitMessages);
  const [doing, setDoing] = useFilter('do');
  const companion = useLabels(companionLabels);
  const waits = useOutbox().some(({ subject, refusal }) => subject === visit.id && refusal === undefined);
  const mayRecord = visit.acts.includes('record');
  const isRecording = doing === 'record' && mayRecord && !waits;
  return (
    <Stack>
      <WaitingRecords />
      {visit.acts.includes('answer-companion') && <CompanionAnswer visit={visit} />}
      {!isRecording && !waits && <Acts visit={visit} onRecord={() => setDoing('record')} />}
      {visit.emergency && <Banner tone="warning" title={t.emergency} />}
      <Card title={t.atDoor}><DoorFacts door={visit.door} /></Card>
      {visit.companions.length > 0 && <Card title={t.companions}><ul className="visit-plain">{visit.companions.map(({ kind, organisation, answer }) => <li key={organisation}>{companion(kind)} · {organisation} · {answer === 'accepted' ? t.accept : answer === 'declined' ? t.decline : t.askCompanion}</li>)}</ul></Card>}
      {isRecording && <RecordForm visit={visit} onSaved={() => setDoing('')} />}
      <Outcome visit={visit} />
      <PhotosCard visit={visit} mayAdd={visit.acts.includes('record') || visit.acts.includes('add-words')} />
      <History visit={visit} />
    </Stack>
  );
}

/** One visit: what must be known at the door, what may be done, and what came of it. */
export function VisitScreen(): ReactNode {
  const t = useMessages(visitMessages);
  const words = useVisitWords();
  const { dayWithWeekday } = useFormats();
  const id = useParam('id');
  const read = useRead('GET /api/visits/:id', { params: { id } });
  return (
    <Loaded read={read} lines={8}>
      {(visit) => {
        const series = words.series(visit);
        return (
          <>
            <PageHeader
              title={visit.personName ?? t.screenTitle}
              breadcrumb={[{ label: t.screenTitle, to: '/visits' }]}
              lead={<>{dayWithWeekday(visit.on as PlainDate)} {words.time(visit)} · {words.purpose(visit)} · {visit.staff} <TextLink to="/persons/$id" params={{ id: visit.personId }} search={{ part: 'visit' }}>{t.who}</TextLink></>}
              badges={<><StatusBadge tone={words.tone(visit)}>{words.status(visit)}</StatusBadge>{series !== undefined && <Badge>{series}</Badge>}{visit.joined > 0 && <Badge tone="info">{t.together}</Badge>}</>}
              actions={visit.outcome !== null && <DocumentButton subject={visit.id} forms={['visit-record']} />}
            />
            <Body key={visit.id} visit={visit} />
          </>
        );
      }}
    </Loaded>
  );
}
