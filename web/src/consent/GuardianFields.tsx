import { GUARDIAN_RELATIONS, type GuardianRelation } from '@dure/domain/consent';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Columns } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import type { AnswerForm } from './form.ts';
import { consentMessages } from './messages.en.ts';

const RELATIONS = (Object.keys(GUARDIAN_RELATIONS) as GuardianRelation[]).map((value) => ({ value, label: GUARDIAN_RELATIONS[value] }));

export interface GuardianFieldsProps {
  readonly form: AnswerForm;
  readonly change: (part: Partial<AnswerForm>) => void;
  readonly errors: readonly FieldError[];
  readonly isRequired: boolean;
  /** Null while the birth date is not known: then the officer asks. */
  readonly age: number | null;
}

/** Under fourteen the legal guardian consents (개인정보 보호법 제22조의2); for others one may. */
export function GuardianFields({ form, change, errors, isRequired, age }: GuardianFieldsProps): ReactNode {
  const t = useMessages(consentMessages);
  const { guardian } = form;
  const set = (part: Partial<AnswerForm['guardian']>): void => change({ guardian: { ...guardian, ...part } });
  return (
    <Card title={t.guardianTitle}>
      {isRequired && <Banner tone="warning" title={t.guardianNeeded(age ?? 0)} />}
      {!isRequired && age === null && <p className="small">{t.guardianUnknownAge}</p>}
      {!isRequired && <Checkbox isSelected={form.hasGuardian} onChange={(hasGuardian) => change({ hasGuardian })}>{t.guardianOptional}</Checkbox>}
      {(isRequired || form.hasGuardian) && (
        <Columns count={3}>
          <TextField label={t.guardianName} required name="guardian.name" error={errorOf(errors, 'guardian.name')} maxLength={100} value={guardian.name} onChange={(name) => set({ name })} />
          <Select<GuardianRelation> label={t.guardianRelation} choices={RELATIONS} value={guardian.relation} onChange={(relation) => set({ relation })} />
          <TextField label={t.guardianContact} hint={t.guardianContactHint} required type="tel" inputMode="tel" name="guardian.contact" error={errorOf(errors, 'guardian.contact')} maxLength={40} value={guardian.contact} onChange={(contact) => set({ contact })} />
        </Columns>
      )}
    </Card>
  );
}
