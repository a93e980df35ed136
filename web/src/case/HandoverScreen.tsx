import { goesAlong, HANDOVER_KINDS, type HandoverItem } from '@dure/domain/case';
import type { CaseId, StaffId } from '@dure/domain/ids';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Checkbox, CheckboxGroup } from '../design/Checkbox.tsx';
import { ComboBox } from '../design/ComboBox.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useOrganisations } from '../organisation/useOrganisations.ts';
import { useColleagues } from '../referral/act/sources.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMe } from '../session/useMe.ts';
import { useParam } from '../shell/location.ts';
import { caseloadMessages } from './caseload.en.ts';
import { handoverKindLabels } from './labels.ts';
import { StayingList } from './StayingList.tsx';

type Held = Answer<'GET /api/caseload/:staffId'>;
const WAYS = ['inside', 'outside'] as const;

interface Form {
  readonly way: (typeof WAYS)[number];
  readonly isWhole: boolean;
  readonly chosen: readonly string[];
  readonly to: string;
  readonly reason: string;
}

/** The same rule as the server's decides what goes along, so that what is shown is what goes; what would refuse is told beside it. */
function going(items: Held['items'], from: string, { isWhole, chosen }: Form): readonly HandoverItem[] {
  const held = items.filter(({ stays }) => stays === null).map(({ kind, id, caseId, personId }) => ({ kind, id, caseId, personId, staffId: from }) as HandoverItem);
  return goesAlong(held, { from: from as StaffId, cases: isWhole ? 'all' : (chosen as readonly CaseId[]) });
}

function useSend(staffId: string, items: Held['items']) {
  const t = useMessages(caseloadMessages);
  const navigate = useNavigate();
  const refreshes = { refreshes: ['GET /api/caseload', 'GET /api/case-handovers', 'GET /api/caseload/:staffId'] } as const;
  const [inside, outside] = [useWrite('POST /api/caseload/:staffId/handover', refreshes), useWrite('POST /api/caseload/:staffId/transfer', refreshes)];
  const send = async ({ way, isWhole, chosen, to, reason }: Form): Promise<void> => {
    const caseIds = isWhole ? items.filter(({ kind }) => kind === 'case').map(({ id }) => id) : [...chosen];
    if (way === 'inside') {
      const { answer } = await inside.send({ params: { staffId }, body: { toStaffId: to, caseIds: isWhole ? null : caseIds, reason } });
      toast(answer.left.length === 0 ? t.done(answer.items.length) : t.doneBut(answer.items.length, answer.left.length));
      // What stayed is read here, and not on the list that one would go on to.
      if (answer.left.length > 0) return;
    } else {
      const { answer } = await outside.send({ params: { staffId }, body: { to, caseIds, reason } });
      toast(t.offered(answer.offered));
    }
    await navigate({ to: '/caseload' });
  };
  return { send, isPending: inside.isPending || outside.isPending, error: inside.error ?? outside.error };
}

function useErrors(): (form: Form) => readonly FieldError[] {
  const t = useMessages(caseloadMessages);
  return ({ isWhole, chosen, to, reason }) => [
    ...(isWhole || chosen.length > 0 ? [] : [{ path: 'chosen', message: t.nobody }]),
    ...(to === '' ? [{ path: 'to', message: t.noTarget }] : []),
    ...(reason.trim() === '' ? [{ path: 'reason', message: t.noReason }] : []),
  ];
}

interface FieldsProps {
  readonly held: Held;
  readonly staffId: string;
  readonly form: Form;
  readonly change: (more: Partial<Form>) => void;
  readonly errors: readonly FieldError[];
}

