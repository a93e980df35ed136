import { revokeConferenceGuests } from '@dure/database/conference';
import { addTask } from '@dure/database/task';
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
  tellOfActions(call, state, state.items.flatMap((item: ItemState) => item.actions));
}

const ENDS: readonly ConferenceAction[] = ['cancel', 'confirm'];

/** When it is over or called off, no guest's link opens any more. */
export function endGuests({ work, at }: Acting, { identity }: ConferenceState, action: ConferenceAction): void {
  if (ENDS.includes(action)) revokeConferenceGuests(work, identity.sigungu, identity.conferenceId, at);
}
