import { findConsents, findConsentsForProduct } from '@dure/database/consent';
import { changeCase, findCasesWithEndedMembers, lockCasesWithMembers, type StoredCase } from '@dure/database/case';
import { lockPersonForProduct, sharePerson } from '@dure/database/person';
import { withScope, type Work } from '@dure/database/scope';
import { addGrant, endGrants } from '@dure/domain/access';
import { koreanDay } from '@dure/domain/calendar';
import { applyCaseEvent, decideCase, type CaseCommand, type CaseContext, type CaseState, type Member, type MemberGround, type MembershipContext } from '@dure/domain/case';
import { agreedItems, findDisclosureBasis } from '@dure/domain/consent';
import type { ConsentId, OrganisationId, PersonId } from '@dure/domain/ids';
import type { OrganisationKind } from '@dure/domain/organisation';
import { holidaysOf } from '../clock/holidays.ts';
import type { ServerContext } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { directoryOf } from '../organisation/directory.ts';
import { systemSettings } from '../session/settings.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import type { CaseActCall } from './call.ts';
import { tellOfCase } from './notices.ts';

type EndMember = Extract<CaseCommand, { readonly action: 'end-member' }>;

/** Local government, its teams and its health centre: they carry out public welfare together (사회보장급여법 제42조의2). */
const PUBLIC: readonly OrganisationKind[] = ['town-office', 'hope-welfare', 'medical-aid-team', 'self-support-team', 'dream-start', 'visiting-health'];

/** On what ground an organisation may manage this case too. What a centre for mental health keeps needs a consent, whoever asks. */
export async function membershipOf({ work, server, today }: Pick<CaseActCall, 'work' | 'server' | 'today'>, stored: StoredCase, organisationId: OrganisationId): Promise<MembershipContext> {
  const [consents, directory] = await Promise.all([findConsents(work, stored.sigungu, stored.personId), directoryOf(server, stored.sigungu)]);
  const consent = findDisclosureBasis(consents, { to: organisationId, on: today, preferred: null });
  if (consent !== undefined) return { ground: 'consent', consentId: consent.id, until: consent.terms.endsOn };
  const kind = directory.get(organisationId)?.kind;
  return { ground: kind !== undefined && PUBLIC.includes(kind) && !stored.restricted ? 'public-programme' : 'none' };
}

/** The co-manager that this act brought or ended, if it sees the case on a consent. */
function onConsent(command: CaseCommand, before: CaseState, after: CaseState): (Member & { readonly ground: Extract<MemberGround, { kind: 'consent' }> }) | undefined {
  if (command.action !== 'add-member' && command.action !== 'end-member') return undefined;
  const member = [...before.members, ...after.members].findLast(({ organisationId }) => organisationId === command.organisationId);
  return member?.ground.kind === 'consent' ? { ...member, ground: member.ground } : undefined;
}

/**
 * Whom the case is about, a co-manager reads as far as the consent allows that names it. One without a consent reads the case, and of
 * the person what its own scope shows.
 */
export async function shareWithMember({ work, today }: CaseActCall, { sigungu, personId, state: before }: StoredCase, command: CaseCommand, after: CaseState): Promise<void> {
  const member = onConsent(command, before, after);
  if (member === undefined) return;
  const { organisationId, ground: { consentId }, ended } = member;
  const [person, consents] = await Promise.all([lockPersonForProduct(work, sigungu, personId), findConsentsForProduct(work, sigungu, personId)]);
  const consent = consents.find(({ id }) => id === consentId);
  if (person === undefined || consent === undefined) return;
  const without = endGrants(person.shared, (grant, to) => to === organisationId && grant.consentId === consentId && grant.referralId === undefined);
  const until = member.until ?? consent.terms.endsOn;
  // One that joined and left on the same day is no longer among those after.
  const isOver = ended || until < today || !after.members.some((one) => one.organisationId === organisationId && !one.ended);
  sharePerson(work, sigungu, personId, isOver ? without : addGrant(without, organisationId, { until, items: agreedItems(consent), basis: 'consent', consentId }));
}

/** Ends the sight of co-managers whose last day is over. */
export async function endMemberships(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  const isHoliday = await holidaysOf(server, sigungu);
  await withScope(server.pool, systemSettings(sigungu, today), async (work) => {
    for (const stored of await findCasesWithEndedMembers(work, sigungu, today)) {
      const deadlines = await caseDeadlinesOf(server, sigungu, today, stored.state.identity.programme);
      const leaving = stored.state.members.filter((one) => !one.ended && one.until !== null && one.until < today);
      ended(work, stored, leaving.map(({ organisationId, until }) => ({ action: 'end-member', organisationId, lastOn: until, reason: '정한 기간이 끝났습니다.' })), { at, on: today, isHoliday, deadlines });
    }
  });
}

/** The case without these co-managers, as the product ends their sight. */
function ended(work: Work, stored: StoredCase, commands: readonly EndMember[], on: Pick<CaseContext, 'at' | 'on' | 'isHoliday' | 'deadlines'>): CaseState {
  let { state } = stored;
  for (const command of commands) {
    const decided = decideCase(state, command, { ...on, by: 'system', party: 'system', organisationId: stored.state.owner.organisationId });
    for (const event of decided.ok ? decided.value : []) changeCase(work, stored, (state = applyCaseEvent(state, event)), event);
  }
  return state;
}

/** Whoever managed a case of this person on one of these consents manages it no longer, at once. The writes act for the product already. */
export async function endMembershipsOn(call: Pick<CaseActCall, 'server' | 'staff' | 'work' | 'newId' | 'at' | 'today'>, sigungu: string, personId: PersonId, consentIds: readonly ConsentId[]): Promise<readonly LiveEvent[]> {
  const { server, work, at, today } = call;
  const live: LiveEvent[] = [];
  for (const stored of await lockCasesWithMembers(work, sigungu, personId)) {
    const leaving = stored.state.members.filter(({ ended: over, ground }) => !over && ground.kind === 'consent' && consentIds.includes(ground.consentId));
    const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, sigungu), caseDeadlinesOf(server, sigungu, today, stored.state.identity.programme)]);
    let current = stored;
    for (const { organisationId } of leaving) {
      const command: EndMember = { action: 'end-member', organisationId, lastOn: null, reason: '동의가 철회되었습니다.' };
      const state = ended(work, current, [command], { at, on: today, isHoliday, deadlines });
      live.push(...(await tellOfCase(call, current.state, state, command)));
      current = { ...current, state };
    }
  }
  return live;
}
