import type { Permission } from '@dure/domain/access';
import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import type { sectionMessages } from './sections.en.ts';

/** One person as the record shows it to this viewer. */
export type PersonDetail = Answer<'GET /api/persons/:id'>;

export interface PersonSectionProps {
  readonly person: PersonDetail;
}

/** One part of a person's record: a tab of `/persons/$id`. */
export interface PersonSection {
  /** Stands in the address as `?part=`. */
  readonly id: string;
  /** Its text is in `sections.ko.ts` and `sections.en.ts`. */
  readonly titleKey: keyof (typeof sectionMessages)['ko'];
  /** Absent: for everybody who may read the person. For others the section does not exist; the server refuses as well. */
  readonly permission?: Permission;
  /** Fetched when the section is first opened. */
  readonly lazy: () => Promise<(props: PersonSectionProps) => ReactNode>;
}
