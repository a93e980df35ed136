import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Banner } from '../design/Notice.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { discoveryMessages } from './messages.en.ts';

export type Data = Answer<'GET /api/discovery/runs'>['data'];

/** No claims yet: who has to do what. */
export function NoData(): ReactNode {
  const t = useMessages(discoveryMessages);
  return <Card><EmptyState icon="inbox" title={t.noDataTitle}><p>{t.noDataWords}</p><p>{t.noDataSteps}</p></EmptyState></Card>;
}

/** Which claims are asked, and whether anybody is there to ask them. */
export function DataNotice({ data }: { readonly data: Data }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day, moment, number } = useFormats();
  if (data.version === null) return null;
  return (
    <>
      {!data.isAlive && <Banner tone="warning" title={t.notAlive}>{t.notAliveWords(data.seenAt === null ? '–' : moment(data.seenAt))}</Banner>}
      <p className="small quiet numeric">{t.dataTitle}: {data.firstOn === null || data.lastOn === null ? number(data.people) : t.dataWords(number(data.people), day(data.firstOn), day(data.lastOn))} · {t.dataVersion} {data.version.slice(0, 24)} · <TextLink to="/discovery/data">{t.dataLink}</TextLink></p>
    </>
  );
}
