import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { useFocusKept } from '../design/arrival.ts';
import { Card } from '../design/Card.tsx';
import { Row, WithAside } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useParam } from '../shell/location.ts';
import { BenefitsCard } from './BenefitsCard.tsx';
import { GatesCard } from './GatesCard.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { HousingCard } from './HousingCard.tsx';
import { diagnosisLabels, endReasonLabels } from './labels.ts';
import { HomecareMark } from './marks.tsx';
import { homecareMessages } from './messages.en.ts';
import { NowCard } from './NowCard.tsx';
import { PeriodCard } from './PeriodCard.tsx';
import { ReadmissionsCard } from './ReadmissionsCard.tsx';
import { TeamCard } from './TeamCard.tsx';
import type { HomecareDetail } from './useHomecareAct.ts';
import '../referral/referral.css';
import './homecare.css';

function useSelection({ selection }: HomecareDetail): string | undefined {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  if (selection === null) return undefined;
  const said = (selection.decided === 'selected' ? t.selectedOn : t.declinedOn)(day(selection.on as PlainDate), selection.by);
  return [said, selection.reason].filter(Boolean).join(' · ');
}

function AboutCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const diagnosis = useLabels(diagnosisLabels);
  const selection = useSelection(record);
  const items = [
    { term: t.hospital, value: record.hospital }, { term: t.admittedOn, value: day(record.admittedOn as PlainDate) }, { term: t.stayDays, value: t.daysOf(record.days) }, { term: t.diagnosis, value: diagnosis(record.diagnosis) },
    { term: t.enteredOn, value: day(record.addedOn as PlainDate) }, ...(selection === undefined ? [] : [{ term: t.select, value: selection }]), { term: t.holder, value: `${record.organisation} ${record.staff}` }, { term: t.edition, value: t.editionName(record.edition) },
  ];
  const links = <Row>{record.personName !== null && <TextLink to="/persons/$id" params={{ id: record.personId }}>{t.openRecord}</TextLink>}{record.caseId !== null && <TextLink to="/cases/$id" params={{ id: record.caseId }}>{t.openCase}</TextLink>}</Row>;
  return <Card title={t.about} footer={links}><DescriptionList columns={1} items={items} /></Card>;
}

function EndBanner({ record: { end, caseId } }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const reason = useLabels(endReasonLabels);
  if (end === null) return null;
  return <Banner tone="info" title={t.endTitle(reason(end.reason), day(end.on as PlainDate))}>{end.words !== '' && <p>{end.words}</p>}{caseId !== null && <p>{t.closeCase}</p>}</Banner>;
}

const BEFORE: readonly string[] = ['candidate', 'declined'];

function Detail({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  useFocusKept(record.version);
  const isBefore = BEFORE.includes(record.status);
  return (
    <>
      <PageHeader title={t.detailTitle} heading={t.heading(record.personName ?? t.nameHidden)} breadcrumb={[{ label: t.title, to: '/homecares' }]} badges={<HomecareMark status={record.status} />} lead={record.organisation} />
      <WithAside label={t.about} aside={<><AboutCard record={record} /><PeriodCard record={record} />{!isBefore && <TeamCard record={record} />}<HousingCard record={record} /></>}>
        <EndBanner record={record} />
        <NowCard record={record} />
        <ReadmissionsCard record={record} />
        {!isBefore && <BenefitsCard record={record} />}
        <GatesCard record={record} />
        <HistoryCard record={record} />
      </WithAside>
    </>
  );
}

/** One course of 재가 의료급여, from the long stay to the end of support. */
export function HomecareScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/homecares/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(record) => <Detail key={id} record={record} />}</Loaded>;
}
