import { revokeConferenceGuests } from '@dure/database/conference';
import { addTask } from '@dure/database/task';
import { addDays } from '@dure/domain/calendar';
import { writesRestricted } from '@dure/domain/access';
import type { ConferenceAction, ConferenceState, ItemState } from '@dure/domain/conference';
import { directoryOf } from '../organisation/directory.ts';
import type { Subjects } from './audience.ts';
import type { Acting } from './caseMoves.ts';
import { tellOfActions } from './notices.ts';

/** What is to be done becomes the task of whom it was given to, in the transaction of the decision; nobody writes it down a second time. */
export async function writeActions(call: Acting, state: ConferenceState, subjects: Subjects): Promise<void> {
  const directory = await directoryOf(call.server, state.identity.sigungu);
  for (const item of state.items) {
    for (const action of item.actions.filter(({ kind }) => kind === 'task')) {
      const kind = directory.get(action.organisationId)?.kind;
      addTask(call.work, {
        sigungu: state.identity.sigungu, id: action.actionId, personId: item.personId, emdCode: subjects.get(item.itemId)?.stored.person.emdCode ?? '', organisationId: action.organisationId, staffId: action.staffId,
        restricted: kind !== undefined && writesRestricted(kind), kind: 'conference-action', title: action.what, caseId: item.caseId, referralId: null, dueOn: action.dueOn, at: null,
        body: { subjectId: state.identity.conferenceId },
      }, call.at);
    }
  }
  for (const item of state.items) comesBack(call, state, item, subjects);
  tellOfActions(call, state, state.items.flatMap((item: ItemState) => item.actions));
}

/** Days after which an item that was put off is looked at again, where the conference named none. */
const LOOK_AGAIN_DAYS = 30;

/** 보류: what was put off comes back to whoever convened, on the day that was named; also where the person has no case that could wait. */
function comesBack(call: Acting, { identity }: ConferenceState, { decision, personId, caseId, itemId, asked }: ItemState, subjects: Subjects): void {
  if (decision.kind !== 'hold') return;
  const { organisationId, staffId } = identity.convener;
  const stored = subjects.get(itemId);
  addTask(call.work, {
    sigungu: identity.sigungu, id: call.newId(), personId, emdCode: stored?.stored.person.emdCode ?? '', organisationId, staffId, restricted: writesRestricted(call.staff.organisationKind),
    kind: 'conference-again', title: asked, caseId, referralId: null, dueOn: decision.reviewOn ?? addDays(call.today, LOOK_AGAIN_DAYS), at: null, body: { subjectId: identity.conferenceId },
  }, call.at);
}

const ENDS: readonly ConferenceAction[] = ['cancel', 'confirm'];

/** When it is over or called off, no guest's link opens any more. */
export function endGuests({ work, at }: Acting, { identity }: ConferenceState, action: ConferenceAction): void {
  if (ENDS.includes(action)) revokeConferenceGuests(work, identity.sigungu, identity.conferenceId, at);
}
