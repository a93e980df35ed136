import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { conferenceMessages } from './messages.en.ts';
import type { ConferenceAct, ConferenceDetail } from './useConferenceAct.ts';
import { nameOfAttendee } from './words.ts';

const TIMES = Array.from({ length: 19 }, (_one, half) => `${String(9 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const KOREA = 9 * 3_600_000;

/** Day and clock of a moment in Korea, and back. */
const dayOf = (at: string): string => new Date(Date.parse(at) + KOREA).toISOString().slice(0, 10);
const clockOf = (at: string): string => new Date(Date.parse(at) + KOREA).toISOString().slice(11, 16);
const momentOf = (day: string, clock: string): string => new Date(`${day}T${clock}:00+09:00`).toISOString();

interface When {
  readonly day: string | undefined;
  readonly clock: string;
  readonly minutes: number;
}

function Slots({ record, when, onTake }: { readonly record: ConferenceDetail; readonly when: When; readonly onTake: (startsAt: string) => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const [today] = useState(() => dayOf(new Date().toISOString()));
  const read = useRead('GET /api/conferences/:id/slots', { params: { id: record.id }, query: { from: when.day ?? today, minutes: when.minutes } });
  const who = (ids: readonly string[]): string => record.attendees.filter(({ attendeeId }) => ids.includes(attendeeId)).map(nameOfAttendee).join(', ');
  return (
    <Loaded read={read} lines={4}>
      {({ rows }) => (
        <ul className="conference-slots">
          {rows.map(({ startsAt, must, should, missing }) => (
            <li key={startsAt}>
              <span><strong>{moment(startsAt)}</strong> <span className="small quiet">{t.slotFree(must, should)}{missing.length > 0 && ` · ${t.slotMissing(who(missing))}`}</span></span>
              <Button size="small" onPress={() => onTake(startsAt)}>{t.take}</Button>
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

const whenOf = ({ appointment }: ConferenceDetail): When =>
  (appointment === null ? { day: undefined, clock: '14:00', minutes: 60 } : { day: dayOf(appointment.startsAt), clock: clockOf(appointment.startsAt), minutes: appointment.minutes });

function WhenFields({ when, change, isChecked }: { readonly when: When; readonly change: (part: Partial<When>) => void; readonly isChecked: boolean }): ReactNode {
  const t = useMessages(conferenceMessages);
  return (
    <Row place="top">
      <DateField label={t.day} required value={when.day} onChange={(day: PlainDate | undefined) => change({ day })} error={isChecked && when.day === undefined ? t.incomplete : undefined} />
      <Select label={t.time} width="short" choices={TIMES.map((value) => ({ value, label: value }))} value={when.clock} onChange={(clock) => change({ clock })} />
      <NumberField label={t.minutesLong} min={15} max={480} step={15} value={when.minutes} onChange={(minutes) => change({ minutes: minutes ?? 60 })} />
    </Row>
  );
}

/** 일시와 장소: typed in, or the time at which most of those who must come are free. */
export function ScheduleDialog({ record, act, onClose }: { readonly record: ConferenceDetail; readonly act: ConferenceAct; readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel, save } = useMessages();
  const [when, setWhen] = useState<When>(() => whenOf(record));
  const [place, setPlace] = useState(record.appointment?.place ?? '');
  const [isSearching, search] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const keep = async (): Promise<void> => {
    setChecked(true);
    if (when.day === undefined || place.trim() === '') return;
    const sent = await act.send({ action: 'schedule', startsAt: momentOf(when.day, when.clock), minutes: when.minutes, place }, t.scheduled);
    if (sent !== undefined) onClose();
  };
  return (
    <Dialog title={t.schedule} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void keep()}>{save}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        <WhenFields when={when} change={(part) => setWhen({ ...when, ...part })} isChecked={isChecked} />
        <TextField label={t.placeOf} required maxLength={200} value={place} onChange={setPlace} error={isChecked && place.trim() === '' ? t.incomplete : undefined} />
        {isSearching
          ? <><p className="small quiet">{t.slotsLead}</p><Slots record={record} when={when} onTake={(at) => setWhen({ ...when, day: dayOf(at), clock: clockOf(at) })} /></>
          : <Row><Button icon="search" onPress={() => search(true)}>{t.findTime}</Button></Row>}
      </Stack>
    </Dialog>
  );
}
