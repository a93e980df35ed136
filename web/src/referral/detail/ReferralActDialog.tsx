import { addDays, type PlainDate } from '@dure/domain/calendar';
import { DISCLOSURE_ITEMS } from '@dure/domain/access';
import type { ReactNode } from 'react';
import { useRead } from '../../client/index.ts';
import { Card } from '../../design/Card.tsx';
import { Banner } from '../../design/Notice.tsx';
import { LinkButton } from '../../design/TextLink.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useMe } from '../../session/useMe.ts';
import { useOrganisations } from '../../organisation/useOrganisations.ts';
import { ActDialog } from '../act/ActDialog.tsx';
import { sendSpec } from '../act/send.ts';
import { useClauses, useColleagues } from '../act/sources.ts';
import { REFERRAL_ACT_SPECS, type ActSurroundings, type ReferralDetail, type ReferralFormAction } from '../act/specs.ts';
import { actWords } from '../act/words.en.ts';
import { closeReasonLabels, contactMethodLabels, contactOutcomeLabels, itemOutcomeLabels, returnReasonLabels, returnStepLabels } from '../labels.ts';
import { History } from './History.tsx';
import { PacketView } from './PacketView.tsx';
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

function Preview({ id, items }: { readonly id: string; readonly items: readonly string[] }): ReactNode {
  const t = useMessages(actWords);
  const packet = useRead('GET /api/referrals/:id/preview', { params: { id }, query: { items: items.join(',') } }, { enabled: items.length > 0, keepsPrevious: true }).data?.packet;
  if (packet === undefined || items.length === 0) return null;
  return <Card title={t.sees}><PacketView packet={packet} /></Card>;
}

function AskConsent({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(actWords);
  return <Banner tone="warning" title={t.consentNone} actions={<LinkButton size="small" to="/persons/$id" params={{ id: personId }} search={{ part: 'consent' }}>{t.consentAsk}</LinkButton>} />;
}

export interface ReferralActDialogProps {
  readonly referral: ReferralDetail;
  readonly action: ReferralFormAction;
  readonly act: ReferralAct;
  readonly onClose: () => void;
}

function useSpec(referral: ReferralDetail, action: ReferralFormAction): ReturnType<typeof sendSpec> | undefined {
  const { day } = useFormats();
  const around = useSurroundings(referral, action);
  const consents = useRead('GET /api/persons/:id/consents', { params: { id: referral.personId } }, { enabled: action === 'send' });
  if (action !== 'send') return REFERRAL_ACT_SPECS[action](around);
  // The form starts from what the ledger holds, so it waits for it.
  if (consents.data === undefined && consents.error === undefined) return undefined;
  const named = consents.data?.rows.filter(({ inForce, recipient }) => inForce && recipient.organisationId === referral.to.id) ?? [];
  return sendSpec({ ...around, consents: named, items: DISCLOSURE_ITEMS, day: (on) => day(on as PlainDate), askConsent: <AskConsent personId={referral.personId} />, preview: (items) => <Preview id={referral.id} items={items} /> });
}

/** The form of one act on this referral, with what others did meanwhile. */
export function ReferralActDialog({ referral, action, act, onClose }: ReferralActDialogProps): ReactNode {
  const spec = useSpec(referral, action);
  if (spec === undefined) return null;
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
