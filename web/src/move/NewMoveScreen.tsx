import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useDraft, useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useToday } from '../person/useToday.ts';
import { composeMessages } from '../referral/compose/messages.en.ts';
import { useFilter } from '../shell/location.ts';
import { EMPTY_MOVE, moveProblems, orderOf, type MoveForm, type MoveGround } from './form.ts';
import { GroundCard } from './GroundCard.tsx';
import { moveMessages } from './messages.en.ts';
import { SeenCard } from './SeenCard.tsx';
import { WhereCard } from './WhereCard.tsx';

function useReceiverName({ sigungu, organisationId }: MoveForm): string {
  const found = useRead('GET /api/move-destinations/:sigungu', { params: { sigungu } }, { enabled: sigungu !== '' }).data?.organisations;
  return found?.find(({ id }) => id === organisationId)?.name ?? '';
}

function OrderForm({ caseId, first }: { readonly caseId: string; readonly first: MoveGround }): ReactNode {
  const t = useMessages(moveMessages);
  const law = useMessages(composeMessages);
  const today = useToday();
  const navigate = useNavigate();
  const [form, setForm, draft] = useDraft<MoveForm>({ key: `move:${caseId}`, personId: first.personId }, EMPTY_MOVE);
  const known = useRead('GET /api/cases/:id/move-ground', { params: { id: caseId }, query: form.organisationId === '' ? {} : { to: form.organisationId } }, { keepsPrevious: true }).data ?? first;
  const [attempt, setAttempt] = useState(0);
  const sending = useWrite('POST /api/cases/:id/moves');
  const receiverName = useReceiverName(form);
  if (draft.isRestoring) return <Skeleton lines={10} />;
  const errors = attempt > 0 ? moveProblems(form, known, t, law) : [];
  const order = orderOf(form, known, today);
  const fields = { known, form, errors, change: (more: Partial<MoveForm>): void => setForm((before) => ({ ...before, ...more })) };
  const submit = async (): Promise<void> => {
    setAttempt(attempt + 1);
    if (order === undefined || moveProblems(form, known, t, law).length > 0) return;
    const { answer } = await sending.send({ params: { id: caseId }, body: order });
    await draft.discard().catch(() => undefined);
    toast(t.sentDone);
    await navigate({ to: '/moves/$id', params: { id: answer.id } });
  };
  return (
    <Stack>
      <DraftMark draft={draft} />
      <FormErrorSummary errors={errors} attempt={attempt} />
      {known.otherCases.length > 0 && <Banner tone="info" title={t.otherCases(known.otherCases.length)}><p>{t.otherCasesText}</p></Banner>}
      <WhereCard {...fields} />
      <GroundCard {...fields} receiverName={receiverName} />
      <Card title={t.reason}><TextArea label={t.reason} hint={t.reasonHint} name="reason" required error={errorOf(errors, 'reason')} rows={3} maxLength={2000} value={form.reason} onChange={(reason) => fields.change({ reason })} /></Card>
      <SeenCard {...fields} caseId={caseId} order={order} receiverName={receiverName} />
      {sending.error && <ErrorNotice error={sending.error} />}
      <Row place="end"><Button kind="primary" size="large" icon="send" isPending={sending.isPending} onPress={() => void submit().catch(() => undefined)}>{t.send}</Button></Row>
    </Stack>
  );
}

/** Sends a case after a person who moves to another municipality, limited to what the ground allows, with a preview of it. */
export function NewMoveScreen(): ReactNode {
  const t = useMessages(moveMessages);
  const [caseId] = useFilter('case');
  const read = useRead('GET /api/cases/:id/move-ground', { params: { id: caseId } });
  return (
    <Loaded read={read} lines={8}>
      {(known) => (
        <>
          <PageHeader title={t.newTitle} heading={t.newHeading(known.personName ?? t.nameHidden)} lead={t.newLead} breadcrumb={[{ label: t.title, to: '/moves' }]} />
          {known.isUnderWay || !known.maySend ? <EmptyState icon="send" title={known.isUnderWay ? t.underWay : t.mayNot} /> : <OrderForm caseId={caseId} first={known} />}
        </>
      )}
    </Loaded>
  );
}
