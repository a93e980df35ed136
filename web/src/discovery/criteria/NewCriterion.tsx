import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PageHeader } from '../../design/PageHeader.tsx';
import { useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';
import type { Criteria } from '../useCriteria.ts';
import { WordingEditor } from './WordingEditor.tsx';

/** A name for machines; people read the one that they give. */
const idOf = (): string => `own-${crypto.randomUUID().slice(0, 8)}`;

/** A criterion of the municipality's own. */
export function NewCriterion({ criteria }: { readonly criteria: Criteria }): ReactNode {
  const t = useMessages(discoveryMessages);
  const navigate = useNavigate();
  const [id] = useState(idOf);
  return (
    <>
      <PageHeader title={t.newCriterion} lead={t.newLead} breadcrumb={[{ label: t.title, to: '/discovery' }, { label: t.criteriaTitle, to: '/discovery/criteria' }]} />
      <WordingEditor criteria={criteria} id={id} version={0} initial={{ name: '', says: '', when: null }} onDone={() => void navigate({ to: '/discovery/criteria' })} />
    </>
  );
}
