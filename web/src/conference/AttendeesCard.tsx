import { PRESENCES, type Answer, type Presence } from '@dure/domain/conference';
import { useState, type ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AttendeesDialog } from './AttendeesDialog.tsx';
import { GuestLink } from './GuestLink.tsx';
import { ANSWER_TONES, answerLabels, presenceLabels, STRENGTH_TONES, strengthLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import type { Attendee, ConferenceAct, ConferenceDetail } from './useConferenceAct.ts';
import { nameOfAttendee } from './words.ts';

interface Props {
  readonly record: ConferenceDetail;
  readonly act: ConferenceAct;
}

function PresencePicker({ one, act }: { readonly one: Attendee; readonly act: ConferenceAct }): ReactNode {
  const t = useMessages(conferenceMessages);
  const label = useLabels(presenceLabels);
  const choices = PRESENCES.map((value) => ({ value, label: label(value) }));
  return <Select label={t.presence} width="short" choices={choices} placeholder={label('unknown')} value={one.presence === 'unknown' ? undefined : (one.presence as Presence)} onChange={(presence) => void act.send({ action: 'attend', attendeeId: one.attendeeId, presence, proxy: one.proxy })} />;
}

const HELD: readonly string[] = ['in-session', 'confirmed', 'signed'];

/** What was answered before, who was there afterwards. */
function StandingBadge({ one, status }: { readonly one: Attendee; readonly status: string }): ReactNode {
  const [answer, presence] = [useLabels(answerLabels), useLabels(presenceLabels)];
  if (status === 'called') return <Badge tone={ANSWER_TONES[one.answer as Answer]}>{answer(one.answer)}</Badge>;
  return HELD.includes(status) && <Badge tone={one.presence === 'absent' ? 'danger' : 'neutral'}>{presence(one.presence)}</Badge>;
}

function Line({ one, record, act, onAnswer }: Props & { readonly one: Attendee; readonly onAnswer: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const strength = useLabels(strengthLabels);
  return (
    <li>
      <Row>
        <strong>{nameOfAttendee(one)}</strong>
        <Badge tone={STRENGTH_TONES[one.strength as keyof typeof STRENGTH_TONES]}>{strength(one.strength)}</Badge>
        <StandingBadge one={one} status={record.status} />
        {one.proxy !== '' && <span className="small">{t.proxyName}: {one.proxy}</span>}
      </Row>
      <p className="small quiet">{one.seats.length === 0 ? t.besides : one.seats.join(' · ')}</p>
      {one.words !== '' && <p className="small">{one.words}</p>}
      <ConvenerActs one={one} record={record} act={act} onAnswer={onAnswer} />
    </li>
  );
}

/** What the convener notes of somebody: the answer that came by telephone, a link for a guest, whether he is there. */
function ConvenerActs({ one, record, act, onAnswer }: Props & { readonly one: Attendee; readonly onAnswer: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const mayAnswerFor = act.can('start') && !one.mine;
  return (
    <Row>
      {act.can('attend') && <PresencePicker one={one} act={act} />}
      {mayAnswerFor && <Button size="small" kind="tertiary" onPress={onAnswer}>{t.answerFor(nameOfAttendee(one))}</Button>}
      {mayAnswerFor && one.staffId === null && <GuestLink conferenceId={record.id} attendee={one} />}
    </Row>
  );
}

/** Who is asked, what each answered, and who is there. */
export function AttendeesCard({ record, act }: Props): ReactNode {
  const t = useMessages(conferenceMessages);
  const [answering, setAnswering] = useState<Attendee>();
  const [isEditing, edit] = useState(false);
  const open = (dialog: () => void): void => {
    act.forget();
    dialog();
  };
  return (
    <Card title={t.attendeesTitle} aside={act.can('set-attendees') && <Button size="small" icon="edit" onPress={() => open(() => edit(true))}>{t.editAttendees}</Button>}>
      <ul className="conference-lines">
        {record.attendees.map((one) => <Line key={one.attendeeId} one={one} record={record} act={act} onAnswer={() => open(() => setAnswering(one))} />)}
      </ul>
      {answering !== undefined && <AnswerDialog attendee={answering} act={act} onClose={() => setAnswering(undefined)} />}
      {isEditing && <AttendeesDialog record={record} act={act} onClose={() => edit(false)} />}
    </Card>
  );
}
