import type { ReactNode } from 'react';
import { Banner } from '../design/Notice.tsx';
import { Stack } from '../design/Layout.tsx';
import { HouseholdCard } from '../household/HouseholdCard.tsx';
import { useMessages } from '../messages/index.ts';
import { BasicCard } from './BasicCard.tsx';
import { recordMessages } from './record.en.ts';
import { ResidentNumberCard } from './ResidentNumberCard.tsx';
import { SafetyCard } from './SafetyCard.tsx';
import type { PersonSectionProps } from './section.ts';

/** Who somebody is, with whom they live, and what to mind when visiting. */
export function OverviewSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(recordMessages);
  const mayKeepNumber = person.see === 'full' && person.permissions.includes('person:reveal-rrn');
  return (
    <Stack>
      {person.see === 'items' && !person.correctable && <Banner tone="info" title={t.sharedOnly}>{t.sharedText}</Banner>}
      <BasicCard person={person} />
      {person.items.includes('household') && <HouseholdCard person={person} />}
      {person.safetyNotes && <SafetyCard person={person} notes={person.safetyNotes} />}
      {mayKeepNumber && <ResidentNumberCard person={person} />}
    </Stack>
  );
}
