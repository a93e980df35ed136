import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { LinkButton, TextLink } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { aftercareMessages } from './aftercare.en.ts';
import type { CaseDetail } from './specs.ts';
import '../conference/conference.css';

/** What of the plans was delivered and has no result, with where one writes it. */
function useUnsettled(caseId: string): readonly { readonly serviceId: string; readonly service: string; readonly planId: string | undefined }[] {
  const mayRead = useMay('plan:read');
  const plans = useRead('GET /api/cases/:id/plans', { params: { id: caseId } }, { enabled: mayRead }).data;
  const active = plans?.rows.find(({ status }) => status === 'active')?.id;
  return (plans?.unsettled ?? []).map((one) => ({ ...one, planId: active }));
}

/** While a closure is decided: everything that stands in its way, each with the place where it is settled. */
export function ClosingCard({ record }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(aftercareMessages);
  const service = useLabels(programmeLabels);
  const unsettled = useUnsettled(record.id);
  const isOurs = useMe().organisationId === record.owner.organisationId;
  const mayConvene = useMay('conference:write');
  const { outgoing, pending } = record;
  if (record.status !== 'closing' || !isOurs) return null;
  const isClear = unsettled.length + outgoing.length === 0 && pending.kind === 'none';
  return (
    <Card title={t.closing} aside={mayConvene && <LinkButton size="small" icon="add" to="/conferences/new" search={{ case: record.id }}>{t.closingConference}</LinkButton>}>
      <p>{t.closingConferenceLead} {t.closingLead}</p>
      {isClear ? <Banner tone="success" title={t.closingClear} /> : (
        <ul className="conference-lines">
          {unsettled.map((one) => <li key={one.serviceId}><Row><span>{t.closingResult(one.service)}</span>{one.planId !== undefined && <TextLink to="/plans/$id/review" params={{ id: one.planId }}>{t.closingOpenPlan}</TextLink>}</Row></li>)}
          {outgoing.map((one) => <li key={one.referralId}><Row><span>{t.closingReferral(service(one.service), one.to)}</span><TextLink to="/referrals/$id" params={{ id: one.referralId }}>{t.closingOpenReferral}</TextLink></Row></li>)}
          {pending.kind !== 'none' && <li>{t.closingTransfer}</li>}
        </ul>
      )}
    </Card>
  );
}
