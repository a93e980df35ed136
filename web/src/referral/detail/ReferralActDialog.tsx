import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useMe } from '../../session/useMe.ts';
import { useOrganisations } from '../../organisation/useOrganisations.ts';
import { ActDialog } from '../act/ActDialog.tsx';
import { useClauses, useColleagues } from '../act/sources.ts';
import { REFERRAL_ACT_SPECS, type ActSurroundings, type ReferralDetail, type ReferralFormAction } from '../act/specs.ts';
import { actWords } from '../act/words.en.ts';
import { closeReasonLabels, contactMethodLabels, contactOutcomeLabels, itemOutcomeLabels, returnReasonLabels, returnStepLabels } from '../labels.ts';
import { History } from './History.tsx';
import type { ReferralAct } from './useReferralAct.ts';

const NAMES_COLLEAGUES: ReadonlySet<string> = new Set(['accept', 'assign', 'request-approval']);

/** Everything a form of this act may ask for; lists are read only where the form needs them. */
export function useSurroundings(referral: ReferralDetail, action: ReferralFormAction | undefined): ActSurroundings {
  const me = useMe();
  const t = useMessages(actWords);
  const [returnReason, returnStep, method] = [useLabels(returnReasonLabels), useLabels(returnStepLabels), useLabels(contactMethodLabels)];
  const [outcome, itemOutcome, closeReason] = [useLabels(contactOutcomeLabels), useLabels(itemOutcomeLabels), useLabels(closeReasonLabels)];
  return {
    t, referral, me, tomorrow: addDays(me.today as PlainDate, 1),
    words: { returnReason, returnStep, method, outcome, itemOutcome, closeReason },
    colleagues: useColleagues(action !== undefined && NAMES_COLLEAGUES.has(action)),
    agencies: useOrganisations(action === 'redirect').filter(({ value }) => value !== referral.from.id && value !== referral.to.id),
    clauses: useClauses(referral.programme, me.today, action === 'return'),
  };
}

export interface ReferralActDialogProps {
  readonly referral: ReferralDetail;
  readonly action: keyof typeof REFERRAL_ACT_SPECS;
  readonly act: ReferralAct;
  readonly onClose: () => void;
}

/** The form of one act on this referral, with what others did meanwhile. */
export function ReferralActDialog({ referral, action, act, onClose }: ReferralActDialogProps): ReactNode {
  const spec = REFERRAL_ACT_SPECS[action](useSurroundings(referral, action));
  return (
    <ActDialog
      spec={spec} draftKey={`referral:${referral.id}:${action}`} personId={referral.personId} onClose={onClose} isPending={act.isPending} error={act.error}
      record={{ version: referral.version, isStillOpen: referral.actions.includes(action), changesSince: (version) => <History events={referral.events.filter(({ seq }) => seq > version)} /> }}
      send={async (command, version) => {
        await act.send(command, version, spec.done);
        onClose();
      }}
    />
  );
}
