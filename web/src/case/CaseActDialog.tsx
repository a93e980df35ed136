import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import type { Choice } from '../design/choice.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useOrganisations } from '../organisation/useOrganisations.ts';
import { ActDialog } from '../referral/act/ActDialog.tsx';
import { useColleagues } from '../referral/act/sources.ts';
import { planMessages } from '../plan/messages.en.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { CaseHistory } from './CaseHistory.tsx';
import { aftercareMeansLabels, careEndLabels, caseModelLabels, closureReasonLabels, complexityLabels, memberRoleLabels, outgoingLabels, selectionLabels } from './labels.ts';
import { CASE_ACT_SPECS, type CaseDetail, type CaseFormAction, type CaseSurroundings } from './specs.ts';
import type { CaseAct } from './useCaseAct.ts';
import { caseWords } from './words.en.ts';

const PERSONAL = 'personal-support';
const NAMES_COLLEAGUES: ReadonlySet<string> = new Set(['assign', 'accept-transfer']);

function useReferralChoices(personId: string, isAsked: boolean): readonly Choice[] {
  const { moment } = useFormats();
  const service = useLabels(programmeLabels);
  const rows = useRead('GET /api/persons/:id/referrals', { params: { id: personId } }, { enabled: isAsked }).data?.rows ?? [];
  return rows.map(({ id, service: code, to, createdAt }) => ({ value: id, label: `${service(code)} → ${to.name}`, hint: moment(createdAt) }));
}

/** What the plan of the case delivered and nobody has judged, and whether 통합지원 ends with it; asked for where the case closes. */
function usePlanned(caseId: string, isAsked: boolean): Pick<CaseSurroundings, 'unsettled' | 'integrated'> {
  const t = useMessages(planMessages);
  const mayRead = useMay('plan:read');
  const found = useRead('GET /api/cases/:id/plans', { params: { id: caseId } }, { enabled: isAsked && mayRead }).data;
  return {
    unsettled: (found?.unsettled ?? []).map(({ serviceId, service }) => ({ serviceId, label: t.unsettledResult(service), hint: t.unsettledHint })),
    integrated: (found?.rows ?? []).some(({ kind, standsFor, activeOn }) => activeOn !== null && (kind === PERSONAL || standsFor === PERSONAL)),
  };
}

/** How often each group of 방문건강 is visited here. */
function useGroups({ personId, groups }: CaseDetail, isAsked: boolean): readonly Choice[] {
  const t = useMessages(caseWords);
  const found = useRead('GET /api/persons/:id/visit-requirements', { params: { id: personId } }, { enabled: isAsked }).data?.frequencies ?? [];
  return groups.map((value) => {
    const often = found.find(({ group }) => group === value);
    return { value, label: value, ...(often === undefined ? {} : { hint: t.groupHint(often.months, often.atLeast) }) };
  });
}

/** Everything a form of this act may ask for; lists are read only where the form needs them. */
export function useCaseSurroundings(record: CaseDetail, action: CaseFormAction | undefined): CaseSurroundings {
  const me = useMe();
  return {
    t: useMessages(caseWords), record, me,
    closureReason: useLabels(closureReasonLabels), service: useLabels(programmeLabels), standing: useLabels(outgoingLabels),
    model: useLabels(caseModelLabels), complexity: useLabels(complexityLabels), selection: useLabels(selectionLabels), memberRole: useLabels(memberRoleLabels),
    colleagues: useColleagues(action !== undefined && NAMES_COLLEAGUES.has(action)),
    organisations: useOrganisations(action === 'transfer' || action === 'add-member').filter(({ value }) => value !== record.owner.organisationId),
    referrals: useReferralChoices(record.personId, action === 'refer-aftercare'),
    careEnd: useLabels(careEndLabels), means: useLabels(aftercareMeansLabels), groups: useGroups(record, action === 'set-group'), ...usePlanned(record.id, action === 'close'),
  };
}

export interface CaseActDialogProps {
  readonly record: CaseDetail;
  readonly action: CaseFormAction;
  readonly act: CaseAct;
  readonly onClose: () => void;
}

/** The form of one act on this case, with what others did meanwhile. */
export function CaseActDialog({ record, action, act, onClose }: CaseActDialogProps): ReactNode {
  const spec = CASE_ACT_SPECS[action](useCaseSurroundings(record, action));
  return (
    <ActDialog
      spec={spec} draftKey={`case:${record.id}:${action}`} personId={record.personId} onClose={onClose} isPending={act.isPending} error={act.error}
      record={{ version: record.version, isStillOpen: record.acts.some((one) => one.action === action), changesSince: (version) => <CaseHistory events={record.events.filter(({ seq }) => seq > version)} /> }}
      send={async (command, version) => {
        await act.send(command, version, spec.done);
        onClose();
      }}
    />
  );
}
