import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { Table } from '../../design/Table.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { itemOutcomeLabels } from '../labels.ts';
import { referralMessages } from '../messages.en.ts';

/** One line for each thing asked, one result for each line. */
export function RequestedCard({ referral: { requested, results } }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const outcome = useLabels(itemOutcomeLabels);
  const resultOf = (item: string): ReactNode => {
    const result = results.find((one) => one.requested === item);
    if (result === undefined) return <span className="quiet">{t.resultNone}</span>;
    return <span><Badge tone={result.outcome === 'provided' ? 'success' : 'warning'}>{outcome(result.outcome)}</Badge> {result.words}</span>;
  };
  return (
    <Card title={t.requested} isFlush>
      <Table caption={t.requested} emptyTitle={t.requested} rows={requested} rowKey={({ item }) => item} columns={[
        { id: 'item', header: t.requestedItem, isRowHeader: true, cell: ({ item }) => item },
        { id: 'words', header: t.requestedWords, cell: ({ words }) => words || '–' },
        { id: 'result', header: t.result, cell: ({ item }) => resultOf(item) },
      ]} />
    </Card>
  );
}
