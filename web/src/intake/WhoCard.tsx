import type { Instant } from '@dure/domain/calendar';
import { INTAKE_KINDS, INTAKE_SOURCES, type IntakeDraft, type IntakeKind, type IntakeSource } from '@dure/domain/intake';
import type { EmdCode, PersonId } from '@dure/domain/ids';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Columns } from '../design/Layout.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { MomentField } from '../emergency/MomentField.tsx';
import { TownPicker } from '../jurisdiction/TownPicker.tsx';
import { useMessages } from '../messages/index.ts';
import { intakeMessages } from './messages.en.ts';
import { PersonChoice } from './PersonChoice.tsx';

export interface WhoCardProps {
  readonly form: IntakeDraft;
  readonly errors: readonly FieldError[];
  /** A registered intake keeps its person. */
  readonly fixed: boolean;
  readonly isRegistered: boolean;
  readonly onChange: (part: Partial<IntakeDraft>) => void;
}

/** Whom it is about, how we came to know, and what kind of intake it is. */
export function WhoCard({ form, errors, fixed, isRegistered, onChange }: WhoCardProps): ReactNode {
  const t = useMessages(intakeMessages);
  return (
    <Card title={t.who}>
      <PersonChoice personId={form.personId} emdCode={form.emdCode} fixed={fixed} error={errorOf(errors, 'personId')} onPick={(personId, emdCode) => onChange({ personId: personId as PersonId, ...(emdCode === null ? {} : { emdCode: emdCode as EmdCode }) })} />
      <RadioGroup<IntakeKind> label={t.kindLabel} direction="row" value={form.kind} onChange={(kind) => onChange({ kind })} choices={INTAKE_KINDS.map((kind) => ({ value: kind, label: t.kind(kind) }))} />
      <Columns>
        <Select<IntakeSource> label={t.sourceLabel} width="full" value={form.source} onChange={(source) => onChange({ source })} choices={INTAKE_SOURCES.map((source) => ({ value: source, label: t.source(source) }))} />
        <TextField label={t.sourceDetail} name="sourceDetail" hint={t.sourceDetailHint} maxLength={200} value={form.sourceDetail} onChange={(sourceDetail) => onChange({ sourceDetail })} error={errorOf(errors, 'sourceDetail')} />
        <TownPicker label={t.area} name="emdCode" required={form.kind !== 'information-only'} value={form.emdCode ?? undefined} onChange={(code) => onChange({ emdCode: (code ?? null) as EmdCode | null })} error={errorOf(errors, 'emdCode')} />
      </Columns>
      {!isRegistered && <Receipt receivedAt={form.receivedAt} error={errorOf(errors, 'receivedAt')} onChange={onChange} />}
    </Card>
  );
}

/** Received now, unless it is entered afterwards, as after days on paper. */
function Receipt({ receivedAt, error, onChange }: { readonly receivedAt: Instant | null; readonly error: string | undefined; readonly onChange: WhoCardProps['onChange'] }): ReactNode {
  const t = useMessages(intakeMessages);
  return (
    <>
      <Checkbox isSelected={receivedAt !== null} onChange={(isLater) => onChange({ receivedAt: isLater ? new Date().toISOString() : null })}>{t.enteredLater}</Checkbox>
      {receivedAt !== null && <MomentField name="receivedAt" label={t.receivedAt} hint={t.receivedAtHint} value={receivedAt} onChange={(at) => onChange({ receivedAt: at })} error={error} />}
    </>
  );
}
