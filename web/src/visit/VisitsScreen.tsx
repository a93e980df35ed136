import { addDays, type PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { apiFile, useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { ReasonDialog } from '../document/ReasonDialog.tsx';
import { useMessages } from '../messages/index.ts';
import { useColleagues } from '../referral/act/sources.ts';
import { useFilter } from '../shell/location.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { DayCards } from './DayCards.tsx';
import { MapView } from './map/MapView.tsx';
import { visitMessages } from './messages.en.ts';
import { Steps, type Span } from './Steps.tsx';
import { byTime } from './useVisitWords.ts';
import { VisitTable } from './VisitTable.tsx';
import { WaitingRecords } from './WaitingRecords.tsx';
import { mondayOf, weekFrom } from './week.ts';
import { WeekGrid } from './WeekGrid.tsx';
import './visit.css';

const VIEWS = ['day', 'week', 'list', 'area'] as const;
type View = (typeof VIEWS)[number];
const LIST_DAYS = 27;

const PERIODS = ['day', 'week'] as const;
type Period = (typeof PERIODS)[number];

function spanOf(view: View, period: Period, on: PlainDate): Span {
  if (view === 'day' || (view === 'area' && period === 'day')) return { from: on, until: on, step: 1 };
  const monday = mondayOf(on);
  return view === 'list' ? { from: monday, until: addDays(monday, LIST_DAYS), step: LIST_DAYS + 1 } : { from: monday, until: addDays(monday, 6), step: 7 };
}

const MINE = 'mine';
const TEAM = 'team';

interface RowsProps {
  readonly view: View;
  readonly span: Span;
  /** `mine`, `team` or a colleague. */
  readonly who: string;
}

const askedOf = (who: string): { readonly whose: 'mine' | 'team'; readonly staffId?: string } => (who === MINE ? { whose: 'mine' } : who === TEAM ? { whose: 'team' } : { whose: 'team', staffId: who });

function Rows({ view, span, who }: RowsProps): ReactNode {
  const t = useMessages(visitMessages);
  const read = useRead('GET /api/visits', { query: { from: span.from, until: span.until, ...askedOf(who) } }, { keepsPrevious: true });
  return (
    <Loaded read={read} lines={8}>
      {({ rows, more }) => {
        const sorted = rows.toSorted(byTime);
        return (
          <Stack>
            {more && <Banner tone="warning" title={t.moreVisits} />}
            {view === 'week' && <WeekGrid days={weekFrom(span.from)} rows={sorted} whose={who === TEAM ? 'team' : 'mine'} />}
            {(view === 'list' || view === 'day') && <VisitTable caption={t[view]} rows={sorted} of="team" />}
            {view === 'area' && <MapView rows={sorted} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** Mine, the team's or a colleague's. */
function Whose({ who, onChange }: { readonly who: string; readonly onChange: (who: string) => void }): ReactNode {
  const t = useMessages(visitMessages);
  const { staffId: me } = useMe();
  const colleagues = useColleagues(true).filter(({ value }) => value !== me);
  const choices = [{ value: MINE, label: t.mine }, { value: TEAM, label: t.team }, ...colleagues];
  return <Select label={t.whose} choices={choices} value={choices.some(({ value }) => value === who) ? who : MINE} onChange={onChange} />;
}

/** The team's work on paper, with a reason. */
function PackButton(): ReactNode {
  const t = useMessages(visitMessages);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="tertiary" icon="download" onPress={() => setOpen(true)}>{t.paperPack}</Button>
      {isOpen && <ReasonDialog fetchFile={(reason) => apiFile('POST /api/paper-pack', { body: { reason } })} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What a team lead may do with everybody's visits. */
function Actions(): ReactNode {
  const t = useMessages(visitMessages);
  const mayPlanJointly = useMay('visit:plan-jointly');
  const mayPrint = useMay('paper-pack:print');
  return (
    <Row>
      {mayPrint && <PackButton />}
      {mayPlanJointly && <LinkButton to="/visits/joint" icon="people">{t.joint}</LinkButton>}
    </Row>
  );
}

/** Where to go: my cards of a day, a week, a list, and by 행정동; mine or the team's. */
export function VisitsScreen(): ReactNode {
  const t = useMessages(visitMessages);
  const { today } = useMe();
  const [chosen, choose] = useFilter('view', 'day');
  const [day, setDay] = useFilter('on', today);
  const [who, setWho] = useFilter('whose', MINE);
  const view = VIEWS.find((one) => one === chosen) ?? 'day';
  const [spanned, setPeriod] = useFilter('span', 'week');
  const period: Period = spanned === 'day' ? 'day' : 'week';
  const span = spanOf(view, period, (day || today) as PlainDate);
  const content = view === 'day' && who === MINE ? <DayCards on={span.from} /> : <Rows view={view} span={span} who={who} />;
  return (
    <>
      <PageHeader title={t.screenTitle} lead={t.screenLead} actions={<Actions />} />
      <Stack>
        <WaitingRecords />
        <FilterBar label={t.screenTitle}>
          <Steps span={span} onMove={setDay} />
          <Whose who={who} onChange={setWho} />
          {view === 'area' && <RadioGroup label={t.period} direction="row" choices={PERIODS.map((value) => ({ value, label: t[value] }))} value={period} onChange={setPeriod} />}
        </FilterBar>
        <Tabs label={t.screenTitle} items={VIEWS.map((id) => ({ id, label: t[id], content: id === view ? content : null }))} selected={view} onSelect={choose} />
      </Stack>
    </>
  );
}
