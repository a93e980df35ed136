import { useState, type ReactNode } from 'react';
import { useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row } from '../../design/Layout.tsx';
import { toast } from '../../design/toast-queue.ts';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { ActDialog } from '../../referral/act/ActDialog.tsx';
import { useMe } from '../../session/useMe.ts';
import { DueMark } from '../../today/DueMark.tsx';
import { HistoryList } from './HistoryCard.tsx';
import { IntakeButton } from './IntakeButton.tsx';
import { candidateStatusLabels, candidateStepLabels, meansLabels, outcomeLabels } from './labels.ts';
import { candidateMessages } from './messages.en.ts';
import { CANDIDATE_SPECS, formActions, type CandidateCommand, type CandidateDetail, type CandidateFormAction } from './specs.ts';

/** The act that answers the next step; an intake stands beside it once the person was reached. */
const ANSWERS: Readonly<Record<string, readonly CandidateFormAction[]>> = { 'contact': ['contact'], 'again': ['contact'], 'visit': ['contact'], 'decide': ['conclude', 'contact'], 'give-up': ['give-up', 'contact'] };

function useSpec(record: CandidateDetail): (action: CandidateFormAction) => ReturnType<(typeof CANDIDATE_SPECS)[CandidateFormAction]> {
  const t = useMessages(candidateMessages);
  const { today } = useMe();
  const [means, outcome, status] = [useLabels(meansLabels), useLabels(outcomeLabels), useLabels(candidateStatusLabels)];
  return (action) => CANDIDATE_SPECS[action]({ t, record, today, means, outcome, status });
}

function CandidateActDialog({ record, action, onClose }: { readonly record: CandidateDetail; readonly action: CandidateFormAction; readonly onClose: () => void }): ReactNode {
  const act = useWrite('POST /api/discovery/candidates/:id/actions');
  const spec = useSpec(record)(action);
  return (
    <ActDialog<CandidateCommand>
      spec={spec} draftKey={`candidate:${record.id}:${action}`} {...(record.personId === null ? {} : { personId: record.personId })} onClose={onClose} isPending={act.isPending} error={act.error}
      record={{ version: record.version, isStillOpen: record.acts.includes(action), changesSince: (version) => <HistoryList events={record.events.filter(({ seq }) => seq > version)} /> }}
      send={async (body, version) => {
        await act.send({ params: { id: record.id }, body, ifMatch: `"${version}"` });
        toast(spec.done);
        onClose();
      }}
    />
  );
}

function Waiting({ record }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  const step = useLabels(candidateStepLabels);
  if (record.step === 'none') return <p>{t.nothing}</p>;
  return (
    <div className="referral-now">
      <p className="referral-now-step">{step(record.step)}</p>
      <p><DueMark on={record.nextOn} /></p>
      {record.nameState === 'waiting' && <p className="quiet">{t.waitingText}</p>}
      {record.nameState === 'missing' && <p className="quiet">{t.missingText}</p>}
      {record.absences > 0 && <p className="quiet">{t.absences(record.absences, record.absencesAsked)}</p>}
    </div>
  );
}

/** The next step with its date, the way to an intake, and every act that this person may do. */
export function NowCard({ record }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  const [open, setOpen] = useState<CandidateFormAction>();
  const specOf = useSpec(record);
  const offered = formActions(record);
  const first = (ANSWERS[record.step] ?? []).filter((action) => offered.includes(action));
  const rest = offered.filter((action) => !first.includes(action));
  const isReached = record.step === 'decide';
  return (
    <Card title={t.now}>
      <Waiting record={record} />
      <div className="referral-acts">
        {record.mayIntake && isReached && <IntakeButton record={record} />}
        {first.map((action, at) => <Button key={action} size="large" kind={at === 0 && !isReached ? 'primary' : 'secondary'} onPress={() => setOpen(action)}>{specOf(action).label}</Button>)}
      </div>
      {(rest.length > 0 || (record.mayIntake && !isReached)) && <Row><span className="small quiet">{t.more}</span>{rest.map((action) => <Button key={action} kind="tertiary" size="small" onPress={() => setOpen(action)}>{specOf(action).label}</Button>)}{record.mayIntake && !isReached && <IntakeButton record={record} />}</Row>}
      {open !== undefined && <CandidateActDialog key={open} record={record} action={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