function WhatGoes({ held: { items }, staffId, form, change, errors }: FieldsProps): ReactNode {
  const t = useMessages(caseloadMessages);
  const [kind, programme] = [useLabels(handoverKindLabels), useLabels(programmeLabels)];
  const cases = items.filter((item) => item.kind === 'case').map(({ id, personName, about }) => ({ value: id, label: `${personName ?? t.nameHidden} · ${programme(about)}` }));
  const along = going(items, staffId, form);
  const counts = HANDOVER_KINDS.map((one) => [one, along.filter((item) => item.kind === one).length] as const).filter(([, count]) => count > 0);
  return (
    <>
      {cases.length > 0 && <Checkbox isSelected={form.isWhole} onChange={(isWhole) => change({ isWhole })}>{t.all}</Checkbox>}
      {!form.isWhole && <CheckboxGroup label={t.chosen} name="chosen" error={errorOf(errors, 'chosen')} choices={cases} value={form.chosen} onChange={(chosen) => change({ chosen })} />}
      <p aria-live="polite"><span className="strong">{t.going}</span> {counts.length === 0 ? '–' : counts.map(([one, count]) => t.goingCount(kind(one), count)).join(', ')}</p>
    </>
  );
}

function ToWhom({ held, staffId, form, change, errors }: FieldsProps): ReactNode {
  const t = useMessages(caseloadMessages);
  const me = useMe();
  const hasCases = held.items.some(({ kind }) => kind === 'case');
  const colleagues = useColleagues(true).filter(({ value }) => value !== staffId);
  const organisations = useOrganisations(form.way === 'outside').filter(({ value }) => value !== me.organisationId);
  return (
    <>
      <RadioGroup label={t.way} choices={WAYS.filter((value) => value === 'inside' || hasCases).map((value) => ({ value, label: t[value] }))} value={form.way} onChange={(way) => change({ way, to: '' })} />
      {form.way === 'inside'
        ? <Select label={t.target} name="to" required error={errorOf(errors, 'to')} width="full" choices={colleagues} value={form.to === '' ? undefined : form.to} onChange={(to) => change({ to })} />
        : <ComboBox label={t.organisation} name="to" required error={errorOf(errors, 'to')} choices={organisations} value={form.to === '' ? undefined : form.to} onChange={(to) => change({ to: to ?? '' })} />}
    </>
  );
}

function HandoverForm({ held, staffId }: { readonly held: Held; readonly staffId: string }): ReactNode {
  const t = useMessages(caseloadMessages);
  const [form, setForm] = useState<Form>({ way: 'inside', isWhole: true, chosen: [], to: '', reason: '' });
  const [attempt, setAttempt] = useState(0);
  const sending = useSend(staffId, held.items);
  const errors = useErrors()(form);
  const shown = attempt > 0 ? errors : [];
  const fields = { held, staffId, form, errors: shown };
  const change = (more: Partial<Form>): void => setForm((before) => ({ ...before, ...more }));
  const submit = (): void => {
    setAttempt(attempt + 1);
    if (errors.length === 0) void sending.send(form).catch(() => undefined);
  };
  return (
    <Card title={t.send}>
      <Stack>
        <FormErrorSummary errors={shown} attempt={attempt} />
        {sending.error && <ErrorNotice error={sending.error} />}
        <WhatGoes {...fields} change={change} />
        <ToWhom {...fields} change={change} />
        <TextArea label={t.reason} name="reason" required error={errorOf(shown, 'reason')} rows={3} value={form.reason} onChange={(reason) => change({ reason })} />
        <Row place="end"><Button kind="primary" isPending={sending.isPending} onPress={submit}>{t.send}</Button></Row>
      </Stack>
    </Card>
  );
}

/** What a member of the team holds, and handing it over. */
export function HandoverScreen(): ReactNode {
  const t = useMessages(caseloadMessages);
  const id = useParam('id');
  const read = useRead('GET /api/caseload/:staffId', { params: { staffId: id } });
  return (
    <Loaded read={read} lines={8}>
      {(held) => (
        <>
          <PageHeader title={t.send} heading={t.heading(held.name)} lead={t.heldLead} breadcrumb={[{ label: t.title, to: '/caseload' }]} />
          <Stack>
            <StayingList held={held} />
            {held.items.some(({ stays }) => stays === null) ? <HandoverForm held={held} staffId={id} /> : <EmptyState icon="case" title={t.heldEmpty} />}
          </Stack>
        </>
      )}
    </Loaded>
  );
}
