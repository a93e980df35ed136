import { CANDIDATE_STATUSES, type CandidateStatus } from '@dure/domain/discovery';
import { useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { FilterBar } from '../../design/FilterBar.tsx';
import { Row } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Select } from '../../design/Select.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { candidateStatusLabels } from '../candidate/labels.ts';
import { CandidateMark } from '../candidate/marks.tsx';
import { sexLabels } from '../labels.ts';
import { WhyInShort } from '../WhyInShort.tsx';
import { roundMessages } from './messages.en.ts';

type Candidate = Answer<'GET /api/discovery/rounds/:id/candidates'>['rows'][number];
const LIVE: readonly string[] = ['handed-out', 'contacting'];

interface CandidatesCardProps {
  readonly roundId: string;
  readonly mayAct: boolean;
  readonly onRecall: (candidateId: string, pseudonym: string) => void;
  /** Absent: nobody is handed out any more. */
  readonly onHandTo: ((candidateId: string, pseudonym: string) => void) | undefined;
}

/** Who stands in the round, in its order, under pseudonyms. */
export function CandidatesCard({ roundId, mayAct, onRecall, onHandTo }: CandidatesCardProps): ReactNode {
  const t = useMessages(roundMessages);
  const [statusWord, sex] = [useLabels(candidateStatusLabels), useLabels(sexLabels)];
  const [status, setStatus] = useState<CandidateStatus | 'all'>('all');
  const [after, setAfter] = useState(0);
  const read = useRead('GET /api/discovery/rounds/:id/candidates', { params: { id: roundId }, query: { after, ...(status === 'all' ? {} : { status }) } }, { keepsPrevious: true });
  const act = ({ id, pseudonym, status: now }: Candidate): ReactNode => {
    if (LIVE.includes(now)) return <Button kind="tertiary" size="small" onPress={() => onRecall(id, pseudonym)}>{t.recall}</Button>;
    return now === 'proposed' && onHandTo !== undefined && <Button kind="tertiary" size="small" onPress={() => onHandTo(id, pseudonym)}>{t.handTo}</Button>;
  };
  const columns: readonly Column<Candidate>[] = [
    { id: 'rank', header: t.rank, align: 'end', cell: ({ rank }) => <span className="numeric">{rank}</span> }, { id: 'pseudonym', header: t.pseudonym, isRowHeader: true, cell: ({ pseudonym }) => <span className="nowrap">{pseudonym}</span> },
    { id: 'person', header: t.person, cell: (row) => <span className="nowrap">{[sex(row.sex), row.age === null ? '' : t.age(row.age)].filter(Boolean).join(' · ')}</span> }, { id: 'why', header: t.why, cell: ({ why }) => <WhyInShort why={why} /> }, { id: 'weight', header: t.weight, align: 'end', cell: ({ weight }) => <span className="nowrap">{weight}</span> },
    { id: 'organisation', header: t.organisation, cell: ({ organisation }) => organisation ?? '–' }, { id: 'status', header: t.status, cell: (row) => <Row><CandidateMark status={row.status} />{row.isUnknown && <Badge tone="danger">{t.unknown}</Badge>}</Row> },
    ...(mayAct ? [{ id: 'act', header: t.act, cell: act }] : []),
  ];
  return (
    <Card title={t.candidates}>
      <p className="quiet">{t.candidatesLead}</p>
      <FilterBar label={t.filter}><Select<CandidateStatus | 'all'> label={t.filter} choices={[{ value: 'all', label: t.all }, ...CANDIDATE_STATUSES.map((value) => ({ value, label: statusWord(value) }))]} value={status} onChange={(value) => { setStatus(value); setAfter(0); }} /></FilterBar>
      <Loaded read={read} lines={6}>
        {({ rows, next }) => (
          <>
            <Table caption={t.candidates} columns={columns} rows={rows} rowKey={({ id }) => id} emptyTitle={t.noCandidates} />
            <Row place="end">{after > 0 && <Button kind="tertiary" onPress={() => setAfter(0)}>{t.first}</Button>}{next !== null && <Button onPress={() => setAfter(next)}>{t.more}</Button>}</Row>
          </>
        )}
      </Loaded>
    </Card>
  );
}
