import type { DisclosureItem } from '@dure/domain/access';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDraft, useWrite, type ApiError, type Draft, type FieldError } from '../../client/index.ts';
import type { ConsentLine } from '../../consent/line.ts';
import { useChecked } from '../../consent/useSubmit.ts';
import { Button } from '../../design/Button.tsx';
import { DraftMark } from '../../design/DraftMark.tsx';
import { FormErrorSummary } from '../../design/FormErrorSummary.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { toast } from '../../design/toast-queue.ts';
import { Skeleton } from '../../design/Waiting.tsx';
import { useMessages, withParticle } from '../../messages/index.ts';
import type { PersonDetail } from '../../person/section.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { ChecksCard } from './ChecksCard.tsx';
import { ComposeSteps } from './ComposeSteps.tsx';
import { GroundCard } from './GroundCard.tsx';
import { LetterCard } from './LetterCard.tsx';
import { composeMessages } from './messages.en.ts';
import { SeenCard } from './SeenCard.tsx';
import { coverOf, EMPTY_SENDING, itemsOf, refusedSteps, sendBody, sendProblems, type Readiness, type SendForm } from './sending.ts';
import { SummaryCard } from './SummaryCard.tsx';

export interface SendingProps {
  readonly referral: ReferralDetail;
  readonly person: PersonDetail;
  readonly ledger: readonly ConsentLine[];
  readonly refresh: () => void;
}

interface Work {
  readonly form: SendForm;
  readonly set: (part: Partial<SendForm>) => void;
  readonly draft: Draft;
  readonly ready: Readiness;
  readonly among: readonly DisclosureItem[];
  readonly errors: readonly FieldError[];
  readonly attempt: number;
  /** What the server refused for a reason that belongs to no step. */
  readonly error: ApiError | undefined;
  readonly isPending: boolean;
  readonly send: () => void;
}

function useSending({ referral, ledger, refresh }: SendingProps): Work {
  const t = useMessages(composeMessages);
  const navigate = useNavigate();
  const [form, change, draft] = useDraft<SendForm>({ key: `referral:${referral.id}:compose`, personId: referral.personId }, EMPTY_SENDING);
  const checked = useChecked();
  const act = useWrite('POST /api/referrals/:id/actions');
  const cover = coverOf(ledger, referral.to.id);
  const { among, chosen } = itemsOf(form, cover, referral.programme);
  const ready: Readiness = { referral, ledger, cover, chosen };
  const refused = refusedSteps(act.error, referral.route.preconditions[0]?.code);
  const problems = sendProblems(form, ready, t);
  // What was mended since the last try, in a dialog perhaps, is not said any more.
  const still = checked.errors.filter(({ path }) => problems.some((one) => one.path === path));
  const send = (): void => {
    act.forget();
    if (!checked.check(problems)) return;
    void act.send({ params: { id: referral.id }, ifMatch: String(referral.version), body: sendBody(form, ready) }).then(async () => {
      await draft.discard();
      toast(t.sent(referral.to.name));
      await navigate({ to: '/referrals/$id', params: { id: referral.id } } as never);
    }, refresh);
  };
  return {
    form, draft, ready, among, send, attempt: checked.attempt, isPending: act.isPending,
    set: (part) => change((before) => ({ ...before, ...part })),
    errors: still.length > 0 ? still : refused, error: refused.length === 0 ? act.error : undefined,
  };
}

/** Everything that must hold before data leaves the house, on one page; a refusal leaves all of it as it stands. */
export function Sending(props: SendingProps): ReactNode {
  const { referral, person } = props;
  const t = useMessages(composeMessages);
  const work = useSending(props);
  return (
    <>
      <PageHeader title={t.sendTitle} heading={<>{t.sendTitle} <span className="quiet">{t.forWhom(person.name ?? '')}</span></>} lead={t.sendLead(withParticle(referral.to.name, '으로/로'))} badges={<DraftMark draft={work.draft} />} />
      {work.draft.isRestoring ? <Skeleton lines={10} /> : <Cards {...props} work={work} />}
    </>
  );
}

function Cards({ referral, person, ledger, work }: SendingProps & { readonly work: Work }): ReactNode {
  const t = useMessages(composeMessages);
  const { form, set, errors, ready: { cover, chosen } } = work;
  const isApproved = referral.letter === 'none' || referral.letter === 'approved';
  const isGrounded = cover !== undefined || (form.ground ?? 'consent') !== 'consent';
  return (
    <Stack>
      <ComposeSteps current={isGrounded ? 'send' : 'ground'} />
      <FormErrorSummary errors={errors} attempt={work.attempt} />
      <SummaryCard referral={referral} />
      <ChecksCard referral={referral} person={person} ledger={ledger} form={form} set={set} errors={errors} />
      <GroundCard referral={referral} person={person} ledger={ledger} cover={cover} form={form} set={set} errors={errors} />
      <SeenCard referral={referral} among={work.among} chosen={chosen} onChange={(items) => set({ items })} errors={errors} />
      {referral.letter !== 'none' && <LetterCard referral={referral} chosen={chosen} form={form} set={set} errors={errors} />}
      {work.error && <ErrorNotice error={work.error} />}
      <Row place="end">
        <span className="quiet">{t.sendSummary(referral.to.name, chosen.length)}</span>
        <Button kind={isApproved ? 'primary' : 'secondary'} size="large" icon="send" isPending={work.isPending} onPress={work.send}>{t.send}</Button>
      </Row>
    </Stack>
  );
}
