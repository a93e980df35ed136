import { findReferral, findReferralEvents, type StoredReferral } from '@dure/database/referral';
import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import { renderReferralLetter } from '@dure/documents/referralLetter';
import { isDisclosureItem, type DisclosureItem } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { ReferralId } from '@dure/domain/ids';
import { needsLetter } from '@dure/domain/referral';
import { copyOf } from '../document/press.ts';
import type { Call, Handlers } from '../http/handler.ts';
import { directoryOf, organisationNames } from '../organisation/directory.ts';
import { consentStanding } from '../referral/consent.ts';
import { packetFor } from '../referral/packet.ts';
import { authorityOf } from './authority.ts';
import { approvalsOf, hasLeft, letterOf } from './compose.ts';
import type { letterContract } from './contract.ts';

type Contract = typeof letterContract;
type Reading = Pick<Call<Contract['GET /api/referrals/:id/letter']>, 'scope' | 'work' | 'server' | 'today'>;

/** Names, approvals and the signature around the record; the same for the letter and its draft. */
async function around({ scope, work, server, today }: Reading, { sigungu, id, state }: StoredReferral) {
  const { sender, receiver } = state.identity;
  const [history, names, directory] = await Promise.all([findReferralEvents(work, sigungu, id), organisationNames(server, scope.sigungus), directoryOf(server, sigungu)]);
  const acts = approvalsOf(history.map(({ event }) => event));
  const [staffNames, authority] = await Promise.all([
    findStaffNames(work, [...new Set(acts.map(({ by }) => by))]), authorityOf(work, directory.get(sender.organisationId), directory.get(receiver.organisationId), today),
  ]);
  return { names, authority, approvals: acts.map(({ act, by, on }) => ({ act, name: staffNames.get(by) ?? '–', on })) };
}

export const letterHandlers: Handlers<Contract> = {
  // Both sides read the same letter; nobody reads more of the person in it than was disclosed.
  'GET /api/referrals/:id/letter': async (call) => {
    const { params, query, scope, work } = call;
    const stored = await findReferral(work, scope.sigungus, params.id as ReferralId);
    if (stored === undefined) return refuse({ code: 'absent' });
    if (!hasLeft(stored)) return refuse({ code: 'letter/not-sent' });
    const content = await renderReferralLetter(letterOf(stored, await around(call, stored)), copyOf(call, stored.letterNumber ?? undefined));
    return allow({ answer: { mediaType: 'application/pdf', fileName: fileNameOf(stored), content }, seen: [stored.personId], subject: { referralId: stored.id }, reason: query.reason });
  },
  // Whoever writes it and whoever approves it read what would leave; to everybody else there is no draft.
  'GET /api/referrals/:id/letter/draft': async (call) => {
    const { params, query, scope, work, today } = call;
    const stored = await findReferral(work, scope.sigungus, params.id as ReferralId);
    const known = stored && (await findPerson(work, scope.sigungus, stored.personId));
    if (stored === undefined || known === undefined || stored.state.identity.sender.organisationId !== scope.organisationId) return refuse({ code: 'absent' });
    if (stored.state.status !== 'draft' || !needsLetter(stored.state.identity.channel)) return refuse({ code: 'letter/no-draft' });
    const items = query.items === undefined ? await agreedTo(call, stored) : query.items.split(',').filter(isDisclosureItem);
    const packet = await packetFor({ work, person: known.person, items, on: today }, stored.state);
    const content = await renderReferralLetter(letterOf({ ...stored, packet }, await around(call, stored)), copyOf(call));
    return allow({ answer: { mediaType: 'application/pdf', fileName: '의뢰 공문 초안.pdf', content }, seen: [stored.personId], subject: { referralId: stored.id, items: items.length }, reason: '결재 전 초안 확인' });
  },
};

/** Where nobody has chosen yet, the draft shows all that the person agreed to let this receiver see. */
async function agreedTo({ work, today }: Reading, { state: { identity } }: StoredReferral): Promise<readonly DisclosureItem[]> {
  const { standing } = await consentStanding(work, identity.sigungu, identity.personId, identity.receiver.organisationId, null, today);
  return standing.standing === 'given' ? standing.items : [];
}

/** File names are read over shoulders and stay in download folders: the number, never the person. */
function fileNameOf({ letterNumber }: StoredReferral): string {
  return letterNumber === null ? '의뢰서.pdf' : `의뢰 공문 ${letterNumber}.pdf`;
}
