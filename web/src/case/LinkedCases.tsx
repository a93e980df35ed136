import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Banner } from '../design/Notice.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { planKindLabels } from '../plan/labels.ts';
import { planMessages } from '../plan/messages.en.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay } from '../session/useMe.ts';
import { aftercareMessages } from './aftercare.en.ts';
import { closureReasonLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

type Linked = NonNullable<CaseDetail['previous']>;

function Plans({ previous }: { readonly previous: Linked }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { version } = useMessages(planMessages);
  const kind = useLabels(planKindLabels);
  const rows = useRead('GET /api/cases/:id/plans', { params: { id: previous.id } }).data?.rows ?? [];
  if (rows.length === 0) return <p className="quiet">{t.previousPlansNone}</p>;
  return <ul>{rows.map((row) => <li key={row.id}><TextLink to="/plans/$id" params={{ id: row.id }}>{t.previousPlan(kind(row.kind), version(row.number), row.goals, row.services)}</TextLink></li>)}</ul>;
}

/** What was assessed by the day the case before closed, the latest of each kind. */
function Assessments({ previous, personId }: { readonly previous: Linked; readonly personId: string }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { day } = useFormats();
  const read = useRead('GET /api/persons/:id/assessments', { params: { id: personId } });
  const then = (read.data?.rows ?? []).filter(({ doneOn }) => previous.closedOn === null || doneOn <= previous.closedOn);
  const latest = then.filter(({ instrumentId }, at) => then.findIndex((one) => one.instrumentId === instrumentId) === at);
  if (latest.length === 0) return <p className="quiet">{t.previousAssessmentsNone}</p>;
  return (
    <>
      <ul>{latest.map(({ id, title, doneOn, score }) => <li key={id}>{t.previousAssessment(title, day(doneOn as PlainDate), score === null ? '' : t.score(score))}</li>)}</ul>
      <TextLink to="/persons/$id" params={{ id: personId }} search={{ part: 'assessment' }}>{t.openAll}</TextLink>
    </>
  );
}

/** How the case before ended; only where it may still be read. */
function Closure({ previous }: { readonly previous: Linked }): ReactNode {
  const t = useMessages(aftercareMessages);
  const words = useMessages(caseMessages);
  const { day } = useFormats();
  const reason = useLabels(closureReasonLabels);
  const closure = useRead('GET /api/cases/:id', { params: { id: previous.id } }).data?.closure ?? null;
  if (closure === null) return null;
  return <DescriptionList columns={1} items={[{ term: t.previousClosure, value: `${reason(closure.reason)} · ${day(closure.on as PlainDate)}` }, { term: words.closureWordsShown, value: closure.words }]} />;
}

/** 재개입: the case before with its plans and assessments, beside the new one. */
function PreviousCard({ previous, record }: { readonly previous: Linked; readonly record: CaseDetail }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { day } = useFormats();
  const programme = useLabels(programmeLabels);
  const [mayPlan, mayAssess] = [useMay('plan:read'), useMay('assessment:read')];
  const until = previous.closedOn === null ? '' : day(previous.closedOn as PlainDate);
  return (
    <Card title={t.previous} aside={<LinkButton size="small" kind="tertiary" to="/cases/$id" params={{ id: previous.id }}>{t.openPrevious}</LinkButton>}>
      <p>{t.previousLead(programme(previous.programme), day(previous.openedOn as PlainDate), until)} · {previous.organisation}</p>
      <Closure previous={previous} />
      {mayPlan && <><h3>{t.previousPlans}</h3><Plans previous={previous} /></>}
      {mayAssess && record.personName !== null && <><h3>{t.previousAssessments}</h3><Assessments previous={previous} personId={record.personId} /></>}
    </Card>
  );
}

/** The cases of the same person that this one comes from and goes on in. */
export function LinkedCases({ record }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { previous, following } = record;
  return (
    <>
      {following !== null && <Banner tone="info" title={t.followingText} actions={<LinkButton size="small" to="/cases/$id" params={{ id: following.id }}>{t.openFollowing}</LinkButton>} />}
      {previous !== null && <PreviousCard previous={previous} record={record} />}
    </>
  );
}
