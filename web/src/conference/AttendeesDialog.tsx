import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { ComboBox } from '../design/ComboBox.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useOrganisations } from '../organisation/useOrganisations.ts';
import { conferenceMessages } from './messages.en.ts';
import type { ConferenceAct, ConferenceDetail } from './useConferenceAct.ts';

interface Place {
  readonly key: string;
  readonly attendeeId: string | null;
  readonly seats: readonly string[];
  readonly organisationId: string | null;
  readonly staffId: string | null;
  readonly name: string;
}

const TEAM = 'team';

function StaffPicker({ place, change }: { readonly place: Place; readonly change: (part: Partial<Place>) => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const organisation = place.organisationId ?? '';
  const rows = useRead('GET /api/conference-candidates', { query: { organisation } }, { enabled: organisation !== '' }).data?.rows ?? [];
  const choices = [{ value: TEAM, label: t.team }, ...rows.map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(' ') }))];
  const chosen = choices.some(({ value }) => value === place.staffId) ? (place.staffId ?? TEAM) : TEAM;
  return <Select label={t.staff} choices={choices} value={chosen} onChange={(value) => change({ staffId: value === TEAM ? null : value })} />;
}

interface PlaceFieldsProps {
  readonly place: Place;
  readonly seats: readonly string[];
  readonly isGuest: boolean;
  readonly change: (part: Partial<Place>) => void;
  readonly onRemove: () => void;
}

function PlaceFields({ place, seats, isGuest, change, onRemove }: PlaceFieldsProps): ReactNode {
  const t = useMessages(conferenceMessages);
  const organisations = useOrganisations(!isGuest);
  return (
    <li>
      <Row place="top">
        {isGuest
          ? <TextField label={t.guestName} required maxLength={200} value={place.name} onChange={(name) => change({ name })} />
          : <><ComboBox label={t.organisation} choices={organisations} value={place.organisationId ?? undefined} onChange={(organisationId) => change({ organisationId: organisationId ?? null, staffId: null })} />{place.organisationId !== null && <StaffPicker place={place} change={change} />}</>}
        <IconButton icon="close" label={t.remove} onPress={onRemove} />
      </Row>
      {seats.length > 0 && <Disclosure title={`${t.seat}: ${place.seats.length === 0 ? t.besides : place.seats.join(' · ')}`}><CheckboxGroup label={t.seat} choices={seats.map((value) => ({ value, label: value }))} value={place.seats} onChange={(chosen) => change({ seats: chosen })} /></Disclosure>}
    </li>
  );
}

/** Whom to ask: the teams that the guide wants are proposed, and everything can be changed. */
export function AttendeesDialog({ record, act, onClose }: { readonly record: ConferenceDetail; readonly act: ConferenceAct; readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel, save } = useMessages();
  const [places, setPlaces] = useState<readonly (Place & { readonly isGuest: boolean })[]>(() => record.attendees.map(({ attendeeId, seats, organisation, staffId, name }) => ({ key: attendeeId, attendeeId, seats, organisationId: organisation?.id ?? null, staffId, name, isGuest: organisation === null })));
  const change = (key: string, part: Partial<Place>): void => setPlaces((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = (isGuest: boolean): void => setPlaces((before) => [...before, { key: crypto.randomUUID(), attendeeId: null, seats: [], organisationId: null, staffId: null, name: '', isGuest }]);
  const keep = async (): Promise<void> => {
    const asked = places.filter(({ isGuest, name, organisationId }) => (isGuest ? name.trim() !== '' : organisationId !== null));
    const attendees = asked.map(({ attendeeId, seats, organisationId, staffId, name }) => ({ attendeeId, seats: [...seats], organisationId, staffId, name }));
    if ((await act.send({ action: 'set-attendees', attendees }, t.saved)) !== undefined) onClose();
  };
  return (
    <Dialog title={t.editAttendees} isOpen onClose={onClose} size="large" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void keep()}>{save}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        <ul className="conference-lines">
          {places.map((place) => (
            <PlaceFields key={place.key} place={place} seats={record.seats.map(({ who }) => who)} isGuest={place.isGuest} change={(part) => change(place.key, part)} onRemove={() => setPlaces(places.filter(({ key }) => key !== place.key))} />
          ))}
        </ul>
        <Row><Button icon="add" onPress={() => add(false)}>{t.addTeam}</Button><Button icon="add" onPress={() => add(true)}>{t.addGuest}</Button></Row>
      </Stack>
    </Dialog>
  );
}
