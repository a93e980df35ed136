import type { ReactNode } from 'react';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { useMessages } from '../../messages/index.ts';
import { useParam } from '../../shell/location.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCriteria, type Criteria } from '../useCriteria.ts';
import { CriterionView } from './CriterionPart.tsx';
import { NewCriterion } from './NewCriterion.tsx';
import '../discovery.css';

const NEW = 'new';

function Chosen({ id, criteria }: { readonly id: string; readonly criteria: Criteria }): ReactNode {
  const t = useMessages(discoveryMessages);
  const criterion = criteria.criteria.find((one) => one.id === id);
  if (id === NEW) return <NewCriterion criteria={criteria} />;
  if (criterion === undefined) return <><PageHeader title={t.criterion} breadcrumb={[{ label: t.criteriaTitle, to: '/discovery/criteria' }]} /><EmptyState icon="search" title={t.noCondition} /></>;
  return <CriterionView key={id} criteria={criteria} criterion={criterion} />;
}

/** One criterion: what it says and by whose words, the numbers it turns on, and what other numbers would find. */
export function CriterionScreen(): ReactNode {
  const t = useMessages(discoveryMessages);
  const id = useParam('id');
  const read = useCriteria();
  return <Loaded read={read} lines={10} header={<PageHeader title={t.criterion} />}>{(criteria) => <Chosen id={id} criteria={criteria} />}</Loaded>;
}
