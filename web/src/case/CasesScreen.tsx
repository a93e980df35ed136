import type { ReactNode } from 'react';
import { api, apiFile, useRead } from '../client/index.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { SheetButton } from '../document/SheetButton.tsx';
import { useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { usePages } from '../today/usePages.ts';
import { CaseTable } from './CaseTable.tsx';
import { AftercareList } from './AftercareList.tsx';
import { caseMessages } from './messages.en.ts';

const LISTS = ['live', 'aftercare', 'past'] as const;
type List = (typeof LISTS)[number];

function CaseList({ list }: { readonly list: Exclude<List, 'aftercare'> }): ReactNode {
  const t = useMessages(caseMessages);
  const pages = usePages();
  const read = useRead('GET /api/cases', { query: { live: list === 'live' ? 'true' : 'false', ...(pages.mark ? { after: pages.mark } : {}) } }, { keepsPrevious: true });
  const empty = list === 'live' ? <EmptyState icon="case" title={t.liveEmpty}><p>{t.liveEmptyText}</p></EmptyState> : <EmptyState icon="checkCircle" title={t.pastEmpty} />;
  return (
    <Loaded read={read} lines={8}>
      {({ rows, next }) => (
        <>
          <CaseTable caption={t[list]} rows={rows} of="team" empty={empty} />
          <Pagination hasPrevious={pages.hasPrevious} hasNext={next !== null} onPrevious={pages.previous} onNext={() => pages.next(next)} />
        </>
      )}
    </Loaded>
  );
}

export function CasesScreen(): ReactNode {
  const t = useMessages(caseMessages);
  const [chosen, choose] = useFilter('list', 'live');
  const list = LISTS.find((one) => one === chosen) ?? 'live';
  return (
    <>
      <PageHeader title={t.listTitle} lead={t.listLead} actions={list !== 'aftercare' && <SheetButton fetchFile={(terms) => apiFile('POST /api/cases/sheet', { body: { live: list === 'live', ...terms } })} ask={(reason) => api('POST /api/cases/sheet/requests', { body: { live: list === 'live', reason } })} />} />
      <Tabs label={t.lists} items={LISTS.map((id) => ({ id, label: t[id], content: id === 'aftercare' ? <AftercareList /> : <CaseList key={id} list={id} /> }))} selected={list} onSelect={choose} />
    </>
  );
}
