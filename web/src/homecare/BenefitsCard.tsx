import type { PlainDate } from '@dure/domain/calendar';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { PlanMark } from '../plan/PlanSection.tsx';
import { benefitLabels } from './labels.ts';
import { ClauseCitation } from './marks.tsx';
import { homecareMessages } from './messages.en.ts';
import type { HomecareDetail } from './useHomecareAct.ts';

type Benefit = HomecareDetail['benefits'][number];

function Need({ need }: Pick<Benefit, 'need'>): ReactNode {
  const t = useMessages(homecareMessages);
  if (need === null) return <span className="quiet">{t.notSurveyed}</span>;
  return <>{need.needed ? t.needed : t.notNeeded}{need.words !== '' && <span className="small quiet"> · {need.words}</span>}</>;
}

function Planned({ of: { services, need } }: { readonly of: Benefit }): ReactNode {
  const t = useMessages(homecareMessages);
  if (services.length === 0) return need?.needed === true ? <Badge tone="warning">{t.notPlanned}</Badge> : '–';
  return services.map(({ what, provider, amount }) => <span key={`${what} ${provider}`} className="plan-under">{[what, provider, amount].filter(Boolean).join(' · ')}</span>);
}

/** Begins the care plan with the benefits in it already. */
function BeginPlan({ caseId }: { readonly caseId: string }): ReactNode {
  const t = useMessages(homecareMessages);
  const navigate = useNavigate();
  const begin = useWrite('POST /api/plans');
  const start = async (): Promise<void> => {
    const { answer } = await begin.send({ body: { caseId, kind: 'home-medical' } });
    await navigate({ to: '/plans/$id/edit', params: { id: answer.id } });
  };
  return (
    <Stack gap="tight">
      {begin.error && <ErrorNotice error={begin.error} />}
      <p className="quiet">{t.planBeginLead}</p>
      <Row><Button kind="primary" icon="add" isPending={begin.isPending} onPress={() => void start().catch(() => undefined)}>{t.planBegin}</Button></Row>
    </Stack>
  );
}

function PlanLine({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const { plan, caseId, mayPlan } = record;
  if (plan !== null) return <Row place="apart"><Row><span className="strong">{t.plan} {t.planVersion(plan.number)}</span><PlanMark status={plan.status} /></Row><LinkButton size="small" icon="document" to="/plans/$id" params={{ id: plan.id }}>{t.planOpen}</LinkButton></Row>;
  if (caseId !== null && mayPlan) return <BeginPlan caseId={caseId} />;
  return <p className="quiet">{caseId === null ? t.planAfter : t.planNone}</p>;
}

/** What the plan costs in a month, beside the cap that the municipality has set; none that is set holds nothing up. */
function Cost({ record: { plan, cap, costReason } }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const { won } = useFormats();
  if (plan === null) return null;
  const over = cap.won === null ? 0 : plan.monthlyWon - cap.won;
  return (
    <>
      <DescriptionList items={[{ term: t.monthly, value: won(plan.monthlyWon) }, { term: t.cap(cap.year), value: cap.won === null ? t.capUnset : won(cap.won) }, ...(costReason === null ? [] : [{ term: t.costReason, value: costReason.words }])]} />
      {over > 0 && costReason === null && <Banner tone="warning" title={t.overCap}><p>{t.overCapText(won(over))}</p></Banner>}
    </>
  );
}

/** 필수급여 네 가지, 선택급여와 부가급여: what was found needed, and what the care plan gives. */
export function BenefitsCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const { day } = useFormats();
  const word = useLabels(benefitLabels);
  const columns: readonly Column<Benefit>[] = [
    { id: 'benefit', header: t.benefit, isRowHeader: true, cell: ({ benefit, essential }) => <Row>{word(benefit)}{essential && <Badge tone="info">{t.essential}</Badge>}</Row> },
    { id: 'need', header: t.need, cell: (of) => <Need need={of.need} /> },
    { id: 'planned', header: t.planned, cell: (of) => <Planned of={of} /> },
    { id: 'cite', header: t.source, cell: (of) => <ClauseCitation isShort of={of.quote === '' ? undefined : of} /> },
  ];
  return (
    <Card title={t.benefits} aside={record.survey !== null && <span className="small quiet">{t.surveyedOn(day(record.survey.on as PlainDate))}</span>}>
      <Stack>
        <Table caption={t.benefits} columns={columns} rows={record.benefits} rowKey={({ benefit }) => benefit} emptyTitle={t.benefitsNone} />
        {record.survey !== null && record.survey.words !== '' && <p className="referral-quote">{record.survey.words}</p>}
        <PlanLine record={record} />
        <Cost record={record} />
      </Stack>
    </Card>
  );
}
