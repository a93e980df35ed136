import type { PlainDate } from '@dure/domain/calendar';
import type { Decided } from '@dure/domain/conference';
import { useState, type ReactNode } from 'react';
import { closureReasonLabels } from '../case/labels.ts';
import { useWrite } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import type { Tone } from '../design/tone.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { DECISION_TONES, decisionLabels, followUpLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import type { ConferenceDetail, ConferenceItem } from './useConferenceAct.ts';

type Action = ConferenceItem['actions'][number];
const STANDING_TONES = { planned: 'neutral', open: 'warning', begun: 'info', done: 'success' } as const satisfies Record<Action['standing'], Tone>;

function DoneButton({ action }: { readonly action: Action }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [isOpen, open] = useState(false);
  const done = useWrite('POST /api/tasks/:id/done');
  const finish = async (words: string): Promise<void> => {
    await done.send({ params: { id: action.actionId }, body: { words } });
    toast(t.done);
    open(false);
  };
  return (
    <>
      <Button size="small" onPress={() => open(true)}>{t.markDone}</Button>
      <ConfirmDialog title={t.markDone} isOpen={isOpen} onClose={() => open(false)} action={t.markDone} asksWords isPending={done.isPending} onConfirm={({ words }) => void finish(words).catch(() => undefined)}><p>{action.what}</p></ConfirmDialog>
    </>
  );
}

/** The next step of what was decided: done here, or written where it belongs, with what is known filled in. */
function NextStep({ action, item }: { readonly action: Action; readonly item: ConferenceItem }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { organisationId } = useMe();
  const mayPlan = useMay('plan:read');
  if (action.referralId !== null) return <LinkButton size="small" kind="tertiary" to="/referrals/$id" params={{ id: action.referralId }}>{t.openReferral}</LinkButton>;
  if (action.planId !== null && mayPlan && item.caseId !== null) return <LinkButton size="small" kind="tertiary" to="/plans/$id" params={{ id: action.planId }}>{t.openPlanItem}</LinkButton>;
  if (action.organisation.id !== organisationId || action.standing !== 'open') return null;
  if (action.kind === 'task') return <DoneButton action={action} />;
  return action.kind === 'plan' ? <PlanLink item={item} /> : <ReferralLink action={action} item={item} />;
}

function PlanLink({ item }: { readonly item: ConferenceItem }): ReactNode {
  const t = useMessages(conferenceMessages);
  return item.caseId !== null && <LinkButton size="small" to="/cases/$id" params={{ id: item.caseId }}>{t.openPlan}</LinkButton>;
}

function ReferralLink({ action, item }: { readonly action: Action; readonly item: ConferenceItem }): ReactNode {
  const t = useMessages(conferenceMessages);
  const search = { person: item.personId ?? '', ...(action.programme === null ? {} : { programme: action.programme }), ...(item.caseId === null ? {} : { case: item.caseId }) };
  return item.personId !== null && <LinkButton size="small" kind="primary" icon="send" to="/referrals/new" search={search}>{t.makeReferral}</LinkButton>;
}

/** What follows from a decision: who does what by when, and how far it has come. */
function Actions({ item }: { readonly item: ConferenceItem }): ReactNode {
  const t = useMessages(conferenceMessages);
  const kind = useLabels(followUpLabels);
  const { day } = useFormats();
  if (item.actions.length === 0) return null;
  return (
    <ul className="conference-lines" aria-label={t.actions}>
      {item.actions.map((action) => (
        <li key={action.actionId}>
          <Row>
            <Badge>{kind(action.kind)}</Badge>
            <span>{action.what}</span>
            <span className="small quiet">{[action.organisation.name, action.staff].filter(Boolean).join(' ')} · {day(action.dueOn as PlainDate)}</span>
            {action.standing !== 'planned' && <Badge tone={STANDING_TONES[action.standing]}>{t.standing(action.standing)}</Badge>}
            <NextStep action={action} item={item} />
          </Row>
        </li>
      ))}
    </ul>
  );
}

/** What was decided on one case, with other opinions and what follows. */
export function DecisionView({ item }: { readonly item: ConferenceItem; readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [decision, reason] = [useLabels(decisionLabels), useLabels(closureReasonLabels)];
  const { day } = useFormats();
  const { decision: decided } = item;
  if (decided === null) return <Actions item={item} />;
  return (
    <Stack gap="tight">
      <Row>
        <Badge tone={DECISION_TONES[decided.kind as Decided['kind']]}>{decision(decided.kind)}</Badge>
        <span className="conference-words">{decided.words}</span>
        {decided.reason !== null && <span className="small quiet">{reason(decided.reason)}</span>}
        {decided.reviewOn !== null && <span className="small quiet">{t.reviewOn} {day(decided.reviewOn as PlainDate)}</span>}
      </Row>
      {item.dissent.map(({ who, words }) => <p key={`${who} ${words}`} className="small">{t.dissent}: {who} — {words}</p>)}
      <Actions item={item} />
    </Stack>
  );
}
