import type { Attendee } from './useConferenceAct.ts';

/** Team and name of somebody who is asked; a guest stands under his own words. */
export function nameOfAttendee({ organisation, staff, name }: Pick<Attendee, 'organisation' | 'staff' | 'name'>): string {
  return [organisation?.name ?? '', staff, name].filter((part) => part !== '').join(' ');
}
