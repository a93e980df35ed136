import type { OrganisationId, StaffId } from '@dure/domain/ids';
import { COST_UNITS, FREQUENCY_UNITS, PAYERS } from '@dure/domain/plan';
import type { ReactNode } from 'react';
import type { Choice } from '../design/choice.ts';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { ComboBox } from '../design/ComboBox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { withDays } from './form.ts';
import { costUnitLabels, payerLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import type { PlanTask, Service } from './words.ts';

export interface Sources {
  readonly colleagues: readonly Choice[];
  readonly organisations: readonly Choice[];
  readonly goals: readonly Choice[];
  readonly staffId: StaffId;
}

interface Owned {
  readonly owner: PlanTask['owner'];
  readonly byOn: PlanTask['byOn'];
}

/** Who answers for an item, and by when: no item goes without. */
export function OwnerFields({ item, sources, onChange }: { readonly item: Owned; readonly sources: Sources; readonly onChange: (part: Partial<Owned>) => void }): ReactNode {
  const t = useMessages(planMessages);
  const { owner } = item;
  const kind = owner?.kind ?? 'staff';
  return (
    <div className="plan-item-fields">
      <RadioGroup label={t.ownerKind} direction="row" choices={[{ value: 'staff', label: t.staff }, { value: 'named', label: t.named }]} value={kind} onChange={(next) => onChange({ owner: next === 'named' ? { kind: 'named', name: '' } : { kind: 'staff', staffId: sources.staffId } })} />
      {owner?.kind === 'named'
        ? <TextField label={t.ownerName} width="medium" maxLength={100} value={owner.name} onChange={(name) => onChange({ owner: { kind: 'named', name } })} />
        : <Select label={t.ownerStaff} choices={sources.colleagues} value={owner?.staffId} onChange={(staffId) => onChange({ owner: { kind: 'staff', staffId: staffId as StaffId } })} />}
      <DatePicker label={t.byOn} value={item.byOn ?? undefined} onChange={(on) => onChange({ byOn: on ?? null })} />
    </div>
  );
}

interface ServiceProps {
  readonly service: Service;
  readonly sources: Sources;
  readonly onChange: (part: Partial<Service>) => void;
}

export function ProviderFields({ service: { provider }, sources, onChange }: ServiceProps): ReactNode {
  const t = useMessages(planMessages);
  const kind = provider?.kind ?? 'organisation';
  return (
    <div className="plan-item-fields">
      <RadioGroup label={t.providerKind} direction="row" choices={[{ value: 'organisation', label: t.organisation }, { value: 'informal', label: t.informal }]} value={kind} onChange={(next) => onChange({ provider: next === 'informal' ? { kind: 'informal', name: '' } : null })} />
      {provider?.kind === 'informal'
        ? <TextField label={t.informalName} width="medium" maxLength={100} value={provider.name} onChange={(name) => onChange({ provider: { kind: 'informal', name } })} />
        : <ComboBox label={t.provider} choices={sources.organisations} value={provider?.organisationId} onChange={(organisationId) => onChange({ provider: organisationId === undefined ? null : { kind: 'organisation', organisationId: organisationId as OrganisationId } })} />}
    </div>
  );
}

const asDays = (text: readonly string[]): readonly number[] => text.map(Number);

export function WhenFields({ service, onChange }: ServiceProps): ReactNode {
  const t = useMessages(planMessages);
  const { frequency, amount, from, until } = service;
  const units = { once: t.perOnce, day: t.perDay, week: t.perWeek, month: t.perMonth };
  return (
    <>
      <div className="plan-item-fields">
        <Select label={t.per} width="short" choices={FREQUENCY_UNITS.map((value) => ({ value, label: units[value] }))} value={frequency.per} onChange={(per) => onChange({ frequency: { ...frequency, per, on: [] } })} />
        {frequency.per === 'week' && <CheckboxGroup label={t.days} direction="row" choices={t.weekdays.split(',').map((label, at) => ({ value: String(at + 1), label }))} value={frequency.on.map(String)} onChange={(on) => onChange({ frequency: withDays(frequency, asDays(on)) })} />}
        {frequency.on.length === 0 && <NumberField label={t.times} min={1} max={31} unit={t.timesUnit} value={frequency.times} onChange={(times) => onChange({ frequency: { ...frequency, times: times ?? 0 } })} />}
        <TextField label={t.amount} hint={t.amountHint} width="medium" maxLength={100} value={amount} onChange={(next) => onChange({ amount: next })} />
      </div>
      <div className="plan-item-fields">
        <DatePicker label={t.from} value={from ?? undefined} onChange={(on) => onChange({ from: on ?? null })} />
        <DatePicker label={t.until} value={until ?? undefined} onChange={(on) => onChange({ until: on ?? null })} {...(from === null ? {} : { min: from })} />
      </div>
    </>
  );
}

export function CostFields({ service, onChange }: ServiceProps): ReactNode {
  const t = useMessages(planMessages);
  const [unit, payer] = [useLabels(costUnitLabels), useLabels(payerLabels)];
  return (
    <div className="plan-item-fields">
      <NumberField label={t.cost} min={0} unit={t.costUnit} value={service.cost ?? undefined} onChange={(cost) => onChange({ cost: cost ?? null })} />
      <Select label={t.costPer} width="short" choices={COST_UNITS.map((value) => ({ value, label: unit(value) }))} value={service.costPer} onChange={(costPer) => onChange({ costPer })} />
      <Select label={t.payer} width="short" choices={PAYERS.map((value) => ({ value, label: payer(value) }))} value={service.payer ?? undefined} onChange={(next) => onChange({ payer: next })} />
    </div>
  );
}
