import { parseDate, type CalendarDate } from '@internationalized/date';
import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx';
import { given } from './given.ts';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD` */
  readonly value: string | undefined;
  readonly onChange: (value: PlainDate | undefined) => void;
  readonly min?: string;
  readonly max?: string;
}

const asPlainDate = (day: CalendarDate | null): PlainDate | undefined => (day ? (day.toString() as PlainDate) : undefined);

/** The value and the limits in the words of react-aria. */
export function ariaDate({ value, onChange, min, max }: DateFieldProps): { value: CalendarDate | null; onChange: (day: CalendarDate | null) => void; minValue?: CalendarDate; maxValue?: CalendarDate } {
  return {
    value: value ? parseDate(value) : null,
    onChange: (day) => onChange(asPlainDate(day)),
    ...given({ minValue: min ? parseDate(min) : undefined, maxValue: max ? parseDate(max) : undefined }),
  };
}

/** Year, month and day typed one after the other (19480312); no calendar, for birth dates. */
export function DateField(props: DateFieldProps): ReactNode {
  return (
    <AriaDateField {...ariaField(props)} {...ariaDate(props)} className="field field-medium">
      <FieldLabel {...props} />
      <DateInput className="input input-date">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
      <FieldHelp {...props} />
    </AriaDateField>
  );
}
