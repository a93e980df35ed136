import { addDays, type PlainDate } from '../calendar/index.ts';
import { aftercareLeft } from './aftercare.ts';
import { activeMembers, endMember, leadsAfter } from './agencies.ts';
import type { CaseEvent } from './event.ts';
import type { CaseState, ClosureNotice } from './state.ts';
import type { CaseAction } from './transitions.ts';
import type { OrganisationId } from '../ids/index.ts';

type Change = Partial<CaseState>;
type Effect<Name extends CaseAction> = (event: Extract<CaseEvent, { action: Name }>, state: CaseState) => Change;

const NOT_PENDING = { pending: { kind: 'none' } } as const satisfies Change;
const AGAIN = { closure: { kind: 'none' }, notices: [], aftercare: { strength: 'none' }, aftercareReferred: false, aftercareDue: [], aftercareContacts: [] } as const satisfies Change;

/** What an act leaves in the case besides its place on the axes and its dates. */
const EFFECTS: { readonly [Name in CaseAction]?: Effect<Name> } = {
  'propose-closure': ({ reason, words, on }) => ({ closure: { kind: 'proposed', reason, on, words } }),
  'withdraw-closure': () => ({ closure: { kind: 'none' } }),
  close: ({ reason, words, on, aftercare, confirmBy, careEnd }, { referrers, told }) => ({
    closure: { kind: 'closed', reason, on, words, ...(careEnd ? { careEnd } : {}) },
    aftercare,
    notices: referrers.map((referrer) => ({ ...referrer, answer: 'awaited', byOn: confirmBy, words: '' })),
    told: toldToo(told, referrers.map(({ organisationId }) => organisationId)),
  }),
  'confirm-closure': ({ organisationId, words }, { notices }) => ({ notices: answered(notices, organisationId, 'confirmed', words) }),
  'object-to-closure': ({ words, reviewers = [] }, { told }) => ({ ...AGAIN, objection: words, told: toldToo(told, reviewers) }),
  reopen: ({ words }) => ({ ...AGAIN, objection: words }),
  'start-aftercare': ({ days = [] }) => ({ aftercareDue: days, aftercareContacts: [] }),
  // A history from before contacts were counted names no means.
  'report-aftercare': ({ means, on, words, visitId, nextVisitOn }, { aftercareDue, aftercareContacts }) => (means === undefined ? {} : {
    aftercareDue: aftercareLeft(aftercareDue, on, nextVisitOn), aftercareContacts: [...aftercareContacts, { on, means, words, visitId: visitId ?? null }],
  }),
  restart: ({ caseId }) => ({ following: caseId }),
  'set-group': ({ group, reason, on }) => ({ group: { kind: 'decided', group, reason, on } }),
  'give-notice': ({ signal, forOn }, { given }) => ({ given: [...given, { signal, forOn }] }),
  'refer-aftercare': () => ({ aftercareReferred: true }),
  assign: ({ staffId }, { owner }) => ({ owner: { ...owner, staffId } }),
  transfer: ({ to }) => ({ pending: { kind: 'offered', to } }),
  'request-transfer': ({ organisationId, staffId }) => ({ pending: { kind: 'requested', to: organisationId, staffId } }),
  'accept-transfer': ({ staffId, on }, state) => ({ ...NOT_PENDING, ...(state.pending.kind === 'none' ? {} : ledBy(state, { organisationId: state.pending.to, staffId }, on)) }),
  'grant-transfer': ({ on }, state) => ({ ...NOT_PENDING, ...(state.pending.kind === 'requested' ? ledBy(state, { organisationId: state.pending.to, staffId: state.pending.staffId }, on) : {}) }),
  'decline-transfer': () => NOT_PENDING,
  'cancel-transfer': () => NOT_PENDING,
  classify: ({ complexity, selection, reason, on }) => ({ classification: { kind: 'decided', complexity, selection, reason, on } }),
  'choose-model': ({ model, reason, on }) => ({ model: { kind: 'chosen', model, reason, on } }),
  'add-member': ({ organisationId, role, ground, until, on }, { members }) => ({ members: [...members, { organisationId, role, ground, from: on, until, ended: false }] }),
  'end-member': ({ organisationId, lastOn, on }, { members }) => ({ members: endMember(members, organisationId, lastOn ?? addDays(on, -1), on) }),
  'add-referrer': ({ organisationId, referralId }, { referrers }) => ({ referrers: [...referrers, { organisationId, referralId }] }),
  escalate: ({ forOn }) => ({ delay: 'reason-asked', escalatedFor: forOn }),
  'explain-delay': () => ({ delay: 'explained' }),
  // The referrers are told and asked nothing: an objection would open a second case beside the one over there.
  'move-away': ({ moveId, municipality, on }, { referrers, told }) => ({
    ...NOT_PENDING, closure: { kind: 'closed', reason: 'moved', on, words: municipality }, movedAway: { moveId, municipality }, told: toldToo(told, referrers.map(({ organisationId }) => organisationId)),
  }),
};

/** Another organisation leads from this day; one that managed the case with others until now no longer does that besides. */
function ledBy({ leads, members }: CaseState, owner: CaseState['owner'], on: PlainDate): Change {
  const wasMember = activeMembers(members).some(({ organisationId }) => organisationId === owner.organisationId);
  return { owner, leads: leadsAfter(leads, owner.organisationId, on), members: wasMember ? endMember(members, owner.organisationId, addDays(on, -1), on) : members };
}

const toldToo = (told: readonly OrganisationId[], more: readonly OrganisationId[]): readonly OrganisationId[] => [...new Set([...told, ...more])];

/** One organisation answers all its notices of this case at once. */
function answered(notices: readonly ClosureNotice[], organisationId: OrganisationId, answer: 'confirmed', words: string): readonly ClosureNotice[] {
  return notices.map((notice) => (notice.organisationId === organisationId ? { ...notice, answer, words } : notice));
}

export function caseEffectOf(event: Exclude<CaseEvent, { action: 'register' }>, state: CaseState): Change {
  // The table's key and the event's action are the same name, which the compiler cannot follow through a union.
  const effect = EFFECTS[event.action] as ((event: CaseEvent, state: CaseState) => Change) | undefined;
  return effect === undefined ? {} : effect(event, state);
}
