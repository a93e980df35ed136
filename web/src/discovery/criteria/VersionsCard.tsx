import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { ConditionList } from '../ConditionList.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords, type CriterionView } from '../useCriteria.ts';

type Version = CriterionView['versions'][number];

function VersionPart({ version, valueOf }: { readonly version: Version; readonly valueOf: (key: string) => number | undefined }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, moment } = useFormats();
  const words = useCriterionWords();
  const { version: number, from, until, inForce, by, at, reason, when } = version;
  return (
    <Disclosure title={<>{t.given(number)} <span className="small quiet numeric">{t.period(day(from), until === null ? null : day(until))}</span> {inForce && <Badge tone="success">{t.inForce}</Badge>}</>}>
      <p className="small quiet">{by === null || at === null ? t.product : `${t.byWhom(by, moment(at))}${reason === null ? '' : ` · ${reason}`}`}</p>
      {when === null ? <p>{t.notAsked}</p> : <ConditionList lines={words.lines(when, valueOf)} />}
    </Disclosure>
  );
}

/** Every wording that there was, who worded it and why. */
export function VersionsCard({ criterion, valueOf }: { readonly criterion: CriterionView; readonly valueOf: (key: string) => number | undefined }): ReactNode {
  const t = useMessages(discoveryMessages);
  return <Card title={t.versions}>{criterion.versions.map((version) => <VersionPart key={version.version} version={version} valueOf={valueOf} />)}</Card>;
}
