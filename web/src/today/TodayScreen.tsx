import type { PlainDate } from '@dure/domain/calendar';
import type { Standing } from '@dure/domain/task';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import type { Choice } from '../design/choice.ts';
import { EmptyState } from '../design/EmptyState.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Select } from '../design/Select.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { NoticeList } from '../notice/NoticeList.tsx';
import { useMay, useMe } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { DraftsCard } from './DraftsCard.tsx';
import { taskKindLabels } from './labels.ts';
import { todayMessages } from './messages.en.ts';
import type { TodayTask } from './place.ts';
import { TodayTable } from './TodayTable.tsx';

const STANDINGS: readonly Standing[] = ['overdue', 'today', 'soon', 'later'];
const PERIODS = ['0', '7', '14', '30', '60'] as const;

interface Filters {
  readonly holder: string;
  readonly kind: string;
}

const fits = ({ holder, kind }: Filters) => (task: TodayTask): boolean => (holder === '' || (holder === 'mine') === task.holder.mine) && (kind === '' || task.kind === kind);

/** Every kind that is there, with how many of it. */
function useKindChoices(tasks: readonly TodayTask[]): readonly Choice[] {
  const t = useMessages(todayMessages);
  const label = useLabels(taskKindLabels);
  const kinds = [...new Set(tasks.map(({ kind }) => kind))];
  return [{ value: 'all', label: t.allKinds }, ...kinds.map((kind) => ({ value: kind, label: `${label(kind)} ${t.count(tasks.filter((task) => task.kind === kind).length)}` }))];
}

function Empty({ isFiltered, onReset }: { readonly isFiltered: boolean; readonly onReset: () => void }): ReactNode {
  const t = useMessages(todayMessages);
  if (isFiltered) return <EmptyState icon="filter" title={t.emptyFiltered} actions={<Button onPress={onReset}>{t.showAll}</Button>} />;
  return (
    <EmptyState icon="checkCircle" title={t.emptyTitle} actions={<><LinkButton kind="primary" icon="search" to="/persons">{t.findPerson}</LinkButton><LinkButton icon="inbox" to="/referrals">{t.openReferrals}</LinkButton></>}>
      <p>{t.emptyText}</p>
    </EmptyState>
  );
}

function Tasks({ tasks, more }: { readonly tasks: readonly TodayTask[]; readonly more: boolean }): ReactNode {
  const t = useMessages(todayMessages);
  const common = useMessages();
  const [holder, setHolder] = useFilter('holder');
  const [kind, setKind] = useFilter('kind');
  const [days, setDays] = useFilter('days', '14');
  const shown = tasks.filter(fits({ holder, kind }));
  const kinds = useKindChoices(tasks.filter(fits({ holder, kind: '' })));
  const navigate = useNavigate();
  // Both at once: two changes of the address in a row would undo each other.
  const reset = (): void => void navigate({ to: '.', replace: true, resetScroll: false, search: ((before: Record<string, string>) => ({ ...before, holder: undefined, kind: undefined })) as never });
  const isFiltered = holder !== '' || kind !== '';
  const holders = [{ value: 'all', label: common.all }, { value: 'mine', label: t.mine }, { value: 'team', label: t.team }];
  return (
    <>
      <div className="today-filters"><FilterBar label={t.filters} result={t.count(shown.length)} {...(isFiltered ? { onReset: reset } : {})}>
        <Select label={t.holder} choices={holders} value={holder || 'all'} onChange={(value) => setHolder(value === 'all' ? '' : value)} />
        <Select key={kinds.map(({ value }) => value).join()} label={t.kind} choices={kinds} value={kinds.some(({ value }) => value === kind) ? kind : 'all'} onChange={(value) => setKind(value === 'all' ? '' : value)} />
        <Select label={t.period} choices={PERIODS.map((value) => ({ value, label: t.days(Number(value)) }))} value={PERIODS.find((one) => one === days) ?? '14'} onChange={setDays} />
      </FilterBar></div>
      <Stack>
        {more && <Banner tone="info" title={t.more} />}
        {shown.length === 0 && <Empty isFiltered={isFiltered} onReset={reset} />}
        {STANDINGS.map((standing) => {
          const rows = shown.filter((task) => task.standing === standing);
          return rows.length > 0 && <TodayTable key={standing} standing={standing} tasks={rows} />;
        })}
        <DraftsCard />
      </Stack>
    </>
  );
}

function Work(): ReactNode {
  const t = useMessages(todayMessages);
  const { dayWithWeekday } = useFormats();
  const { name, today } = useMe();
  const [days] = useFilter('days', '14');
  const read = useRead('GET /api/today', { query: { days: Number(days) } }, { keepsPrevious: true });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(dayWithWeekday(today as PlainDate), name)} />
      <Loaded read={read} lines={8}>{({ tasks, more }) => <Tasks tasks={tasks} more={more} />}</Loaded>
    </>
  );
}

/** The first screen: what waits for me. Auditors and administrators have no such list and see what they were told. */
export function TodayScreen(): ReactNode {
  const t = useMessages(todayMessages);
  const hasTasks = useMay('task:read');
  if (hasTasks) return <Work />;
  return (
    <>
      <PageHeader title={t.homeTitle} lead={t.noWork} />
      <NoticeList />
    </>
  );
}
