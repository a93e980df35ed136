import { HOMECARE_GROUPS, type HomecareGroup } from '@dure/domain/homecare';
import { useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useFilter } from '../shell/location.ts';
import { AddDialog } from './AddDialog.tsx';
import { HomecareTable } from './HomecareTable.tsx';
import { homecareGroupLabels } from './labels.ts';
import { LongStaysCard } from './LongStaysCard.tsx';
import { homecareMessages } from './messages.en.ts';
import './homecare.css';

type Listed = Answer<'GET /api/homecares'>;
type Adding = { readonly personId: string | null } | undefined;

function Lists({ list, onAdd }: { readonly list: Listed; readonly onAdd: (personId: string | null) => void }): ReactNode {
  const t = useMessages(homecareMessages);
  const word = useLabels(homecareGroupLabels);
  const [chosen, choose] = useFilter('list', 'candidate');
  const selected = HOMECARE_GROUPS.find((one) => one === chosen) ?? 'candidate';
  const empties: Readonly<Record<HomecareGroup, ReactNode>> = {
    candidate: <EmptyState icon="people" title={t.candidateEmpty} actions={list.mayAdd && <Button kind="primary" icon="add" onPress={() => onAdd(null)}>{t.add}</Button>}><p>{t.candidateEmptyText}</p></EmptyState>,
    surveying: <EmptyState icon="document" title={t.surveyingEmpty} />, active: <EmptyState icon="case" title={t.activeEmpty} />, ending: <EmptyState icon="checkCircle" title={t.endingEmpty} />, ended: <EmptyState icon="checkCircle" title={t.endedEmpty} />,
  };
  const items = HOMECARE_GROUPS.map((id) => {
    const rows = list.rows.filter(({ group }) => group === id);
    const table = <HomecareTable group={id} caption={word(id)} rows={id === 'ended' ? rows.toSorted((one, other) => (other.endedOn ?? '').localeCompare(one.endedOn ?? '')) : rows} empty={empties[id]} />;
    return { id, label: word(id), count: rows.length, content: id === 'candidate' && list.mayAdd ? <Stack>{table}<LongStaysCard list={list} onTake={onAdd} /></Stack> : table };
  });
  return <Tabs label={t.lists} items={items} selected={selected} onSelect={choose} />;
}

/** 재가 의료급여 of the team, by stage. */
export function HomecaresScreen(): ReactNode {
  const t = useMessages(homecareMessages);
  const [adding, setAdding] = useState<Adding>();
  const read = useRead('GET /api/homecares', {});
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={read.data?.mayAdd === true && <Button kind="primary" icon="add" onPress={() => setAdding({ personId: null })}>{t.add}</Button>} />
      <Loaded read={read} lines={8}>{(list) => <Lists list={list} onAdd={(personId) => setAdding({ personId })} />}</Loaded>
      {adding !== undefined && <AddDialog key={adding.personId ?? 'new'} personId={adding.personId} onClose={() => setAdding(undefined)} />}
    </>
  );
}
