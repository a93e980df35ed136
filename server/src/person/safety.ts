import { addSafetyNote, endSafetyNote, findPerson, findSafetyNotes } from '@dure/database/person';
import { canSeeSafetyNote } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Call, Handled } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { changed, note } from './reach.ts';

type Warn = (typeof personContract)['POST /api/persons/:id/safety-notes'];
type End = (typeof personContract)['DELETE /api/persons/:id/safety-notes/:noteId'];

/** Who sees a warning may write one; the warning itself stays out of the log. */
export async function warn(call: Call<Warn>): Handled<Warn> {
  const { params, body, scope, staff, work, at, newId } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined || !canSeeSafetyNote(scope, { sigungu: stored.person.sigungu, personId: stored.person.id, emdCode: stored.person.emdCode })) return refuse({ code: 'absent' });
  const { person } = stored;
  const id = newId();
  addSafetyNote(work, person, staff.organisationId, { id, personId: person.id, level: body.level, words: body.words, by: staff.id, at });
  note(call, person, 'safety', { level: body.level });
  return allow({ answer: { id }, status: 201 as const, seen: [person.id], subject: { level: body.level }, live: changed(call, person.id) });
}

export async function endWarning(call: Call<End>): Handled<End> {
  const { params, scope, work, at } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  const notes = stored === undefined ? [] : await findSafetyNotes(work, stored.person.sigungu, stored.person.id);
  const ended = notes.find(({ id }) => id === params.noteId);
  if (stored === undefined || ended === undefined) return refuse({ code: 'absent' });
  endSafetyNote(work, stored.person.sigungu, ended.id, at);
  note(call, stored.person, 'safety', { ended: ended.level });
  return allow({ answer: { ended: true as const }, seen: [stored.person.id], live: changed(call, stored.person.id) });
}
