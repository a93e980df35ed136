import type { DisclosureItem } from '@dure/domain/access';
import type { ReactNode } from 'react';
import { useRead, useWrite, type FieldError } from '../../client/index.ts';
import { useChecked } from '../../consent/useSubmit.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import type { Choice } from '../../design/choice.ts';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { Row } from '../../design/Layout.tsx';
import { Banner, ErrorNotice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useMessages } from '../../messages/index.ts';
import { useMe } from '../../session/useMe.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { DraftLetterButton } from '../detail/DraftLetterButton.tsx';
import { composeMessages } from './messages.en.ts';
import type { SendForm } from './sending.ts';

export interface LetterCardProps {
  readonly referral: ReferralDetail;
  readonly chosen: readonly DisclosureItem[];
  readonly form: SendForm;
  readonly set: (part: Partial<SendForm>) => void;
  readonly errors: readonly FieldError[];
}

/** 기안 → 결재 → 시행 (행정업무규정 제6조): a letter leaves only when somebody else has approved it. */
export function LetterCard(props: LetterCardProps): ReactNode {
  const t = useMessages(composeMessages);
  const { letter, approver } = props.referral;
  const colleagues = useRead('GET /api/colleagues', {});
  const nameOf = (id: string | null): string => colleagues.data?.rows.find((one) => one.id === id)?.name ?? '';
  return (
    <Card title={t.letterTitle}>
      {letter === 'drafted' && <Asking {...props} />}
      {letter === 'approval-requested' && <Banner tone="info" title={t.waiting(nameOf(approver))}><p>{t.waitingText}</p></Banner>}
      {letter === 'approved' && <Banner tone="success" title={t.approved} />}
      <Row><DraftLetterButton id={props.referral.id} items={props.chosen} /></Row>
    </Card>
  );
}

const APPROVES = new Set(['team-lead', 'coordinator']);

interface Approvers {
  readonly choices: readonly Choice[];
  readonly isKnown: boolean;
  /** Who was chosen, or the only one there is. */
  readonly chosen: string;
}

function useApprovers(chosen: string): Approvers {
  const me = useMe();
  const { data } = useRead('GET /api/colleagues', {});
  const choices = (data?.rows ?? []).filter(({ id, role }) => id !== me.staffId && APPROVES.has(role)).map(({ id, name, title }) => ({ value: id, label: [name, title].filter(Boolean).join(' ') }));
  const [only, ...others] = choices;
  return { choices, isKnown: data !== undefined, chosen: chosen === '' && others.length === 0 ? (only?.value ?? '') : chosen };
}

function Asking({ referral, form, set, errors }: LetterCardProps): ReactNode {
  const t = useMessages(composeMessages);
  const act = useWrite('POST /api/referrals/:id/actions');
  const checked = useChecked();
  const { choices, isKnown, chosen: approver } = useApprovers(form.approver);
  const ask = (): void => {
    if (!checked.check(approver === '' ? [{ path: 'approver', message: t.approverMissing }] : [])) return;
    void act.send({ params: { id: referral.id }, ifMatch: String(referral.version), body: { action: 'request-approval', approver } }).then(() => toast(t.askedApproval), () => undefined);
  };
  if (isKnown && choices.length === 0) return <><p>{t.letterLead}</p><Banner tone="warning" title={t.approverNone} /></>;
  return (
    <>
      <p>{t.letterLead}</p>
      <Select label={t.approver} hint={t.approverHint} required width="medium" name="approver" error={errorOf(checked.errors, 'approver') ?? errorOf(errors, 'approver')} choices={choices} value={approver === '' ? undefined : approver} onChange={(id) => set({ approver: id })} />
      {act.error && <ErrorNotice error={act.error} />}
      <Row><Button kind="primary" icon="check" isPending={act.isPending} onPress={ask}>{t.askApproval}</Button></Row>
    </>
  );
}
