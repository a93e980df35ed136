import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Banner } from '../design/Notice.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { DueMark } from '../today/DueMark.tsx';
import { complexityLabels, selectionLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

/** How the household was classified, and how its case is worked. */
export function DecisionCard({ record: { classification, model } }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(caseMessages);
  const { day } = useFormats();
  const [complexity, selection] = [useLabels(complexityLabels), useLabels(selectionLabels)];
  if (classification === null && model === null) return null;
  const items = [
    ...(classification === null ? [] : [
      { term: t.classification, value: `${complexity(classification.complexity)} · ${selection(classification.selection)} (${day(classification.on as PlainDate)})` },
      { term: t.classificationReason, value: classification.reason },
    ]),
    ...(model === null ? [] : [
      { term: t.model, value: `${model.name} (${day(model.on as PlainDate)})` },
      { term: t.modelReason, value: model.reason },
      { term: t.contact, value: model.contact },
      { term: t.nextContact, value: <DueMark on={model.nextOn} /> },
    ]),
  ];
  return (
    <Card title={t.decisions}>
      {classification?.selection === 'not-selected' && <Banner tone="warning" title={t.notSelected} />}
      <DescriptionList columns={1} items={items} />
    </Card>
  );
}
