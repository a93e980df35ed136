import type { PlainDate } from '@dure/domain/calendar';
import { CONTACT_METHODS, CONTACT_TIMES, SEXES, type ContactMethod, type ContactTime, type Sex } from '@dure/domain/person';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Columns } from '../design/Layout.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { TownPicker } from '../jurisdiction/TownPicker.tsx';
import { useMessages } from '../messages/index.ts';
import { BirthField } from './BirthField.tsx';
import type { PersonForm } from './form.ts';
import { personMessages } from './messages.en.ts';
import { PhoneFields } from './PhoneFields.tsx';

/** BCP 47; kvk is Korean Sign Language. */
const LANGUAGES = ['ko', 'kvk', 'en', 'zh', 'vi', 'th', 'tl', 'km', 'mn', 'ru', 'uz', 'ja'];

export interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly errors: readonly FieldError[];
  readonly today: PlainDate;
  readonly onChange: (change: Partial<PersonForm>) => void;
  /** A record that exists can end. */
  readonly asksDeath?: boolean;
  /** Stands below who it is, before the rest is asked. */
  readonly afterIdentity?: ReactNode;
}

/** A name pasted from a Mac comes in pieces that no font joins; it is NFC from the first key on. */
function composed(change: Partial<PersonForm>): Partial<PersonForm> {
  return Object.fromEntries(Object.entries(change).map(([field, value]) => [field, typeof value === 'string' ? value.normalize('NFC') : value]));
}

function Identity({ form, errors, today, onChange, asksDeath = false }: PersonFieldsProps): ReactNode {
  const t = useMessages(personMessages);
  return (
    <Card title={t.identity}>
      <Columns>
        <TextField label={t.name} name="name" required maxLength={100} autoComplete="off" value={form.name} onChange={(name) => onChange({ name })} error={errorOf(errors, 'name')} />
        <BirthField value={form.birth} today={today} error={errorOf(errors, 'birthOn')} onChange={(birth) => onChange({ birth })} />
      </Columns>
      <RadioGroup<Sex> label={t.sexLabel} direction="row" choices={SEXES.map((sex) => ({ value: sex, label: t.sex(sex) }))} value={form.sex} onChange={(sex) => onChange({ sex })} />
      {asksDeath && <DatePicker label={t.deceasedOn} name="deceasedOn" max={today} value={form.deceasedOn === '' ? undefined : form.deceasedOn} onChange={(day) => onChange({ deceasedOn: day ?? '' })} error={errorOf(errors, 'deceasedOn')} />}
    </Card>
  );
}

function Preference({ form, onChange }: PersonFieldsProps): ReactNode {
  const t = useMessages(personMessages);
  return (
    <Card title={t.preference}>
      <Columns count={3}>
        <Select<ContactMethod> label={t.methodLabel} width="full" choices={CONTACT_METHODS.map((method) => ({ value: method, label: t.method(method) }))} value={form.method} onChange={(method) => onChange({ method })} />
        <Select<ContactTime> label={t.timeLabel} width="full" choices={CONTACT_TIMES.map((time) => ({ value: time, label: t.time(time) }))} value={form.time} onChange={(time) => onChange({ time })} />
        <Select label={t.languageLabel} width="full" choices={[...new Set([...LANGUAGES, form.language])].map((code) => ({ value: code, label: t.speaks(code) }))} value={form.language} onChange={(language) => onChange({ language })} />
      </Columns>
      <TextArea label={t.avoid} hint={t.avoidHint} rows={2} maxLength={300} value={form.avoid} onChange={(avoid) => onChange({ avoid })} />
    </Card>
  );
}

/** Everything an officer writes down about a person; used for registering and for correcting. */
export function PersonFields(props: PersonFieldsProps): ReactNode {
  const { form, errors, afterIdentity } = props;
  const t = useMessages(personMessages);
  const onChange = (change: Partial<PersonForm>): void => props.onChange(composed(change));
  return (
    <>
      <Identity {...props} onChange={onChange} />
      {afterIdentity}
      <Card title={t.contact}>
        <PhoneFields phones={form.phones} errors={errors} onChange={(phones) => onChange({ phones })} />
      </Card>
      <Card title={t.address}>
        <TownPicker name="emdCode" required hint={t.townHint} value={form.emdCode === '' ? undefined : form.emdCode} onChange={(code) => onChange({ emdCode: code ?? '', addressEmd: '' })} error={errorOf(errors, 'emdCode')} />
        <Columns>
          <TextField label={t.addressText} name="address.text" maxLength={200} autoComplete="off" value={form.addressText} onChange={(addressText) => onChange({ addressText })} error={errorOf(errors, 'address.text')} />
          <TextField label={t.addressDetail} name="address.detail" maxLength={200} autoComplete="off" value={form.addressDetail} onChange={(addressDetail) => onChange({ addressDetail })} />
        </Columns>
      </Card>
      <Preference {...props} onChange={onChange} />
    </>
  );
}
