import { CLOSURE_REASONS, closureReasonsOf, type ClosureReason } from '@dure/domain/case';
import type { DecisionKind } from '@dure/domain/conference';
import { isProgrammeId, type ProgrammeId } from '@dure/domain/programme';
import type { ReactNode } from 'react';
import { closureReasonLabels } from '../case/labels.ts';
import { useDraft } from '../client/index.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { DateField } from '../design/DateField.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { ActionFields } from './ActionFields.tsx';
import { decisionLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import { formOf, recordOf, type RunForm } from './run-form.ts';
import type { ConferenceAct, ConferenceDetail, ConferenceItem } from './useConferenceAct.ts';

interface Props {
  readonly item: ConferenceItem;
  readonly record: ConferenceDetail;
  readonly act: ConferenceAct;
}
/** Of a person without a case nothing is closed; of one with a case, by the reasons of its programme. */
const reasonsOf = ({ programme }: ConferenceItem): readonly ClosureReason[] => (isProgrammeId(programme ?? '') ? closureReasonsOf(programme as ProgrammeId) : CLOSURE_REASONS);

type Change = (part: Partial<RunForm>) => void;

function DecisionFields({ item, form, change }: { readonly item: ConferenceItem; readonly form: RunForm; readonly change: Change }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [decision, reason] = [useLabels(decisionLabels), useLabels(closureReasonLabels)];
  const choices = item.decisions.map((value) => ({ value: value as DecisionKind, label: decision(value) }));
  return (
    <>
      <RadioGroup label={t.decision} direction="row" choices={choices} value={form.decision} onChange={(value) => change({ decision: value })} />
      {form.decision !== undefined && <TextArea label={t.decisionWords} required rows={2} maxLength={4000} value={form.words} onChange={(words) => change({ words })} />}
      {form.decision === 'hold' && <DateField label={t.reviewOn} value={form.reviewOn} onChange={(reviewOn) => change({ reviewOn })} />}
      {form.decision === 'close' && (
        <>
          <Select label={t.closeReason} choices={reasonsOf(item).map((value) => ({ value, label: reason(value) }))} value={form.reason} onChange={(value: ClosureReason) => change({ reason: value })} />
          <Checkbox isSelected={form.ongoingNeed} onChange={(ongoingNeed) => change({ ongoingNeed })}>{t.ongoingNeed}</Checkbox>
        </>
      )}
    </>
  );
}

function DissentFields({ form, change }: { readonly form: RunForm; readonly change: Change }): ReactNode {
  const t = useMessages(conferenceMessages);
  const put = (at: number, part: object): void => change({ dissent: form.dissent.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <>
      {form.dissent.map((one, at) => (
        <Row key={one.key} place="top">
          <TextField label={t.dissentWho} required width="short" maxLength={100} value={one.who} onChange={(who) => put(at, { who })} />
          <TextField label={t.dissentWords} required maxLength={2000} value={one.words} onChange={(words) => put(at, { words })} />
          <IconButton icon="close" label={t.remove} onPress={() => change({ dissent: form.dissent.filter(({ key }) => key !== one.key) })} />
        </Row>
      ))}
      <Row><Button size="small" kind="tertiary" icon="add" onPress={() => change({ dissent: [...form.dissent, { key: crypto.randomUUID(), who: '', words: '' }] })}>{t.addDissent}</Button></Row>
    </>
  );
}

/** What is said and decided on one case while it is discussed: kept while one types, and written into the conference case by case, also below the quorum. */
export function RunItem({ item, record, act }: Props): ReactNode {
  const t = useMessages(conferenceMessages);
  const [form, setForm, draft] = useDraft<RunForm>({ key: `conference:${record.id}:${item.itemId}`, ...(item.personId === null ? {} : { personId: item.personId }) }, formOf(item));
  const change: Change = (part) => setForm((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    if ((await act.send(recordOf(item.itemId, form), t.saved)) !== undefined) await draft.discard().catch(() => undefined);
  };
  if (draft.isRestoring) return <Skeleton lines={4} />;
  return (
    <Stack>
      <TextArea label={t.discussion} rows={4} maxLength={8000} value={form.discussion} onChange={(discussion) => change({ discussion })} />
      <DecisionFields item={item} form={form} change={change} />
      <DissentFields form={form} change={change} />
      <ActionFields record={record} form={form} change={change} />
      <Row place="end"><DraftMark draft={draft} /><Button kind="primary" isPending={act.isPending} onPress={() => void save()}>{t.saveItem}</Button></Row>
    </Stack>
  );
}
