import { addNotice } from '@dure/database/notice';
import { activeMembers, type CaseAction, type CaseCommand, type CaseState } from '@dure/domain/case';
import type { OrganisationId, StaffId } from '@dure/domain/ids';
import type { LiveEvent } from '../live/hub.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { CaseActCall } from './call.ts';

interface Told {
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId | null;
  /** Where it is news of another act than the one that was done. */
  readonly as?: CaseAction;
}
const team = (organisationId: OrganisationId): Told => ({ organisationId, staffId: null });

type Listeners = (before: CaseState, after: CaseState) => readonly Told[];

const owner = ({ owner: { organisationId, staffId } }: CaseState): readonly Told[] => [{ organisationId, staffId }];
const farSide = ({ pending }: CaseState): readonly Told[] => (pending.kind === 'none' ? [] : [team(pending.to)]);

/** Who has the aftercare. */
const office = ({ status, aftercare }: CaseState): readonly Told[] => (status !== 'aftercare' || aftercare.strength === 'none' ? [] : [team(aftercare.to)]);

const joined = ({ members }: CaseState): readonly Told[] => members.slice(-1).map(({ organisationId }) => team(organisationId));
/** Whose last day was set. */
const leaving = (before: CaseState, after: CaseState): readonly Told[] => before.members.filter((member) => !after.members.includes(member)).map(({ organisationId }) => team(organisationId));

/** Who hears of an act: referrers of a closure (M1-PUB-NOTICE), the owner of an answer, the far side of a transfer, the town office of its duty. */
const TOLD: { readonly [Action in CaseAction]?: Listeners } = {
  'close': (_before, after) => [...after.notices.map(({ organisationId }) => team(organisationId)), ...(after.aftercare.strength === 'must' ? [{ ...team(after.aftercare.to), as: 'start-aftercare' as const }] : [])],
  'confirm-closure': (_before, after) => owner(after),
  'object-to-closure': (_before, after) => owner(after),
  'report-aftercare': (_before, after) => owner(after),
  'check-aftercare': (_before, after) => [...owner(after), ...office(after)],
  'restart': (before) => [...owner(before), ...office(before)],
  'set-group': (_before, after) => owner(after),
  'transfer': (_before, after) => farSide(after),
  'request-transfer': owner,
  'accept-transfer': owner,
  'decline-transfer': (before) => [...owner(before), ...farSide(before)],
  'grant-transfer': farSide,
  'cancel-transfer': farSide,
  'add-member': (_before, after) => joined(after),
  'end-member': (before, after) => [...leaving(before, after), ...owner(after)],
  'assign': (_before, after) => owner(after),
  'move-away': (_before, after) => [...after.referrers.map(({ organisationId }) => team(organisationId)), ...activeMembers(after.members).map(({ organisationId }) => team(organisationId))],
};

/** 희망복지지원단 hears of every objection. */
export async function reviewersOf(server: CaseActCall['server'], sigungu: string): Promise<readonly OrganisationId[]> {
  return [...(await directoryOf(server, sigungu)).values()].filter(({ kind }) => kind === 'hope-welfare').map(({ id }) => id);
}

/** Notices in the act's own transaction, and what watching browsers should read again. The writes act for the product already. */
export async function tellOfCase(call: Pick<CaseActCall, 'server' | 'staff' | 'work' | 'newId' | 'at'>, before: CaseState, after: CaseState, command: CaseCommand): Promise<readonly LiveEvent[]> {
  const { identity } = after;
  const coordinators = command.action === 'object-to-closure' ? (await reviewersOf(call.server, identity.sigungu)).map(team) : [];
  const told = [...(TOLD[command.action]?.(before, after) ?? []), ...coordinators].filter(({ staffId }) => staffId !== call.staff.id);
  for (const { organisationId, staffId, as = command.action } of told) {
    addNotice(call.work, {
      sigungu: identity.sigungu, id: call.newId(), staffId, organisationId, kind: `case.${as}`, referralId: null, caseId: identity.caseId, personId: identity.personId,
      body: { programme: identity.programme, status: after.status }, at: call.at,
    });
  }
  const organisations = [...new Set([before.owner.organisationId, after.owner.organisationId, ...told.map(({ organisationId }) => organisationId)])];
  return [{ topic: 'case', id: identity.caseId, organisations }, { topic: 'notice', organisations }];
}
