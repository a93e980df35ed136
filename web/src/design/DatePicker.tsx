import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { ariaDate, type DateFieldProps } from './DateField.tsx';
import { ariaField, FieldHelp, FieldLabel } from './field-parts.tsx';
import { Icon } from './Icon.tsx';

function MonthCalendar(): ReactNode {
  return (
    <Calendar className="calendar">
      <header className="calendar-header">
        <Button slot="previous" className="icon-button icon-button-small"><Icon name="chevronLeft" /></Button>
        <Heading className="calendar-title" />
        <Button slot="next" className="icon-button icon-button-small"><Icon name="chevronRight" /></Button>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-cell" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

/** A day near today: typed, or picked from the month. */
export function DatePicker(props: DateFieldProps): ReactNode {
  return (
    <AriaDatePicker {...ariaField(props)} {...ariaDate(props)} className="field field-medium">
      <FieldLabel {...props} />
      <Group className="input input-with-button">
        <DateInput className="input-date">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
        <Button className="icon-button icon-button-small"><Icon name="calendar" /></Button>
      </Group>
      <FieldHelp {...props} />
      <Popover className="popover">
        <Dialog className="popover-dialog"><MonthCalendar /></Dialog>
      </Popover>
    </AriaDatePicker>
  );
}
