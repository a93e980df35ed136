import type { Step } from '@dure/domain/referral';
import { useState, type ReactNode } from 'react';
import { Button, type ButtonKind } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row } from '../../design/Layout.tsx';
import { Banner, ErrorNotice } from '../../design/Notice.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useMe } from '../../session/useMe.ts';
import { DueMark } from '../../today/DueMark.tsx';
import { REFERRAL_ACT_SPECS, type ReferralDetail } from '../act/specs.ts';
import { actWords } from '../act/words.en.ts';
import { stepLabels } from '../labels.ts';
import { referralMessages } from '../messages.en.ts';
import { ReferralActDialog, useSurroundings } from './ReferralActDialog.tsx';
import { RegisterCaseButton } from './RegisterCaseButton.tsx';
import type { ReferralAct } from './useReferralAct.ts';

type ReferralFormAction = keyof typeof REFERRAL_ACT_SPECS;

/** The acts that answer the next step, the usual one first; all others stand behind them. */
const ANSWERS: Readonly<Record<Step, readonly ReferralFormAction[]>> = {
  'finish-draft': ['request-approval'], 'approve-letter': ['approve-letter', 'decline-letter'], 'answer': ['accept', 'ask-info', 'return'], 'answer-info': ['answer-info'], 'start-service': ['start-service'],
  'return-result': ['return-result', 'report-progress'], 'review-hold': ['resume'], 'read-result': ['acknowledge', 'object'], 'close': ['close'], 'act-on-return': ['settle'], 'none': [],
};
const DANGEROUS: ReadonlySet<string> = new Set(['return', 'decline-letter', 'recall', 'object']);

/** What the tables allow and this person can use now. */
function useOffered({ actions, approver, delay, nextOn, viewer }: ReferralDetail): readonly ReferralFormAction[] {
  const me = useMe();
  const isLate = delay === 'reason-asked' || (nextOn !== null && nextOn <= me.today);
  const hidden = new Set<string>(['open', ...(approver === me.staffId ? [] : ['approve-letter', 'decline-letter']), ...(isLate ? [] : ['explain-delay']), ...(viewer === 'coordinator' ? ['assign'] : [])]);
  return actions.filter((action): action is ReferralFormAction => Object.hasOwn(REFERRAL_ACT_SPECS, action) && !hidden.has(action));
}

function NextLine({ referral }: { readonly referral: ReferralDetail }): ReactNode {
  const t = useMessages(referralMessages);
  const step = useLabels(stepLabels);
  const { party, viewer, from, to, nextOn, delay, status } = referral;
  if (referral.step === 'none') return <p>{t.doneForUs}</p>;
  const who = party === viewer ? t.us : party === 'sender' ? from.name : to.name;
  const extensions = referral.events.filter(({ action }) => action === 'extend').length;
  return (
    <div className="referral-now">
      <p className="referral-now-step">{t.nowWho(who, step(referral.step))}</p>
      <p><DueMark on={nextOn} /></p>
      {status === 'needs-info' && <p className="small quiet">{t.paused}</p>}
      {extensions > 0 && <p className="small quiet">{t.extendedTo(extensions)}</p>}
      {delay === 'explained' && <p className="small quiet">{t.explained}</p>}
      {party !== viewer && <p className="small quiet">{t.othersTurn}</p>}
    </div>
  );
}

/** Who must do what by when, and every act that this person may do. */
export function NowCard({ referral, act }: { readonly referral: ReferralDetail; readonly act: ReferralAct }): ReactNode {
  const t = useMessages(referralMessages);
  const words = useMessages(actWords);
  const [open, setOpen] = useState<ReferralFormAction>();
  const around = useSurroundings(referral, undefined);
  const offered = useOffered(referral);
  const first = (ANSWERS[referral.step as Step] ?? []).filter((action) => offered.includes(action));
  const rest = offered.filter((action) => !first.includes(action));
  const start = (action: ReferralFormAction): void => {
    act.forget();
    const spec = REFERRAL_ACT_SPECS[action](around);
    // An act that says everything by being done needs no form.
    if (spec.fields.length === 0 && spec.lead === undefined) void act.send(spec.body({}), referral.version, spec.done).catch(() => undefined);
    else setOpen(action);
  };
  const kindOf = (action: ReferralFormAction, at: number): ButtonKind => (at === 0 ? 'primary' : DANGEROUS.has(action) ? 'danger' : 'secondary');
  return (
    <Card title={t.nowTitle}>
      {referral.delay === 'reason-asked' && <Banner tone="warning" title={t.reasonAsked} />}
      {referral.status === 'needs-info' && referral.question && <Banner tone="info" title={t.questionTitle}><p>{referral.question}</p></Banner>}
      <NextLine referral={referral} />
      {act.error && open === undefined && <ErrorNotice error={act.error} />}
      <div className="referral-acts">
        {referral.actions.includes('send') && <LinkButton kind="primary" size="large" icon="send" to="/referrals/$id/send" params={{ id: referral.id }}>{words.send}</LinkButton>}
        {first.map((action, at) => <Button key={action} kind={kindOf(action, at)} size="large" isPending={act.isPending && open === undefined && at === 0} onPress={() => start(action)}>{words[action]}</Button>)}
        <RegisterCaseButton referral={referral} />
      </div>
      {rest.length > 0 && <Row><span className="small quiet">{t.moreActs}</span>{rest.map((action) => <Button key={action} kind="tertiary" size="small" onPress={() => start(action)}>{words[action]}</Button>)}</Row>}
      {open !== undefined && <ReferralActDialog key={open} referral={referral} action={open} act={act} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
