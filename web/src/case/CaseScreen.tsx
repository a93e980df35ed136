import type { PlainDate } from '@dure/domain/calendar';
import { isCaseOver, type CaseStatus } from '@dure/domain/case';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { CaseConferences } from '../conference/CaseConferences.tsx';
import { useFocusKept } from '../design/arrival.ts';
import { Card } from '../design/Card.tsx';
import { WithAside } from '../design/Layout.tsx';
import { DescriptionList, Steps } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { CaseHomecareCard } from '../homecare/CaseHomecareCard.tsx';
import { PlanSection } from '../plan/PlanSection.tsx';
import { CaseDocuments } from '../document/CaseDocuments.tsx';
import { DocumentButton } from '../document/DocumentButton.tsx';
import { useMe } from '../session/useMe.ts';
import { useParam } from '../shell/location.ts';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseMark } from './CaseMark.tsx';
import { CaseNowCard } from './CaseNowCard.tsx';
import { careEndLabels, caseStatusLabels, closureReasonLabels, transferLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import { AftercareCard } from './AftercareCard.tsx';
import { MoveCard } from '../move/MoveCard.tsx';
import { AgenciesCard } from './AgenciesCard.tsx';
import { ClosingCard } from './ClosingCard.tsx';
import { DecisionCard } from './DecisionCard.tsx';
import { GivenCard } from './GivenCard.tsx';
import { GroupCard } from './GroupCard.tsx';
import { LinkedCases } from './LinkedCases.tsx';
import { OutgoingCard } from './OutgoingCard.tsx';
import { ReferrersCard } from './ReferrersCard.tsx';
import { RestartButton } from './Restart.tsx';
import type { CaseDetail } from './specs.ts';
import { OwnSupervision } from './SupervisionCard.tsx';
import { useCaseAct } from './useCaseAct.ts';
import { WaysCard } from './WaysCard.tsx';
import '../referral/referral.css';

const USUAL: readonly CaseStatus[] = ['registered', 'assessing', 'conference', 'planning', 'in-service', 'closing', 'closed', 'ended'];
/** The usual path, with the stage where the case stands although it is not on it. */
const PATHS: Readonly<Partial<Record<CaseStatus, readonly CaseStatus[]>>> = {
  'on-hold': ['registered', 'assessing', 'conference', 'planning', 'in-service', 'on-hold', 'closing', 'closed', 'ended'],
  'aftercare': ['registered', 'assessing', 'conference', 'planning', 'in-service', 'closing', 'closed', 'aftercare', 'ended'],
  'reopened': ['closed', 'reopened', 'assessing', 'conference', 'planning', 'in-service', 'closing', 'ended'],
};

/** A course belongs to a case of its own programme, or to that of the case management which it came out of. */
const PROGRAMMES_OF_HOMECARE: readonly string[] = ['HOMEMED', 'MEDAID'];

function StageCard({ status }: { readonly status: string }): ReactNode {
  const t = useMessages(caseMessages);
  const word = useLabels(caseStatusLabels);
  const path = PATHS[status as CaseStatus] ?? USUAL;
  return (
    <Card title={t.stages}>
      <p className="visually-hidden">{t.stageText(word(status))}</p>
      <Steps label={t.stages} steps={path.map((id) => ({ id, label: word(id) }))} current={status} />
    </Card>
  );
}

function useAftercare(): (duty: CaseDetail['aftercare']) => string | undefined {
  const t = useMessages(caseMessages);
  return ({ strength, to }) => {
    if (strength === 'must') return t.aftercareMust(to ?? '');
    if (strength === 'must-refer') return t.aftercareRefer(to ?? '');
    return strength === 'may' ? t.aftercareMay(to ?? '') : undefined;
  };
}

function AboutCard({ record }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(caseMessages);
  const { day } = useFormats();
  const [programme, closure, transfer, careEnd] = [useLabels(programmeLabels), useLabels(closureReasonLabels), useLabels(transferLabels), useLabels(careEndLabels)];
  const aftercare = useAftercare();
  const items = [
    { term: t.programme, value: programme(record.programme) },
    { term: t.owner, value: `${record.owner.organisation} ${record.owner.staff}` },
    { term: t.registeredOn, value: day(record.registeredOn as PlainDate) },
    { term: t.edition, value: record.edition && t.editionName(record.edition) },
    ...(record.transfer === 'none' ? [] : [{ term: t.transfer, value: t.transferTo(transfer(record.transfer), record.pending.to ?? '–') }]),
    ...(record.closure === null ? [] : [{ term: t.closure, value: `${t.closureKind(record.closure.kind, closure(record.closure.reason))} · ${day(record.closure.on as PlainDate)}` }]),
    ...(record.closure?.careEnd ? [{ term: t.careEnd, value: t.careEndOf(careEnd(record.closure.careEnd)) }] : []),
    ...(record.closure === null || record.aftercare.strength === 'none' ? [] : [{ term: t.aftercare, value: aftercare(record.aftercare) }]),
  ];
  return <Card title={t.about} footer={record.personName !== null && <TextLink to="/persons/$id" params={{ id: record.personId }}>{t.openRecord}</TextLink>}><DescriptionList columns={1} items={items} /></Card>;
}

/** 재개입 from a case that is over and goes on nowhere else; the dead are not begun again. */
const mayRestart = ({ status, following, closure, personName }: CaseDetail): boolean => isCaseOver(status) && following === null && closure?.reason !== 'died' && personName !== null;

function HeaderActs({ record }: { readonly record: CaseDetail }): ReactNode {
  const isOurs = useMe().organisationId === record.owner.organisationId;
  return <>{mayRestart(record) && <RestartButton ended={record} kind={record.status === 'ended' ? 'primary' : 'secondary'} />}{isOurs && record.closure?.kind === 'closed' && <DocumentButton subject={record.id} forms={['closure-notice']} />}</>;
}

function Detail({ record, refresh }: { readonly record: CaseDetail; readonly refresh: () => void }): ReactNode {
  const t = useMessages(caseMessages);
  const [programme, closure] = [useLabels(programmeLabels), useLabels(closureReasonLabels)];
  const act = useCaseAct(record, refresh);
  useFocusKept(record.version);
  return (
    <>
      <PageHeader title={t.detailTitle} heading={t.heading(record.personName ?? t.nameHidden, programme(record.programme))} breadcrumb={[{ label: t.listTitle, to: '/cases' }]} badges={<CaseMark status={record.status} />} lead={record.owner.organisation} actions={<HeaderActs record={record} />} />
      <WithAside label={t.about} aside={<><AboutCard record={record} /><WaysCard record={record} /></>}>
        {record.objection !== '' && <Banner tone="danger" title={t.objectedTitle}><p className="referral-quote">{record.objection}</p></Banner>}
        <GivenCard record={record} />
        <CaseNowCard record={record} act={act} />
        <ClosingCard record={record} />
        <AftercareCard record={record} />
        <LinkedCases record={record} />
        <DecisionCard record={record} />
        <GroupCard record={record} />
        {PROGRAMMES_OF_HOMECARE.includes(record.programme) && <CaseHomecareCard caseId={record.id} />}
        <PlanSection caseId={record.id} programme={record.programme} />
        <OutgoingCard record={record} />
        <MoveCard record={record} />
        {record.events.length > 0 && <CaseConferences caseId={record.id} isLive={!isCaseOver(record.status)} />}
        <AgenciesCard record={record} />
        <OwnSupervision record={record} />
        <StageCard status={record.status} />
        {record.closure !== null && record.closure.words !== '' && <Card title={t.closureKind(record.closure.kind, closure(record.closure.reason))}><p className="referral-quote">{record.closure.words}</p></Card>}
        <ReferrersCard record={record} />
        <CaseDocuments caseId={record.id} />
        <Card title={t.history}>{record.events.length === 0 ? <p className="quiet">{t.historyHidden}</p> : <CaseHistory events={record.events} />}</Card>
      </WithAside>
    </>
  );
}

/** One case as each party sees it; a referrer sees how it stands and how it ended. */
export function CaseScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/cases/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(record) => <Detail key={id} record={record} refresh={read.refresh} />}</Loaded>;
}
