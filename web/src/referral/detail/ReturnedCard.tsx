import type { ReturnStep } from '@dure/domain/referral';
import type { ReactNode } from 'react';
import { Row } from '../../design/Layout.tsx';
import { Banner } from '../../design/Notice.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { returnReasonLabels, returnStepLabels } from '../labels.ts';
import { referralMessages } from '../messages.en.ts';

const AGAIN: ReadonlySet<string> = new Set<ReturnStep>(['suggest-right-programme', 'hold-or-other-agency', 'find-agency-of-area', 'complete-and-send-again', 'ask-consent']);

/** What the return asks of the sender next, one click away. */
function NextLinks({ referral, step }: { readonly referral: ReferralDetail; readonly step: string }): ReactNode {
  const t = useMessages(referralMessages);
  const record = { to: '/persons/$id', params: { id: referral.personId } } as const;
  return (
    <Row>
      {step === 'ask-consent' && <LinkButton {...record} search={{ part: 'consent' }}>{t.openConsents}</LinkButton>}
      {AGAIN.has(step) && <LinkButton kind="primary" icon="send" to="/referrals/new" search={{ person: referral.personId, after: referral.id }}>{t.referAgain}</LinkButton>}
      {step === 'look-at-live-referral' && <LinkButton {...record} search={{ part: 'referral' }}>{t.openLive}</LinkButton>}
      {step === 'visit-and-reach' && <LinkButton {...record} search={{ part: 'visit' }} icon="calendar">{t.planVisit}</LinkButton>}
    </Row>
  );
}

export function ReturnedCard({ referral }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const [reason, step] = [useLabels(returnReasonLabels), useLabels(returnStepLabels)];
  const { returned } = referral;
  if (returned === null) return null;
  const [next] = returned.nextSteps;
  const isOpen = referral.viewer === 'sender' && referral.followUp === 'open';
  return (
    <Banner tone="danger" title={t.returnedTitle(reason(returned.reason))}>
      {returned.words && <p className="referral-quote">{returned.words}</p>}
      {returned.ruleId && <p>{t.returnedClause(returned.ruleId)}</p>}
      {isOpen && next && <><p className="strong">{t.returnedNext(step(next))}</p><NextLinks referral={referral} step={next} /></>}
    </Banner>
  );
}
