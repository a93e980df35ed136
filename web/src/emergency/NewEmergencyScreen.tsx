import type { FactValue, FactValues } from '@dure/domain/person';
import { EMERGENCY_CALLS, raiseUrgency, type UrgencyAnswer, type UrgencyTier } from '@dure/domain/urgency';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Columns, Stack } from '../design/Layout.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextField } from '../design/TextField.tsx';
import { FactField } from '../guide/FactField.tsx';
import { useMessages } from '../messages/index.ts';
import { useFilter } from '../shell/location.ts';
import { emergencyMessages } from './messages.en.ts';
import { StartDialog, type Raised } from './StartDialog.tsx';
import { CallLinks, isUrgent, UrgencyCard } from './UrgencyCard.tsx';
import { urgencyOf, useEvaluation, useHotlines } from './useUrgency.ts';

const SEEN = ['suicide.attemptInProgress', 'harm.selfOrOther', 'physicalEmergency', 'alcohol.intoxicated', 'suicide.plan', 'suicide.history', 'suicide.ideationRepeated'] as const;
const RAISED: readonly UrgencyTier[] = ['응급', '위기', '집중'];

interface Danger {
  readonly facts: FactValues;
  readonly learn: (key: string, value: FactValue | undefined) => void;
  readonly raised: Raised | undefined;
  readonly setRaised: (raised: Raised | undefined) => void;
  readonly answer: UrgencyAnswer;
}

function useDanger(): Danger {
  const [facts, setFacts] = useState<FactValues>({});
  const [raised, setRaised] = useState<Raised>();
  const evaluation = useEvaluation(facts);
  const answer = raiseUrgency(urgencyOf(facts, evaluation), raised ? [{ ...raised, askNext: [] }] : []);
  const learn = (key: string, value: FactValue | undefined): void => setFacts(({ [key]: _before, ...rest }) => (value === undefined ? rest : { ...rest, [key]: value }));
  return { facts, learn, raised, setRaised, answer };
}

/** Somebody is in danger: what is seen is ticked, and whom to call stands above it at once. Nothing else is asked. */
export function NewEmergencyScreen(): ReactNode {
  const t = useMessages(emergencyMessages);
  const [personId] = useFilter('person');
  const { facts, learn, raised, setRaised, answer } = useDanger();
  const [isStarting, setStarting] = useState(false);
  const hotlines = useHotlines();
  const person = useRead('GET /api/persons/:id', { params: { id: personId } }, { enabled: personId !== '' });
  return (
    <Stack>
      <PageHeader title={t.newTitle} lead={[person.data?.name, t.newLead].filter(Boolean).join(' · ')} />
      {!isUrgent(answer) && <CallLinks calls={EMERGENCY_CALLS} />}
      {isUrgent(answer) && <UrgencyCard answer={answer} hotlines={hotlines} actions={<><Button kind="primary" icon="edit" isDisabled={raised?.because === ''} onPress={() => setStarting(true)}>{t.record}</Button><span className="small">{t.recordHint}</span></>} />}
      <Card title={t.seen}>
        <Columns>{SEEN.map((key) => <FactField key={key} factKey={key} asks value={facts[key]} onChange={(value) => learn(key, value)} />)}</Columns>
        <Raise raised={raised} onChange={setRaised} />
      </Card>
      {isStarting && <StartDialog tier={answer.tier} facts={facts} personId={personId === '' ? null : personId} emdCode={null} raised={raised} onClose={() => setStarting(false)} />}
    </Stack>
  );
}

function Raise({ raised, onChange }: { readonly raised: Raised | undefined; readonly onChange: (raised: Raised | undefined) => void }): ReactNode {
  const t = useMessages(emergencyMessages);
  return (
    <>
      <Checkbox isSelected={raised !== undefined} onChange={(is) => onChange(is ? { tier: '응급', because: '' } : undefined)}>{t.raise}</Checkbox>
      {raised !== undefined && (
        <Columns>
          <RadioGroup label={t.raiseTier} direction="row" value={raised.tier} onChange={(tier) => onChange({ ...raised, tier: tier as typeof raised.tier })} choices={RAISED.map((tier) => ({ value: tier, label: t.tier(tier) }))} />
          <TextField label={t.raiseBecause} required maxLength={500} value={raised.because} onChange={(because) => onChange({ ...raised, because })} />
        </Columns>
      )}
    </>
  );
}
