import type { Scope } from '@dure/domain/access';
import { decisionsOf, type ActionItem, type Decided, type ItemState } from '@dure/domain/conference';
import type { OrganisationId, PlanId, ReferralId } from '@dure/domain/ids';
import { readableBy, type Subjects } from './audience.ts';
import type { ConferenceItemView } from './contract.ts';

type Names = (id: string) => string;
type Action = ConferenceItemView['actions'][number];

/** What became of what was to be done, by its number. */
export type Standings = ReadonlyMap<string, { readonly standing: Action['standing']; readonly referralId: ReferralId | null; readonly planId: PlanId | null }>;

interface Reading {
  readonly scope: Scope;
  readonly names: Names;
  readonly staffName: Names;
  readonly subjects: Subjects;
  readonly standings: Standings;
}

/** An item for one viewer: the name where 성명 was given, the request where 사유, what was said and decided where 경과. What he is to do himself he always reads. */
export function itemView(item: ItemState, convener: OrganisationId, reading: Reading): ConferenceItemView {
  const subject = reading.subjects.get(item.itemId);
  const may = subject === undefined ? new Set() : readableBy(reading.scope, subject, convener);
  const known = may.has('identity');
  const actions = item.actions.filter(({ organisationId }) => may.has('progress') || organisationId === reading.scope.organisationId);
  return {
    itemId: item.itemId, agenda: item.agenda, mainServices: [...item.mainServices], known,
    personId: known ? item.personId : null, personName: known ? (subject?.stored.person.name ?? null) : null,
    asked: may.has('reason') ? item.asked : null, ...(may.has('progress') ? courseOf(item) : COURSE_HIDDEN),
    actions: actions.map((action) => actionView(action, reading)), decisions: [...decisionsOf(item)],
  };
}

type Course = Pick<ConferenceItemView, 'caseId' | 'programme' | 'discussion' | 'minutes' | 'decision' | 'dissent'>;
const COURSE_HIDDEN: Course = { caseId: null, programme: null, discussion: null, minutes: null, decision: null, dissent: [] };

/** 경과: what was said and decided. */
function courseOf({ caseId, programme, discussion, minutes, decision, dissent }: ItemState): Course {
  return { caseId, programme, discussion, minutes, decision: decisionView(decision), dissent: dissent.map((one) => ({ ...one })) };
}

export function decisionView(decision: Decided): NonNullable<ConferenceItemView['decision']> {
  return {
    kind: decision.kind, words: decision.kind === 'none' ? '' : decision.words, reason: decision.kind === 'close' ? decision.reason : null,
    ongoingNeed: decision.kind === 'close' && decision.ongoingNeed, reviewOn: decision.kind === 'hold' ? decision.reviewOn : null,
  };
}

function actionView({ actionId, kind, what, organisationId, staffId, dueOn, programme }: ActionItem, { names, staffName, standings }: Reading): Action {
  const { standing, referralId, planId } = standings.get(actionId) ?? { standing: 'planned', referralId: null, planId: null };
  return { actionId, kind, what, organisation: { id: organisationId, name: names(organisationId) }, staffId, staff: staffId === null ? '' : staffName(staffId), dueOn, programme, standing, referralId, planId };
}
