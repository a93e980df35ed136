import type { PlainDate } from '@dure/domain/calendar';
import { planPaper } from '@dure/domain/document';
import type { PlanKind } from '@dure/domain/plan';
import type { ReactNode } from 'react';
import { apiFile, saveFile, useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { WithAside } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { DocumentButton } from '../document/DocumentButton.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { useParam } from '../shell/location.ts';
import { ContentView, StandsFor } from './ContentView.tsx';
import { CourseCard } from './CourseCard.tsx';
import { decisionLabels, planEventLabels, planKindLabels, resultLabels, signerLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import { PlanNowCard } from './PlanNowCard.tsx';
import { PlanMark } from './PlanSection.tsx';
import type { PlanDetail } from './words.ts';
import '../referral/referral.css';
import './plan.css';

function AboutCard({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const signer = useLabels(signerLabels);
  const { agreement, approval } = plan;
  const items = [
    { term: t.owner, value: `${plan.owner.organisation} ${plan.owner.staff}` },
    { term: t.agreement, value: agreement === null ? t.notAgreed : t.agreementOf(signer(agreement.by), agreement.name, day(agreement.on as PlainDate)) },
    { term: t.approval, value: approval.kind === 'given' && approval.on !== null ? t.approvalBy(approval.by, day(approval.on as PlainDate)) : t.notApproved },
    { term: t.activeOn, value: plan.activeOn && day(plan.activeOn as PlainDate) },
    ...(plan.status === 'active' && plan.nextOn !== null ? [{ term: t.nextReview, value: day(plan.nextOn as PlainDate) }] : []),
    { term: t.edition, value: plan.edition && t.editionName(plan.edition) },
  ];
  return (
    <Card title={t.about} footer={<TextLink to="/cases/$id" params={{ id: plan.caseId }}>{t.caseLink}</TextLink>}>
      <DescriptionList columns={1} items={items} />
      {agreement?.signed === true && <Button kind="tertiary" size="small" icon="document" onPress={() => void apiFile('GET /api/plans/:id/signature', { params: { id: plan.id } }).then(saveFile, () => undefined)}>{t.signature}</Button>}
    </Card>
  );
}

function VersionsCard({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { versions, number } = plan;
  if (versions.length < 2) return null;
  return (
    <Card title={t.versions} footer={number > 1 && <TextLink to="/plans/$id/compare" params={{ id: plan.id }}>{t.compare}</TextLink>}>
      <p className="small quiet">{t.versionsText}</p>
      <ul className="plan-versions">{versions.map((one) => <li key={one.id} className="row">{one.id === plan.id ? <span className="strong">{t.version(one.number)}</span> : <TextLink to="/plans/$id" params={{ id: one.id }}>{t.version(one.number)}</TextLink>} <PlanMark status={one.status} /></li>)}</ul>
    </Card>
  );
}

function ReviewsCard({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const [decision, result] = [useLabels(decisionLabels), useLabels(resultLabels)];
  if (plan.reviews.length === 0) return null;
  const nameOf = (id: string): string => plan.content.services.find((one) => one.id === id)?.what ?? '–';
  return (
    <Card title={t.reviews}>
      {plan.reviews.toReversed().map((review) => (
        <div key={`${review.on} ${review.words}`} className="stack stack-tight">
          <p className="strong">{t.byPerson(day(review.on as PlainDate), review.by)} · {decision(review.decision)}</p>
          <p className="referral-quote">{review.words}</p>
          <ul>{review.outcomes.map(({ serviceId, result: one, reason }) => <li key={serviceId}>{nameOf(serviceId)}: {result(one)}{reason && ` (${reason})`}</li>)}</ul>
        </div>
      ))}
    </Card>
  );
}

function HistoryCard({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { moment } = useFormats();
  const sentence = useLabels(planEventLabels);
  return <Card title={t.history}><ol className="plan-history">{plan.events.toReversed().map(({ seq, at, action, by }) => <li key={seq}><span className="small quiet numeric">{moment(at)}</span> {sentence(action)} <span className="quiet">{by}</span></li>)}</ol></Card>;
}

export function usePlanTitle(plan: PlanDetail): string {
  const t = useMessages(planMessages);
  const kind = useLabels(planKindLabels);
  return t.heading(plan.personName ?? t.nameHidden, kind(plan.kind), plan.number);
}

function Detail({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const heading = usePlanTitle(plan);
  const isOurs = useMe().organisationId === plan.owner.organisationId;
  return (
    <>
      <PageHeader title={t.title} heading={heading} breadcrumb={[{ label: t.caseLink, to: '/cases/$id', params: { id: plan.caseId } }]} badges={<PlanMark status={plan.status} />} lead={plan.owner.organisation} actions={<><LinkButton icon="print" to="/plans/$id/copy" params={{ id: plan.id }}>{t.copy}</LinkButton>{isOurs && plan.agreement !== null && <DocumentButton subject={plan.id} forms={[planPaper(plan.kind as PlanKind), 'person-plan-copy']} />}</>} />
      <WithAside label={t.about} aside={<><AboutCard plan={plan} /><VersionsCard plan={plan} /></>}>
        <PlanNowCard plan={plan} />
        <StandsFor plan={plan} />
        <CourseCard plan={plan} />
        <ContentView plan={plan} />
        <ReviewsCard plan={plan} />
        <HistoryCard plan={plan} />
      </WithAside>
    </>
  );
}

/** One version of a plan, as it is or as it was. */
export function PlanScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/plans/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(plan) => <Detail key={id} plan={plan} />}</Loaded>;
}
