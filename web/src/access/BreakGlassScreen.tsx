import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useMay } from '../session/useMe.ts';
import { glassMessages } from './glass.en.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { PersonFinder, type Candidate } from './PersonFinder.tsx';
import { useTimeLeft } from './useTimeLeft.ts';
import './access.css';

type OpenRecord = Answer<'GET /api/break-glass/mine'>['rows'][number];

function OpenRow({ one: { personId, reasonLabel, untilAt } }: { readonly one: OpenRecord }): ReactNode {
  const t = useMessages(glassMessages);
  const left = useTimeLeft(untilAt);
  if (left === undefined) return null;
  return (
    <li>
      <span>{reasonLabel} <span className="access-left" role="timer">{t.left(left)}</span></span>
      <LinkButton size="small" to="/persons/$id" params={{ id: personId }}>{t.toRecord}</LinkButton>
    </li>
  );
}

function Mine(): ReactNode {
  const t = useMessages(glassMessages);
  const read = useRead('GET /api/break-glass/mine', {});
  return (
    <Card title={t.mine}>
      <Loaded read={read} lines={2}>{({ rows }) => (rows.length === 0 ? <p className="quiet">{t.mineEmpty}</p> : <ul className="access-candidates">{rows.map((one) => <OpenRow key={one.personId} one={one} />)}</ul>)}</Loaded>
    </Card>
  );
}

/** A record outside one's scope, for at most three hours, with the reason logged and the supervisor told. */
export function BreakGlassScreen(): ReactNode {
  const t = useMessages(glassMessages);
  const mayReview = useMay('break-glass:review');
  const [chosen, setChosen] = useState<Candidate>();
  const search = useWrite('POST /api/break-glass/search', { refreshes: [] });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={mayReview && <LinkButton icon="shield" to="/break-glass/review">{t.reviewTitle}</LinkButton>} />
      <Stack>
        <Banner tone="warning" title={t.warning}>{t.warningText}</Banner>
        <Card title={t.whom}>
          <PersonFinder hint={t.whomHint} action={t.choose} isPending={search.isPending} error={search.error} find={async (body) => (await search.send({ body })).answer.rows} onChoose={setChosen} />
        </Card>
        <Mine />
      </Stack>
      {chosen && <OpenDialog candidate={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}
