import type { HomecareStep } from '@dure/domain/homecare';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner } from '../design/Notice.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { ActDialog } from '../referral/act/ActDialog.tsx';
import { useMe } from '../session/useMe.ts';
import { DueMark } from '../today/DueMark.tsx';
import { HistoryList } from './HistoryCard.tsx';
import { benefitLabels, endReasonLabels, homecareStepLabels } from './labels.ts';
import { homecareMessages } from './messages.en.ts';
import { HOMECARE_SPECS, type HomecareFormAction } from './specs.ts';
import { useHomecareAct, type HomecareDetail } from './useHomecareAct.ts';

/** The acts that answer the next step, the usual one first. */
const ANSWERS: Readonly<Record<HomecareStep, readonly HomecareFormAction[]>> = {
  'decide': ['select', 'decline'], 'survey': ['survey'], 'start': ['start'], 'watch': [], 'prepare-end': ['extend', 'prepare-end'], 'end': ['end'], 'decide-readmission': ['resume', 'end'], 'none': [],
};

const isFormAction = (action: string): action is HomecareFormAction => Object.hasOwn(HOMECARE_SPECS, action);

/** What the tables allow and makes sense now: a course is extended once, and a cost is explained where it is above the cap. */
function offeredIn({ acts, extension, plan, cap }: HomecareDetail): readonly HomecareFormAction[] {
  const isOver = plan !== null && cap.won !== null && plan.monthlyWon > cap.won;
  return acts.filter(isFormAction).filter((action) => (action === 'extend' ? extension === null : action !== 'explain-cost' || isOver));
}

function HomecareActDialog({ record, action, onClose }: { readonly record: HomecareDetail; readonly action: HomecareFormAction; readonly onClose: () => void }): ReactNode {
  const t = useMessages(homecareMessages);
  const { today } = useMe();
  const { day } = useFormats();
  const [benefit, endReason] = [useLabels(benefitLabels), useLabels(endReasonLabels)];
  const act = useHomecareAct(record);
  const spec = HOMECARE_SPECS[action]({ t, record, today, benefit, endReason, day });
  return (
    <ActDialog
      spec={spec} draftKey={`homecare:${record.id}:${action}`} personId={record.personId} onClose={onClose} isPending={act.isPending} error={act.error}
      record={{ version: record.version, isStillOpen: record.acts.includes(action), changesSince: (version) => <HistoryList events={record.events.filter(({ seq }) => seq > version)} /> }}
      send={async (command, version) => {
        await act.send(command, version, spec.done);
        onClose();
      }}
    />
  );
}

/** The next step with its date, and every act that this person may do. */
export function NowCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const step = useLabels(homecareStepLabels);
  const { today } = useMe();
  const { day } = useFormats();
  const [benefit, endReason] = [useLabels(benefitLabels), useLabels(endReasonLabels)];
  const [open, setOpen] = useState<HomecareFormAction>();
  const offered = offeredIn(record);
  const first = (ANSWERS[record.step as HomecareStep] ?? []).filter((action) => offered.includes(action));
  const rest = offered.filter((action) => !first.includes(action));
  const labelOf = (action: HomecareFormAction): string => HOMECARE_SPECS[action]({ t, record, today, benefit, endReason, day }).label;
  return (
    <Card title={t.now}>
      {record.status === 'paused' && <Banner tone="warning" title={t.pausedTitle}><p>{t.pausedText}</p></Banner>}
      {record.step === 'none' ? <p>{t.nothing}</p> : (
        <div className="referral-now">
          <p className="referral-now-step">{step(record.step)}</p>
          {record.step === 'watch' ? <p className="quiet">{t.watching}</p> : <p><DueMark on={record.nextOn} /></p>}
        </div>
      )}
      {first.length > 0 && <div className="referral-acts">{first.map((action, at) => <Button key={action} size="large" kind={at === 0 ? 'primary' : 'secondary'} onPress={() => setOpen(action)}>{labelOf(action)}</Button>)}</div>}
      {rest.length > 0 && <Row><span className="small quiet">{t.more}</span>{rest.map((action) => <Button key={action} kind="tertiary" size="small" onPress={() => setOpen(action)}>{labelOf(action)}</Button>)}</Row>}
      {open !== undefined && <HomecareActDialog key={open} record={record} action={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
