import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Table } from '../../design/Table.tsx';
import { useFormats, useLanguage, useMessages } from '../../messages/index.ts';
import { ConditionList } from '../ConditionList.tsx';
import { englishResolvedLines } from '../english.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords } from '../useCriteria.ts';
import type { RunDetail } from '../usePreview.ts';

/** What exactly the run asked, in the wording and with the numbers of its day. */
export function Asked({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { number } = useFormats();
  const words = useCriterionWords();
  const isEnglish = useLanguage() === 'en';
  return (
    <>
      <Card title={t.askedTitle}>
        {run.asked.map((one) => <Disclosure key={one.id} title={<>{words.name(one)} <span className="small quiet">{t.given(one.version)}</span></>}><p>{words.says(one)}</p><ConditionList lines={isEnglish ? englishResolvedLines(one.when) : one.lines} /></Disclosure>)}
      </Card>
      <Card title={t.thresholds} isFlush>
        <Table
          caption={t.thresholds} rows={run.thresholds} rowKey={({ key }) => key} emptyTitle={t.noThresholds}
          columns={[
            { id: 'label', header: t.thresholds, isRowHeader: true, cell: (one) => words.threshold(one).label },
            { id: 'value', header: t.value, cell: (one) => <span className="numeric">{number(one.value)} {words.threshold(one).unit} {one.isTried && <Badge tone="info">{t.triedValue}</Badge>}</span> },
          ]}
        />
      </Card>
    </>
  );
}
