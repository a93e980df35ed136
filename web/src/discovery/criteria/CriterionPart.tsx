import type { DiscoveryCondition } from '@dure/domain/discovery';
import { useState, type ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Stack, WithAside } from '../../design/Layout.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useFilter } from '../../shell/location.ts';
import { ConditionList } from '../ConditionList.tsx';
import { DataNotice, NoData } from '../DataNotice.tsx';
import { GuideClauses } from '../GuideClauses.tsx';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords, type Criteria, type CriterionView as Criterion, type ThresholdView } from '../useCriteria.ts';
import { usePreview, type Preview, type Trial } from '../usePreview.ts';
import { Grade } from './CriteriaScreen.tsx';
import { PreviewCard, PreviewPictures } from './PreviewCard.tsx';
import { SaveThresholds } from './SaveThresholds.tsx';
import { ThresholdsCard } from './ThresholdsCard.tsx';
import { changedOf, triedOf, typedOf, type Typed } from './trial.ts';
import { VersionsCard } from './VersionsCard.tsx';
import { WordingEditor } from './WordingEditor.tsx';

export interface CriterionProps {
  readonly criteria: Criteria;
  readonly criterion: Criterion;
}

/** The condition in force, with the numbers that are tried in it. */
function ConditionCard({ when, valueOf, criterion }: { readonly when: DiscoveryCondition | null; readonly valueOf: (key: string) => number | undefined; readonly criterion: Criterion }): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = useCriterionWords();
  return (
    <Card title={t.condition}>
      {when === null ? <p className="quiet">{t.noCondition}</p> : <ConditionList lines={words.lines(when, valueOf)} />}
      <h3>{t.guideWords}</h3>
      {criterion.rules.length === 0 ? <p className="quiet">{t.noGuide}</p> : <GuideClauses rules={criterion.rules} />}
    </Card>
  );
}

function trialOf(criterion: Criterion, criteria: Criteria, tried: Readonly<Record<string, number>> | undefined): Trial | undefined {
  const mayAsk = criteria.mayRun && criteria.data.version !== null && criterion.inForce !== null;
  return mayAsk && tried !== undefined ? { criteria: [criterion.id], thresholds: tried, conditions: {} } : undefined;
}

interface Tuned {
  readonly typed: Typed;
  readonly type: (key: string, value: number | undefined) => void;
  readonly forget: (key: string) => void;
  readonly tried: Readonly<Record<string, number>> | undefined;
  readonly changed: readonly (readonly [threshold: ThresholdView, value: number])[];
  readonly valueOf: (key: string) => number | undefined;
}

/** The numbers that stand in the fields, and which of them are others than those that hold. */
function useTuned(all: readonly ThresholdView[], own: readonly ThresholdView[]): Tuned {
  const [typed, setTyped] = useState<Typed>({});
  const changed = changedOf(own, typed).flatMap((threshold) => { const value = typedOf(typed, threshold); return value === undefined ? [] : [[threshold, value] as const]; });
  return {
    typed, tried: triedOf(own, typed), changed,
    type: (key, value) => setTyped((before) => ({ ...before, [key]: value })),
    forget: (key) => setTyped((before) => Object.fromEntries(Object.entries(before).filter(([one]) => one !== key))),
    valueOf: (key) => { const threshold = all.find((one) => one.key === key); return threshold && typedOf(typed, threshold); },
  };
}

/** What the numbers would find, and the button that puts them into force. */
function Aside({ criteria, criterion, preview, tuned, onSave }: CriterionProps & { readonly preview: Preview; readonly tuned: Tuned; readonly onSave: () => void }): ReactNode {
  const t = useMessages(discoveryMessages);
  if (criterion.inForce === null || criteria.data.version === null) return null;
  if (!criteria.mayRun) return <p className="quiet">{t.previewNoRight}</p>;
  const maySave = criteria.mayWord && tuned.changed.length > 0 && tuned.tried !== undefined;
  return <><PreviewCard id={criterion.id} preview={preview} isWrong={tuned.tried === undefined} />{maySave && <Button kind="primary" icon="check" onPress={onSave}>{t.save}</Button>}</>;
}

function useNames({ criteria }: Criteria): (id: string) => string {
  const words = useCriterionWords();
  return (id) => { const one = criteria.find((other) => other.id === id); return one === undefined ? id : words.name(one); };
}

/** Numbers are tried at once and saved with a day and a reason. */
function Tuning({ criteria, criterion }: CriterionProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const [isSaving, setSaving] = useState(false);
  const thresholds = criteria.thresholds.filter(({ key }) => criterion.thresholds.includes(key));
  const tuned = useTuned(criteria.thresholds, thresholds);
  const trial = trialOf(criterion, criteria, tuned.tried);
  const preview = usePreview(trial);
  const nameOf = useNames(criteria);
  const standing = criterion.versions.find(({ inForce }) => inForce);
  return (
    <Stack>
      <WithAside label={t.preview} aside={<Aside criteria={criteria} criterion={criterion} preview={preview} tuned={tuned} onSave={() => setSaving(true)} />}>
        <ConditionCard when={standing?.when ?? null} valueOf={tuned.valueOf} criterion={criterion} />
        <ThresholdsCard thresholds={thresholds} typed={tuned.typed} ownId={criterion.id} nameOf={nameOf} mayTry={criteria.mayRun || criteria.mayWord} onType={tuned.type} />
      </WithAside>
      {trial !== undefined && <PreviewPictures preview={preview} trial={trial} nameOf={nameOf} />}
      <VersionsCard criterion={criterion} valueOf={tuned.valueOf} />
      {isSaving && <SaveThresholds changed={tuned.changed} today={criteria.on} onClose={() => setSaving(false)} onSaved={tuned.forget} />}
    </Stack>
  );
}

function Badges({ criterion: { grade, versions } }: { readonly criterion: Criterion }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { day } = useFormats();
  const standing = versions.find(({ inForce }) => inForce);
  return <><Grade grade={grade} />{standing === undefined ? <Badge>{t.notAsked}</Badge> : <Badge tone="success">{t.versionWords(standing.version, day(standing.from))}</Badge>}</>;
}

/** A criterion to be read and tuned, or its words and condition to be written anew. */
export function CriterionView({ criteria, criterion }: CriterionProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const words = useCriterionWords();
  const [mode, setMode] = useFilter('do');
  const isEditing = mode === 'edit' && criteria.mayWord;
  const last = criterion.versions.find(({ inForce }) => inForce) ?? criterion.versions[0];
  return (
    <>
      <PageHeader title={words.name(criterion)} lead={words.says(criterion)} badges={<Badges criterion={criterion} />} breadcrumb={[{ label: t.title, to: '/discovery' }, { label: t.criteriaTitle, to: '/discovery/criteria' }]} actions={criteria.mayWord && !isEditing && <Button icon="edit" onPress={() => setMode('edit')}>{t.edit}</Button>} />
      <Stack>
        {criteria.data.version === null ? <NoData /> : <DataNotice data={criteria.data} />}
        {isEditing ? <WordingEditor criteria={criteria} id={criterion.id} version={criterion.version} initial={{ name: criterion.name, says: criterion.says, when: last?.when ?? null }} onDone={() => setMode('')} /> : <Tuning criteria={criteria} criterion={criterion} />}
      </Stack>
    </>
  );
}
