import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { AreaList } from './AreaList.tsx';
import { DayCards } from './DayCards.tsx';
import { visitMessages } from './messages.en.ts';
import { byTime } from './useVisitWords.ts';
import { VisitTable } from './VisitTable.tsx';
import { WaitingRecords } from './WaitingRecords.tsx';
import { mondayOf, weekFrom } from './week.ts';
import { WeekGrid } from './WeekGrid.tsx';
import './visit.css';

const VIEWS = ['day', 'week', 'list', 'area'] as const;
type View = (typeof VIEWS)[number];
const LIST_DAYS = 27;

interface Span {
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Days that one step goes on or back. */
  readonly step: number;
}

function spanOf(view: View, on: PlainDate): Span {
  if (view === 'day') return { from: on, until: on, step: 1 };
  const monday = mondayOf(on);
  return view === 'list' ? { from: monday, until: addDays(monday, LIST_DAYS), step: LIST_DAYS + 1 } : { from: monday, until: addDays(monday, 6), step: 7 };
}

function Rows({ view, span, whose }: { readonly view: Exclude<View, 'day'>; readonly span: Span; readonly whose: 'mine' | 'team' }): ReactNode {
  const t = useMessages(visitMessages);
  const read = useRead('GET /api/visits', { query: { from: span.from, until: span.until, whose } }, { keepsPrevious: true });
  return (
    <Loaded read={read} lines={8}>
      {({ rows, more }) => {
        const sorted = rows.toSorted(byTime);
        return (
          <Stack>
            {more && <Banner tone="warning" title={t.moreVisits} />}
            {view === 'week' && <WeekGrid days={weekFrom(span.from)} rows={sorted} whose={whose} />}
            {view === 'list' && <VisitTable caption={t.list} rows={sorted} of="team" />}
            {view === 'area' && <AreaList rows={sorted} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Steps({ span, onMove }: { readonly span: Span; readonly onMove: (on: PlainDate) => void }): ReactNode {
  const t = useMessages(visitMessages);
  const { dayWithWeekday } = useFormats();
  const { today } = useMe();
  const shown = span.from === span.until ? dayWithWeekday(span.from) : `${dayWithWeekday(span.from)} – ${dayWithWeekday(span.until)}`;
  return (
    <Row>
      <Button size="small" icon="chevronLeft" onPress={() => onMove(addDays(span.from, -span.step))}>{t.previousDay}</Button>
      <Button size="small" onPress={() => onMove(today as PlainDate)}>{t.today}</Button>
      <Button size="small" icon="chevronRight" onPress={() => onMove(addDays(span.from, span.step))}>{t.nextDay}</Button>
      <strong aria-live="polite">{shown}</strong>
    </Row>
  );
}

/** Where to go: my cards of a day, a week, a list, and by 행정동; mine or the team's. */
export function VisitsScreen(): ReactNode {
  const t = useMessages(visitMessages);
  const { today } = useMe();
  const mayPlanJointly = useMay('visit:plan-jointly');
  const [chosen, choose] = useFilter('view', 'day');
  const [day, setDay] = useFilter('on', today);
  const [who, setWho] = useFilter('whose', 'mine');
  const view = VIEWS.find((one) => one === chosen) ?? 'day';
  const whose = who === 'team' ? 'team' : 'mine';
  const span = spanOf(view, (day || today) as PlainDate);
  const content = view === 'day' ? <DayCards on={span.from} /> : <Rows view={view} span={span} whose={whose} />;
  return (
    <>
      <PageHeader title={t.screenTitle} lead={t.screenLead} actions={mayPlanJointly && <LinkButton to="/visits/joint" icon="people">{t.joint}</LinkButton>} />
      <Stack>
        <WaitingRecords />
        <FilterBar label={t.screenTitle}>
          <Steps span={span} onMove={setDay} />
          {view !== 'day' && <RadioGroup label={t.whose} direction="row" choices={[{ value: 'mine', label: t.mine }, { value: 'team', label: t.team }] as const} value={whose} onChange={setWho} />}
        </FilterBar>
        <Tabs label={t.screenTitle} items={VIEWS.map((id) => ({ id, label: t[id], content: id === view ? content : null }))} selected={view} onSelect={choose} />
      </Stack>
    </>
  );
}
