import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { sectionMessages } from '../person/sections.en.ts';
import { personSections } from '../person/sections.ts';
import { useMe } from '../session/useMe.ts';
import { aftercareMessages } from './aftercare.en.ts';
import type { CaseDetail } from './specs.ts';

/** The parts of the person's record in which work on a case leaves something, in the order in which work happens. */
const PARTS: readonly string[] = ['intake', 'assessment', 'guide', 'consent', 'referral', 'case', 'plan', 'visit', 'document', 'picture', 'timeline'];

/** From the case to everything that belongs to it: who is new here need not know where each thing is kept. */
export function WaysCard({ record: { personId, personName } }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(aftercareMessages);
  const titles = useMessages(sectionMessages);
  const { permissions } = useMe();
  if (personName === null) return null;
  const shown = personSections.filter(({ id, permission }) => PARTS.includes(id) && (permission === undefined || permissions.includes(permission)));
  return <Card title={t.ways}><Row>{shown.map(({ id, titleKey }) => <TextLink key={id} to="/persons/$id" params={{ id: personId }} search={{ part: id }}>{titles[titleKey]}</TextLink>)}</Row></Card>;
}
