import type { ReactNode } from 'react';
import { instrumentLabels } from '../timeline/labels.ts';
import { caseEventLabels } from '../case/labels.ts';
import type { Answer } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Table } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { needLabels, planKindLabels } from '../plan/labels.ts';
import { PacketView } from '../referral/detail/PacketView.tsx';
import { programmeLabels } from '../referral/labels.ts';
import { historyKindLabels } from './labels.ts';
import { moveMessages } from './messages.en.ts';
import '../referral/referral.css';

export type MovePacket = NonNullable<Answer<'GET /api/moves/:id'>['packet']>;
type Entry = MovePacket['history'][number];

/** The code of an entry in words, by the table that its kind belongs to. */
function useEntryName(): (entry: Entry) => string {
  const [act, instrument, need, plan, programme] = [useLabels(caseEventLabels), useLabels(instrumentLabels), useLabels(needLabels), useLabels(planKindLabels), useLabels(programmeLabels)];
  const names: Readonly<Partial<Record<Entry['kind'], (code: string) => string>>> = { case: act, assessment: instrument, goal: need, plan, service: programme, 'earlier-case': programme };
  return ({ kind, code }) => (code === '' ? '' : (names[kind]?.(code) ?? code));
}

function History({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const t = useMessages(moveMessages);
  const { day } = useFormats();
  const kind = useLabels(historyKindLabels);
  const name = useEntryName();
  const rows = entries.map((entry, at) => ({ ...entry, key: String(at) }));
  return (
    <Table caption={t.history} emptyTitle={t.historyNone} rows={rows} rowKey={({ key }) => key} drawnAtOnce={30} columns={[
      { id: 'what', header: t.what, isRowHeader: true, cell: (entry) => name(entry) || entry.words[0] || kind(entry.kind) },
      { id: 'kind', header: t.kind, cell: (entry) => kind(entry.kind) },
      { id: 'words', header: t.words, cell: (entry) => (name(entry) === '' ? entry.words.slice(1) : entry.words).join(' · ') || <span className="quiet">–</span> },
      { id: 'on', header: t.sentOn, cell: ({ on }) => <span className="numeric nowrap">{on === null ? '–' : day(on)}</span> },
    ]} />
  );
}

/** What the receiving municipality reads: the fact, the person as far as was agreed, and what went before. */
export function PacketCard({ title, lead, packet, town }: { readonly title: string; readonly lead?: string; readonly packet: MovePacket; readonly town: string }): ReactNode {
  const t = useMessages(moveMessages);
  const { day } = useFormats();
  const programme = useLabels(programmeLabels);
  const { fact, person, history } = packet;
  const { organisation, name, phone } = fact.contact;
  return (
    <Card title={title}>
      <Stack>
        {lead && <p className="small quiet">{lead}</p>}
        <DescriptionList columns={2} items={[{ term: t.fact, value: t.factText(town, day(fact.movesOn)) }, { term: t.programme, value: programme(fact.programme) }, { term: t.homeContact, value: [organisation, name, phone].filter(Boolean).join(' · ') }]} />
        {person !== null && <PacketView packet={person} />}
        {person !== null && <Stack gap="tight"><h3>{t.history}</h3>{history.length === 0 ? <p className="quiet">{t.historyNone}</p> : <History entries={history} />}</Stack>}
      </Stack>
    </Card>
  );
}
