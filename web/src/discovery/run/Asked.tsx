import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Table } from '../../design/Table.tsx';
import { useFormats, useLanguage, useMessages } from '../../messages/index.ts';
import { ConditionList } from '../ConditionList.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { type ConditionLine, useCriteria, useCriterionWords } from '../useCriteria.ts';
import type { RunDetail } from '../usePreview.ts';

/** A municipality's wording of a version never changes: in English it is told from there, with the numbers of the run. */
function useAskedLines({ thresholds }: RunDetail): (one: RunDetail['asked'][number]) => readonly ConditionLine[] {
  const isEnglish = useLanguage() === 'en';
  const { data } = useCriteria();
  const words = useCriterionWords();
  return ({ id, version, lines }) => {
    const when = isEnglish ? data?.criteria.find((one) => one.id === id)?.versions.find((one) => one.version === version)?.when : null;
    return when === undefined || when === null ? lines : words.lines(when, (key) => thresholds.find((one) => one.key === key)?.value);
  };
}

/** What exactly the run asked, in the wording and with the numbers of its day. */
export function Asked({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { number } = useFormats();
  const words = useCriterionWords();
  const linesOf = useAskedLines(run);
  return (
    <>
      <Card title={t.askedTitle}>
        {run.asked.map((one) => <Disclosure key={one.id} title={<>{words.name(one)} <span className="small quiet">{t.given(one.version)}</span></>}><p>{words.says(one)}</p><ConditionList lines={linesOf(one)} /></Disclosure>)}
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
