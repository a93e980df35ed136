import type { PlainDate } from '@dure/domain/calendar';
import { PROGRAMME_NAMES, type ProgrammeId } from '@dure/domain/programme';
import type { ReactNode } from 'react';
import { DatePicker } from '../design/DatePicker.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { Select } from '../design/Select.tsx';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { visitMessages } from './messages.en.ts';
import { NO_CASE, ONCE, OTHER, yearFrom, type Ground, type PlanPart, type Unit } from './plan-form.ts';

type Part = PlanPart & { readonly ground: Ground };

interface Whose {
  readonly ground: Pick<Ground, 'colleagues' | 'cases'>;
  readonly form: Pick<PlanPart['form'], 'staffId' | 'caseId'>;
  readonly put: (part: Partial<Whose['form']>) => void;
}

export function CaseAndStaff({ ground, form, put }: Whose): ReactNode {
  const t = useMessages(visitMessages);
  const { staffId: me } = useMe();
  const cases = [{ value: NO_CASE, label: t.noCase }, ...ground.cases.map(({ id, programme }) => ({ value: id, label: PROGRAMME_NAMES[programme as ProgrammeId] ?? programme }))];
  return (
    <>
      {ground.colleagues.length > 1 && <Select label={t.staff} choices={ground.colleagues.map(({ id, name }) => ({ value: id, label: name }))} value={form.staffId === '' ? me : form.staffId} onChange={(staffId) => put({ staffId })} />}
      {ground.cases.length > 0 && <Select label={t.caseOf} choices={cases} value={form.caseId} onChange={(caseId) => put({ caseId })} />}
    </>
  );
}

function hintOf(parts: readonly (string | null)[]): { readonly hint?: string } {
  const hint = parts.filter((part) => part !== null).join(' · ');
  return hint === '' ? {} : { hint };
}

/** Once, at a frequency of the guide, or as somebody chooses; a series has an end. */
export function RepeatFields({ ground, form, put, errors }: Part): ReactNode {
  const t = useMessages(visitMessages);
  const { today } = useMe();
  const groups = ground.frequencies.map(({ programme, group, atLeast, months, criterion, grade }) => ({ value: group, label: `${t.groupOf(programme)} ${group} (${t.atLeast(atLeast, months)})`, ...hintOf([criterion, grade === 'example' ? t.exampleFrequency : null]) }));
  const choices = [{ value: ONCE, label: t.repeatNone }, ...groups, { value: OTHER, label: t.repeatOther }];
  const units: readonly { readonly value: Unit; readonly label: string }[] = [{ value: 'day', label: t.unitDay }, { value: 'week', label: t.unitWeek }, { value: 'month', label: t.unitMonth }];
  return (
    <>
      <Select label={t.repeat} choices={choices} value={form.group} onChange={(group) => put({ group })} />
      {form.group === OTHER && (
        <Row place="top">
          <NumberField label={t.every} min={1} max={99} value={form.every} onChange={(every) => put({ every })} />
          <Select label={t.unit} width="short" choices={units} value={form.unit} onChange={(unit) => put({ unit })} />
        </Row>
      )}
      {form.group !== ONCE && <DatePicker name="endsOn" label={t.endsOn} required min={today as PlainDate} max={yearFrom((form.on ?? today) as PlainDate)} value={form.endsOn ?? undefined} onChange={(endsOn) => put({ endsOn: endsOn ?? null })} error={errorOf(errors, 'endsOn')} />}
    </>
  );
}
