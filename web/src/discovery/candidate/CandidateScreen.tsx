import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { useFocusKept } from '../../design/arrival.ts';
import { Card } from '../../design/Card.tsx';
import { Citation } from '../../design/Citation.tsx';
import { Row, Stack, WithAside } from '../../design/Layout.tsx';
import { DescriptionList } from '../../design/Lists.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { guideMessages } from '../../guide/messages.en.ts';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useParam } from '../../shell/location.ts';
import { sexLabels } from '../labels.ts';
import { useCriterionWords } from '../useCriteria.ts';
import { useFactWords } from '../useFactWords.ts';
import { useNameOf } from './CandidatesScreen.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { CandidateMark } from './marks.tsx';
import { candidateMessages } from './messages.en.ts';
import { NowCard } from './NowCard.tsx';
import type { CandidateDetail } from './specs.ts';
import '../../referral/referral.css';

function ReasonsCard({ record }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  const words = useCriterionWords();
  const factWords = useFactWords();
  const guide = useMessages(guideMessages);
  return (
    <Card title={t.reasons}>
      <p className="quiet">{t.reasonsLead}</p>
      <Stack>
        {record.reasons.map(({ criterion: id, name, says, facts, rules }) => (
          <section key={id} aria-label={words.name({ id, name })}>
            <p><span className="strong">{words.name({ id, name })}</span> <span className="small quiet">{words.says({ id, says })}</span></p>
            <ul>{facts.map(factWords).map(({ label, words: found }) => <li key={`${label} ${found}`}>{label}: {found}</li>)}</ul>
            <Row>{rules.map(({ id: rule, seed, page, quote }) => <Citation key={rule} source={guide.source(seed)} {...(page === null ? {} : { page: guide.page(page) })} quote={quote} rule={rule} />)}</Row>
          </section>
        ))}
      </Stack>
    </Card>
  );
}

function AboutCard({ record }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  const { day } = useFormats();
  const dayOr = (on: string | null): string => (on === null ? '–' : day(on as PlainDate));
  const items = [
    { term: t.birth, value: dayOr(record.birthOn) }, { term: t.phone, value: record.phone ?? '–' }, { term: t.address, value: record.address ?? '–' }, { term: t.round, value: record.round }, { term: t.handedOut, value: dayOr(record.handedOutOn) }, { term: t.dueOn, value: dayOr(record.dueOn) },
    { term: t.reached, value: dayOr(record.reachedOn) }, { term: t.holder, value: record.assignee ?? t.nobody },
  ];
  const links = <Row>{record.intakeId !== null && <TextLink to="/intakes/$id" params={{ id: record.intakeId }}>{t.openIntake}</TextLink>}{record.personId !== null && <TextLink to="/persons/$id" params={{ id: record.personId }}>{t.openRecord}</TextLink>}</Row>;
  return <Card title={t.about} footer={record.personId === null ? undefined : links}><DescriptionList columns={1} items={items} /></Card>;
}

function Detail({ record }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  const nameOf = useNameOf();
  const sex = useLabels(sexLabels);
  useFocusKept(record.version);
  return (
    <>
      <PageHeader title={t.detailTitle} heading={t.heading(nameOf(record))} breadcrumb={[{ label: t.title, to: '/discovery/candidates' }]} badges={<CandidateMark status={record.status} />} lead={[record.age === null ? '' : t.age(record.age), sex(record.sex), record.round].filter(Boolean).join(' · ')} />
      <WithAside label={t.about} aside={<AboutCard record={record} />}>
        <NowCard record={record} />
        <ReasonsCard record={record} />
        <HistoryCard record={record} />
      </WithAside>
    </>
  );
}

/** Somebody whom the team is to seek, from the hand-out to what came of it. */
export function CandidateScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/discovery/candidates/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(record) => <Detail key={id} record={record} />}</Loaded>;
}
