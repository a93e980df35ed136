import { FOLLOW_UPS, type FollowUp } from '@dure/domain/conference';
import { PROGRAMMES } from '@dure/domain/programme';
import type { ReactNode } from 'react';
import { Button, IconButton } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Row } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { followUpLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import type { ActionForm, RunForm } from './run-form.ts';
import type { ConferenceDetail } from './useConferenceAct.ts';
import { nameOfAttendee } from './words.ts';

interface Props {
  readonly record: ConferenceDetail;
  readonly form: RunForm;
  readonly change: (part: Partial<RunForm>) => void;
}

interface LineProps {
  readonly record: ConferenceDetail;
  readonly one: ActionForm;
  readonly change: (part: Partial<ActionForm>) => void;
  readonly onRemove: () => void;
}

/** Who does it: somebody at the table, a team or a person of it. */
function ActionLine({ record, one, change, onRemove }: LineProps): ReactNode {
  const t = useMessages(conferenceMessages);
  const [kind, programme] = [useLabels(followUpLabels), useLabels(programmeLabels)];
  const people = record.attendees.filter(({ organisation }) => organisation !== null).map((attendee) => ({ value: attendee.attendeeId, label: nameOfAttendee(attendee) }));
  const chosen = record.attendees.find(({ organisation, staffId }) => organisation?.id === one.organisationId && staffId === one.staffId);
  const choose = (attendeeId: string): void => {
    const attendee = record.attendees.find((candidate) => candidate.attendeeId === attendeeId);
    change({ organisationId: attendee?.organisation?.id, staffId: attendee?.staffId ?? null });
  };
  return (
    <li>
      <Row place="top">
        <Select label={t.actionKind} width="short" choices={FOLLOW_UPS.map((value) => ({ value, label: kind(value) }))} value={one.kind} onChange={(value: FollowUp) => change({ kind: value })} />
        <TextField label={t.actionWhat} required maxLength={500} value={one.what} onChange={(what) => change({ what })} />
        <Select label={t.actionWho} required choices={people} value={chosen?.attendeeId} onChange={choose} />
        <DateField label={t.actionDue} required value={one.dueOn} onChange={(dueOn) => change({ dueOn })} />
        {one.kind === 'referral' && <Select label={t.actionProgramme} required choices={PROGRAMMES.map((value) => ({ value, label: programme(value) }))} value={one.programme} onChange={(value) => change({ programme: value })} />}
        <IconButton icon="close" label={t.remove} onPress={onRemove} />
      </Row>
    </li>
  );
}

/** 후속 조치: what, who, by when. */
export function ActionFields({ record, form, change }: Props): ReactNode {
  const t = useMessages(conferenceMessages);
  const add = (): void => change({ actions: [...form.actions, { key: crypto.randomUUID(), actionId: null, kind: 'task', what: '', organisationId: undefined, staffId: null, dueOn: undefined, programme: undefined }] });
  return (
    <>
      {form.actions.length > 0 && (
        <ul className="conference-lines" aria-label={t.actions}>
          {form.actions.map((one) => (
            <ActionLine
              key={one.key} record={record} one={one}
              change={(part) => change({ actions: form.actions.map((other) => (other.key === one.key ? { ...other, ...part } : other)) })}
              onRemove={() => change({ actions: form.actions.filter(({ key }) => key !== one.key) })}
            />
          ))}
        </ul>
      )}
      <Row><Button size="small" kind="tertiary" icon="add" onPress={add}>{t.addAction}</Button></Row>
    </>
  );
}
