import type { ReactNode } from 'react';
import type { PersonSectionProps } from '../person/section.ts';
import { GuidePanel } from './GuidePanel.tsx';

/** The guide as a part of the person's record. */
export function GuideSection({ person }: PersonSectionProps): ReactNode {
  return <GuidePanel personId={person.id} />;
}
