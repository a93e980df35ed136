import type { PlainDate } from '@dure/domain/calendar';
import type { DiscoveryCondition } from '@dure/domain/discovery';
import { useState, type ReactNode } from 'react';
import { useDraft, useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { DatePicker } from '../../design/DatePicker.tsx';
import { DraftMark } from '../../design/DraftMark.tsx';
import { Stack, WithAside } from '../../design/Layout.tsx';
import { Banner, ErrorNotice } from '../../design/Notice.tsx';
import { TextArea, TextField } from '../../design/TextField.tsx';
import { toast } from '../../design/toast-queue.ts';
import { Skeleton } from '../../design/Waiting.tsx';
import { useMessages } from '../../messages/index.ts';
import { ConditionList } from '../ConditionList.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords, type Criteria } from '../useCriteria.ts';
import { usePreview, type Preview, type Trial } from '../usePreview.ts';
import { ConditionEditor } from './editor/ConditionEditor.tsx';
import { faultsOf } from './editor/faults.ts';
import { BLANKS } from './editor/tree.ts';
import { GiveUp } from './GiveUp.tsx';
import { PreviewCard, PreviewPictures } from './PreviewCard.tsx';

export interface WordingEditorProps {
  readonly criteria: Criteria;
  readonly id: string;
  /** The last version that there is; 0 for a new criterion. */
  readonly version: number;
  readonly initial: { readonly name: string; readonly says: string; readonly when: DiscoveryCondition | null };
  readonly onDone: () => void;
}

interface Wording {
  readonly name: string;
  readonly says: string;
  readonly when: DiscoveryCondition;
  readonly from: PlainDate | undefined;
  readonly reason: string;
}

const START: DiscoveryCondition = { kind: 'all', of: [BLANKS.spell, BLANKS.amount] };

type Missing = 'name' | 'says' | 'reason' | 'from';
const missingOf = ({ name, says, reason, from }: Wording): readonly Missing[] => [...(name.trim() === '' ? ['name' as const] : []), ...(says.trim() === '' ? ['says' as const] : []), ...(reason.trim() === '' ? ['reason' as const] : []), ...(from === undefined ? ['from' as const] : [])];

function useWording({ criteria, id, version, initial, onDone }: WordingEditorProps) {
  const t = useMessages(discoveryMessages);
  const write = useWrite('POST /api/discovery/criteria/:id/wordings');
  const [form, change, draft] = useDraft<Wording>({ key: `discovery:${version === 0 ? 'new' : id}` }, { name: initial.name, says: initial.says, when: initial.when ?? START, from: criteria.on as PlainDate, reason: '' });
  const [isTried, setTried] = useState(false);
  const faults = faultsOf(form.when);
  const save = async (): Promise<void> => {
    setTried(true);
    const { name, says, when, from, reason } = form;
    if (missingOf(form).length > 0 || faults.length > 0 || from === undefined) return;
    try {
      await write.send({ params: { id }, body: { name, says, reason, from, when }, ifMatch: `"${version}"` });
      await draft.discard();
      toast(t.wordingSaved);
      onDone();
    } catch {
      // What was typed stays; the notice above the form says why.
    }
  };
  return { form, set: (part: Partial<Wording>) => change((before) => ({ ...before, ...part })), draft, faults, isTried, save, write };
}

function Form({ criteria, held: { form, set, draft, faults, isTried, save, write }, version, id, onDone }: { readonly criteria: Criteria; readonly held: ReturnType<typeof useWording>; readonly version: number; readonly id: string; readonly onDone: () => void }): ReactNode {
  const t = useMessages(discoveryMessages);
  const common = useMessages();
  const missing = isTried ? missingOf(form) : [];
  const lacks = (field: Missing, error: string): { readonly error?: string } => (missing.includes(field) ? { error } : {});
  const footer = <><DraftMark draft={draft} /><Button kind="tertiary" onPress={() => void draft.restart()}>{t.startAnew}</Button><Button kind="tertiary" onPress={onDone}>{common.close}</Button><Button kind="primary" isPending={write.isPending} onPress={() => void save()}>{t.saveWording}</Button></>;
  return (
    <Card title={version === 0 ? t.newCriterion : t.edit} footer={footer}>
      {write.error && <ErrorNotice error={write.error} />}
      {isTried && (missing.length > 0 || faults.length > 0) && <Banner tone="danger" urgent title={t.fixFirst} />}
      <TextField label={t.name} name="name" required maxLength={60} value={form.name} onChange={(name) => set({ name })} {...lacks('name', t.nameMissing)} />
      <TextArea label={t.says} name="says" required rows={2} maxLength={300} value={form.says} onChange={(says) => set({ says })} {...lacks('says', t.saysMissing)} />
      <h3>{t.condition}</h3>
      <ConditionEditor value={form.when} onChange={(when) => set({ when })} thresholds={criteria.thresholds} />
      <DatePicker label={t.from} name="from" required value={form.from} onChange={(from) => set({ from })} {...lacks('from', t.fromMissing)} />
      <TextField label={t.reason} name="reason" required hint={t.reasonHint} maxLength={500} value={form.reason} onChange={(reason) => set({ reason })} {...lacks('reason', t.reasonMissing)} />
      {version > 0 && <GiveUp id={id} version={version} name={form.name} says={form.says} today={criteria.on} onDone={onDone} />}
    </Card>
  );
}

/** What is asked of the claims while the condition is written; nothing while it is wrong. */
function trialOf({ criteria, id }: WordingEditorProps, when: DiscoveryCondition, isReady: boolean): Trial | undefined {
  return isReady && criteria.mayRun && criteria.data.version !== null ? { criteria: [id], thresholds: {}, conditions: { [id]: when } } : undefined;
}

function Aside({ props, when, preview, isWrong }: { readonly props: WordingEditorProps; readonly when: DiscoveryCondition; readonly preview: Preview; readonly isWrong: boolean }): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = useCriterionWords();
  const { criteria, id } = props;
  const lines = isWrong ? [] : words.lines(when, (key) => criteria.thresholds.find((one) => one.key === key)?.value);
  return (
    <>
      {criteria.mayRun && criteria.data.version !== null && <PreviewCard id={id} preview={preview} isWrong={isWrong} />}
      <Card title={t.condition}><ConditionList lines={lines} />{isWrong && <p className="small quiet">{t.previewWrong}</p>}</Card>
    </>
  );
}

/** The words and the condition of a criterion, with the count that they would find beside them. */
export function WordingEditor(props: WordingEditorProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = useCriterionWords();
  const { criteria, id, version } = props;
  const held = useWording(props);
  const { form, faults, draft } = held;
  const trial = trialOf(props, form.when, faults.length === 0 && !draft.isRestoring);
  const preview = usePreview(trial);
  const nameOf = (other: string): string => { const one = criteria.criteria.find((criterion) => criterion.id === other); return one === undefined ? form.name || t.newCriterion : words.name(one); };
  if (draft.isRestoring) return <Skeleton lines={8} />;
  return (
    <Stack>
      <WithAside label={t.preview} aside={<Aside props={props} when={form.when} preview={preview} isWrong={faults.length > 0} />}><Form criteria={criteria} held={held} version={version} id={id} onDone={props.onDone} /></WithAside>
      {trial !== undefined && <PreviewPictures preview={preview} trial={trial} nameOf={nameOf} />}
    </Stack>
  );
}
