import { findReferral, findReferralEvents, type StoredReferral } from '@dure/database/referral';
import { findStaffNames } from '@dure/database/staff';
import { renderReferralLetter } from '@dure/documents/referralLetter';
import { allow, refuse } from '@dure/domain/decision';
import type { ReferralId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { approvalsOf, hasLeft, letterOf } from './compose.ts';
import type { letterContract } from './contract.ts';

export const letterHandlers: Handlers<typeof letterContract> = {
  // Both sides read the same letter; nobody reads more of the person in it than was disclosed.
  'GET /api/referrals/:id/letter': async ({ params, query, scope, work, server }) => {
    const stored = await findReferral(work, scope.sigungus, params.id as ReferralId);
    if (stored === undefined) return refuse({ code: 'absent' });
    if (!hasLeft(stored)) return refuse({ code: 'letter/not-sent' });
    const [history, names] = await Promise.all([findReferralEvents(work, stored.sigungu, stored.id), organisationNames(server, scope.sigungus)]);
    const acts = approvalsOf(history.map(({ event }) => event));
    const staffNames = await findStaffNames(work, [...new Set(acts.map(({ by }) => by))]);
    const approvals = acts.map(({ act, by, on }) => ({ act, name: staffNames.get(by) ?? '–', on }));
    const content = await renderReferralLetter(letterOf(stored, { names, approvals }));
    return allow({ answer: { mediaType: 'application/pdf', fileName: fileNameOf(stored), content }, seen: [stored.personId], subject: { referralId: stored.id }, reason: query.reason });
  },
};

/** File names are read over shoulders and stay in download folders: the number, never the person. */
function fileNameOf({ letterNumber }: StoredReferral): string {
  return letterNumber === null ? '의뢰서.pdf' : `의뢰 공문 ${letterNumber}.pdf`;
}
