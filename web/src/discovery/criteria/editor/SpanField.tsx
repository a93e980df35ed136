import { findDuration } from '@dure/domain/eligibility';
import type { ReactNode } from 'react';
import { NumberField } from '../../../design/NumberField.tsx';
import { Select } from '../../../design/Select.tsx';
import { useMessages } from '../../../messages/index.ts';
import { discoveryMessages } from '../../messages.en.ts';

/** 'P12M' as 12 and months; years and weeks are told in months and days. */
function spanParts(span: string): { readonly count: number | undefined; readonly unit: 'M' | 'D' } {
  const duration = findDuration(span);
  if (duration === undefined) return { count: undefined, unit: span.endsWith('D') ? 'D' : 'M' };
  return duration.days > 0 ? { count: duration.days, unit: 'D' } : { count: duration.months, unit: 'M' };
}

/** A span back from the day of the run, in months or days. */
export function SpanField({ label, value, onChange, error }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly error?: string | undefined }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { count, unit } = spanParts(value);
  const write = (next: number | undefined, as: 'M' | 'D'): void => onChange(`P${next ?? ''}${as}`);
  return (
    <div className="discovery-amount">
      <NumberField label={label} min={1} max={3650} value={count} onChange={(next) => write(next, unit)} error={error} />
      <Select label={`${label} ${t.spanUnit}`} width="short" choices={[{ value: 'M', label: t.spanMonths }, { value: 'D', label: t.spanDays }]} value={unit} onChange={(as) => write(count, as)} />
    </div>
  );
}
