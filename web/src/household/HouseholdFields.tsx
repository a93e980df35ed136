import { HOUSEHOLD_TYPES, LIVELIHOODS, RELATIONS, type HouseholdType, type Livelihood, type Relation } from '@dure/domain/household';
import type { ReactNode } from 'react';
import { IconButton } from '../design/Button.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Columns } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { recordMessages } from '../person/record.en.ts';
import { withRelation, type HouseholdForm, type MemberForm } from './draft.ts';
import { MemberSearch } from './MemberSearch.tsx';

interface MembersProps {
  readonly members: readonly MemberForm[];
  /** Whose record it is; this person cannot be taken out here. */
  readonly subjectId: string;
  readonly onChange: (members: readonly MemberForm[]) => void;
}

function Members({ members, subjectId, onChange }: MembersProps): ReactNode {
  const t = useMessages(recordMessages);
  return (
    <ul className="stack stack-tight" aria-label={t.members}>
      {members.map(({ personId, name, relation }) => (
        <li key={personId} className="household-member">
          <span className="strong">{name}</span>
          <Select<Relation> label={t.relationOf(name)} width="full" choices={RELATIONS.map((one) => ({ value: one, label: one === 'self' ? t.headOfHousehold : t.relationName(one) }))} value={relation} onChange={(next) => onChange(withRelation(members, personId, next))} />
          {personId === subjectId ? <span /> : <IconButton icon="trash" label={t.remove(name)} onPress={() => onChange(members.filter((one) => one.personId !== personId))} />}
        </li>
      ))}
    </ul>
  );
}

export interface HouseholdFieldsProps {
  readonly form: HouseholdForm;
  readonly subjectId: string;
  readonly overrideError: string | undefined;
  readonly onChange: (form: HouseholdForm) => void;
}

export function HouseholdFields({ form, subjectId, overrideError, onChange }: HouseholdFieldsProps): ReactNode {
  const t = useMessages(recordMessages);
  const { members, livelihood, override } = form;
  return (
    <>
      <Members members={members} subjectId={subjectId} onChange={(next) => onChange({ ...form, members: next })} />
      <MemberSearch taken={members.map(({ personId }) => personId)} onChoose={({ id, name }) => onChange({ ...form, members: [...members, { personId: id, name: name ?? '', relation: 'unknown' }] })} />
      <Select<Livelihood> label={t.livelihood} choices={LIVELIHOODS.map((one) => ({ value: one, label: t.livelihoodName(one) }))} value={livelihood} onChange={(next) => onChange({ ...form, livelihood: next })} />
      <Checkbox isSelected={override !== null} onChange={(isSelected) => onChange({ ...form, override: isSelected ? { type: '', reason: '' } : null })}>{t.override}</Checkbox>
      {override && (
        <Columns>
          <Select<HouseholdType> label={t.householdType} required width="full" choices={HOUSEHOLD_TYPES.map((type) => ({ value: type, label: t.householdTypeName(type) }))} value={override.type === '' ? undefined : override.type} error={overrideError} onChange={(type) => onChange({ ...form, override: { ...override, type } })} />
          <TextField label={t.overrideReason} required maxLength={300} value={override.reason} onChange={(reason) => onChange({ ...form, override: { ...override, reason } })} />
        </Columns>
      )}
    </>
  );
}
