import { AGENDA_OF, MAIN_SERVICES, type AgendaKind, type ConferenceKind, type MainService } from '@dure/domain/conference';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { agendaLabels, mainServiceLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';

export interface ItemForm {
  readonly agenda: AgendaKind;
  readonly asked: string;
  readonly mainServices: readonly MainService[];
}

export interface ItemFieldsProps {
  readonly kind: ConferenceKind;
  readonly form: ItemForm;
  readonly change: (part: Partial<ItemForm>) => void;
  readonly isChecked: boolean;
}

/** What a case is brought for and what is asked; the main services decide who must come. */
export function ItemFields({ kind, form, change, isChecked }: ItemFieldsProps): ReactNode {
  const t = useMessages(conferenceMessages);
  const [agenda, service] = [useLabels(agendaLabels), useLabels(mainServiceLabels)];
  const services = MAIN_SERVICES.map((value) => ({ value, label: service(value) }));
  return (
    <>
      <Select label={t.agenda} choices={AGENDA_OF[kind].map((value) => ({ value, label: agenda(value) }))} value={form.agenda} onChange={(value) => change({ agenda: value })} />
      <TextArea label={t.asked} hint={t.askedHint} required rows={4} maxLength={4000} value={form.asked} onChange={(asked) => change({ asked })} error={isChecked && form.asked.trim() === '' ? t.incomplete : undefined} />
      <CheckboxGroup label={t.mainServices} hint={t.mainServicesHint} direction="row" choices={services} value={form.mainServices} onChange={(mainServices) => change({ mainServices })} />
    </>
  );
}

const WITHOUT = 'none';

/** The live cases of a person, and the choice of none. */
export function CasePicker({ personId, caseId, onPick }: { readonly personId: string; readonly caseId: string; readonly onPick: (caseId: string) => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const programme = useLabels(programmeLabels);
  const rows = useRead('GET /api/persons/:id/cases', { params: { id: personId } }).data?.rows ?? [];
  const live = rows.filter(({ status }) => status !== 'ended' && status !== 'closed');
  const choices = [...live.map((one) => ({ value: one.id, label: `${programme(one.programme)} (${one.organisation.name})` })), { value: WITHOUT, label: t.noCase }];
  return <Select label={t.ofCase} choices={choices} value={choices.some(({ value }) => value === caseId) ? caseId : WITHOUT} onChange={(value) => onPick(value === WITHOUT ? '' : value)} />;
}
