import type { Instant } from '@dure/domain/calendar';
import { parseAbsolute, type ZonedDateTime } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { ariaField, FieldHelp, FieldLabel, type FieldProps } from '../design/field-parts.tsx';

const SEOUL = 'Asia/Seoul';
const shownOf = (at: Instant): ZonedDateTime => parseAbsolute(at, SEOUL);

export interface MomentFieldProps extends FieldProps {
  readonly value: Instant;
  readonly onChange: (at: Instant) => void;
}

/** Day and time in Korea, typed one part after the other. */
export function MomentField(props: MomentFieldProps): ReactNode {
  const { value, onChange } = props;
  return (
    <AriaDateField {...ariaField(props)} granularity="minute" hourCycle={24} hideTimeZone value={shownOf(value)} onChange={(next) => { if (next !== null) onChange(next.toAbsoluteString()); }} className="field field-medium">
      <FieldLabel {...props} />
      <DateInput className="input input-date">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
      <FieldHelp {...props} />
    </AriaDateField>
  );
}
