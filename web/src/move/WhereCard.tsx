import type { PlainDate } from '@dure/domain/calendar';
import type { EmdCode, Sigungu } from '@dure/domain/ids';
import { receiversOf } from '@dure/domain/move';
import type { Organisation } from '@dure/domain/organisation';
import type { ReactNode } from 'react';
import { useRead, type Answer, type FieldError } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import type { Choice } from '../design/choice.ts';
import { ComboBox } from '../design/ComboBox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Columns } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import type { MoveForm, MoveGround } from './form.ts';
import { moveMessages } from './messages.en.ts';

export interface FieldsProps {
  readonly known: MoveGround;
  readonly form: MoveForm;
  readonly change: (more: Partial<MoveForm>) => void;
  readonly errors: readonly FieldError[];
}

type Destination = Answer<'GET /api/move-destinations/:sigungu'>;

/** Who may take the case over at this address: the same rule as the server's. */
function receiversIn(destination: Destination | undefined, known: MoveGround, { sigungu, emdCode }: MoveForm): readonly { readonly value: string; readonly label: string; readonly hint: string }[] {
  if (destination === undefined || emdCode === '') return [];
  const organisations = destination.organisations as unknown as readonly Organisation[];
  return receiversOf(organisations, { sigungu: sigungu as Sigungu, emdCode: emdCode as EmdCode, programme: known.programme, restricted: known.restricted }).map(({ id, name, phone }) => ({ value: id, label: name, hint: phone }));
}

const choicesOf = (places: readonly { readonly code: string; readonly name: string }[] = []): readonly Choice[] => places.map(({ code, name }) => ({ value: code, label: name }));
const chosen = (value: string): string | undefined => (value === '' ? undefined : value);

/** The new address, the day, and the team over there that is asked. */
export function WhereCard({ known, form, change, errors }: FieldsProps): ReactNode {
  const t = useMessages(moveMessages);
  const municipalities = choicesOf(useRead('GET /api/move-destinations', {}).data?.municipalities);
  const destination = useRead('GET /api/move-destinations/:sigungu', { params: { sigungu: form.sigungu } }, { enabled: form.sigungu !== '' }).data;
  const towns = choicesOf(destination?.towns);
  const receivers = receiversIn(destination, known, form);
  const moveTo = (emdCode: string): void => {
    const [first] = receiversIn(destination, known, { ...form, emdCode });
    change({ emdCode, organisationId: first?.value ?? '', items: null });
  };
  return (
    <Card title={t.where}>
      <Columns>
        <Select label={t.municipality} name="sigungu" required error={errorOf(errors, 'sigungu')} width="full" choices={municipalities} value={chosen(form.sigungu)} onChange={(sigungu) => change({ sigungu, emdCode: '', organisationId: '', items: null })} />
        <ComboBox key={`${form.sigungu} ${towns.length}`} label={t.town} name="emdCode" required error={errorOf(errors, 'emdCode')} width="full" choices={towns} value={chosen(form.emdCode)} onChange={(emdCode) => moveTo(emdCode ?? '')} />
      </Columns>
      <Columns>
        <TextField label={t.address} hint={t.addressHint} maxLength={200} value={form.addressText} onChange={(addressText) => change({ addressText })} />
        <TextField label={t.addressDetail} maxLength={200} value={form.addressDetail} onChange={(addressDetail) => change({ addressDetail })} />
      </Columns>
      <Columns>
        <DatePicker label={t.movesOn} name="movesOn" required error={errorOf(errors, 'movesOn')} value={form.movesOn} onChange={(movesOn: PlainDate | undefined) => change({ movesOn })} />
        <Select label={t.receiver} name="organisationId" required error={errorOf(errors, 'organisationId')} width="full" choices={receivers} value={chosen(form.organisationId)} onChange={(organisationId) => change({ organisationId, items: null })} />
      </Columns>
      {destination !== undefined && form.emdCode !== '' && receivers.length === 0 && <Banner tone="warning" title={t.noReceiver} />}
    </Card>
  );
}
