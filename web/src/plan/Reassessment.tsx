import { NEED_DOMAINS } from '@dure/domain/assessment';
import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { StatusBadge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { needLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';

type Row = Answer<'GET /api/persons/:id/assessments'>['rows'][number];
type Instruments = Answer<'GET /api/assessment-instruments'>['instruments'];

interface Area {
  readonly key: string;
  readonly before: number | null;
  readonly after: number | null;
}

const levelOf = (row: Row, key: string): number | null => (typeof row.answers[key] === 'number' ? row.answers[key] : null);
/** A lower level is less need. */
const changeOf = ({ before, after }: Area): number => (before === null || after === null ? 0 : after - before);

const STEP = 46;
/** A drawing that is read as one picture, with its words. */
const PICTURE = { role: 'img' } as const;

/** From the level before to the level now, on a line from no difficulty to urgent. */
function Drawn({ area, most, text }: { readonly area: Area; readonly most: number; readonly text: string }): ReactNode {
  const at = (level: number): number => 12 + level * STEP;
  const { before, after } = area;
  return (
    <svg width={24 + most * STEP} height={26} {...PICTURE} aria-label={text}>
      <line className="plan-base" x1={12} x2={12 + most * STEP} y1={13} y2={13} />
      {before !== null && after !== null && before !== after && <line className={changeOf(area) < 0 ? 'plan-change-better' : 'plan-change-worse'} x1={at(before)} x2={at(after)} y1={13} y2={13} />}
      {before !== null && <circle className="plan-dot-before" cx={at(before)} cy={13} r={6} />}
      {after !== null && <circle className="plan-dot-after" cx={at(after)} cy={13} r={6} />}
    </svg>
  );
}

function Compared({ before, after, instruments }: { readonly before: Row; readonly after: Row; readonly instruments: Instruments }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const need = useLabels(needLabels);
  const options = instruments.find(({ id, version }) => id === after.instrumentId && version === after.instrumentVersion)?.items[0]?.options ?? [];
  const word = (level: number | null): string => options.find(({ value }) => value === level)?.label ?? '–';
  const most = Math.max(1, ...options.map(({ value }) => value));
  const areas: readonly Area[] = NEED_DOMAINS.map(({ key }) => ({ key, before: levelOf(before, key), after: levelOf(after, key) }));
  const change = (area: Area): string => (changeOf(area) < 0 ? t.better : changeOf(area) > 0 ? t.worse : t.same);
  const columns: readonly Column<Area>[] = [
    { id: 'area', header: t.area, isRowHeader: true, cell: ({ key }) => need(key) },
    { id: 'before', header: t.before(day(before.doneOn as PlainDate)), cell: (area) => word(area.before) }, { id: 'after', header: t.after(day(after.doneOn as PlainDate)), cell: (area) => word(area.after) },
    { id: 'drawn', header: t.change, cell: (area) => <span className="row"><Drawn area={area} most={most} text={`${need(area.key)}: ${word(area.before)} → ${word(area.after)}`} />{changeOf(area) === 0 ? <span className="quiet">{t.same}</span> : <StatusBadge tone={changeOf(area) < 0 ? 'success' : 'danger'}>{change(area)}</StatusBadge>}</span> },
  ];
  return (
    <>
      <p>{t.againText(areas.filter((area) => changeOf(area) < 0).length, areas.filter((area) => changeOf(area) > 0).length)}</p>
      <Table caption={t.again} columns={columns} rows={areas} rowKey={({ key }) => key} emptyTitle={t.againEmpty} />
    </>
  );
}

/** The last two needs assessments side by side, with the change drawn. */
export function Reassessment({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(planMessages);
  const read = useRead('GET /api/persons/:id/assessments', { params: { id: personId } });
  const instruments = useRead('GET /api/assessment-instruments', {}).data?.instruments ?? [];
  return (
    <Card title={t.again} footer={<LinkButton icon="add" to="/assessments/new" search={{ person: personId }}>{t.againStart}</LinkButton>}>
      <Loaded read={read}>
        {({ rows }) => {
          const [after, before] = rows.filter(({ instrumentId }) => instrumentId === 'needs');
          if (after === undefined) return <p className="quiet">{t.againEmpty}</p>;
          return before === undefined ? <p className="quiet">{t.againNone}</p> : <Compared before={before} after={after} instruments={instruments} />;
        }}
      </Loaded>
    </Card>
  );
}
