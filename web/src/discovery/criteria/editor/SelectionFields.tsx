import { CARE_SETTINGS, INSTITUTION_TYPES, type Selection } from '@dure/domain/discovery';
import type { ReactNode } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Checkbox, CheckboxGroup } from '../../../design/Checkbox.tsx';
import { Select } from '../../../design/Select.tsx';
import { TextField } from '../../../design/TextField.tsx';
import { useMessages } from '../../../messages/index.ts';
import { useLabels } from '../../../messages/useLabels.ts';
import { institutionLabels, settingLabels } from '../../labels.ts';
import { discoveryMessages } from '../../messages.en.ts';
import { isCode } from './faults.ts';

type Diagnosis = NonNullable<Selection['diagnosis']>;

interface SelectionProps {
  readonly value: Selection;
  readonly onChange: (value: Selection) => void;
}

/** What is not chosen is not asked: an empty list is left out. */
function without<Key extends keyof Selection>(selection: Selection, key: Key): Selection {
  return Object.fromEntries(Object.entries(selection).filter(([one]) => one !== key));
}

const EMPTY_RANGE = { from: '', to: '' };

function Ranges({ diagnosis, onChange }: { readonly diagnosis: Diagnosis; readonly onChange: (diagnosis: Diagnosis) => void }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { include } = diagnosis;
  const set = (at: number, change: Partial<typeof EMPTY_RANGE>): void => onChange({ ...diagnosis, include: include.map((range, place) => (place === at ? { ...range, ...change } : range)) });
  const wrong = (code: string): { readonly error?: string } => (isCode(code) ? {} : { error: t.codeWrong });
  return (
    <div className="discovery-ranges">
      <Select label={t.among} choices={[{ value: 'main', label: t.main }, { value: 'either', label: t.either }]} value={diagnosis.among} onChange={(among) => onChange({ ...diagnosis, among })} />
      {include.map(({ from, to }, at) => (
        <div className="discovery-range" key={at}>
          <TextField label={t.codeFrom} width="short" maxLength={7} value={from} onChange={(next) => set(at, { from: next.toUpperCase(), ...(to === from ? { to: next.toUpperCase() } : {}) })} {...wrong(from)} />
          <TextField label={t.codeUntil} width="short" maxLength={7} value={to} onChange={(next) => set(at, { to: next.toUpperCase() })} {...wrong(to)} />
          <Button size="small" kind="tertiary" icon="trash" onPress={() => onChange({ ...diagnosis, include: include.filter((_, place) => place !== at) })}>{t.remove}</Button>
        </div>
      ))}
      <div><Button size="small" kind="tertiary" onPress={() => onChange({ ...diagnosis, include: [...include, EMPTY_RANGE] })}>{t.addRange}</Button></div>
    </div>
  );
}

/** Which care is read: its form, by whom, and for which illness. */
export function SelectionFields({ value, onChange }: SelectionProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const setting = useLabels(settingLabels);
  const institution = useLabels(institutionLabels);
  const { institutions, diagnosis } = value;
  return (
    <div className="discovery-node-wide stack stack-tight">
      <CheckboxGroup label={t.settings} hint={t.anyNone} direction="row" choices={CARE_SETTINGS.map((one) => ({ value: one, label: setting(one) }))} value={value.settings ?? []} onChange={(settings) => onChange(settings.length === 0 ? without(value, 'settings') : { ...value, settings })} />
      <Checkbox isSelected={institutions !== undefined} onChange={(is) => onChange(is ? { ...value, institutions: ['hospital'] } : without(value, 'institutions'))}>{t.hasInstitutions}</Checkbox>
      {institutions !== undefined && <CheckboxGroup label={t.institutions} hint={t.anyNone} direction="row" choices={INSTITUTION_TYPES.map((one) => ({ value: one, label: institution(one) }))} value={institutions} onChange={(chosen) => onChange(chosen.length === 0 ? without(value, 'institutions') : { ...value, institutions: chosen })} />}
      <Checkbox isSelected={diagnosis !== undefined} onChange={(is) => onChange(is ? { ...value, diagnosis: { among: 'main', include: [EMPTY_RANGE] } } : without(value, 'diagnosis'))}>{t.hasDiagnosis}</Checkbox>
      {diagnosis !== undefined && <Ranges diagnosis={diagnosis} onChange={(next) => onChange({ ...value, diagnosis: next })} />}
    </div>
  );
}
