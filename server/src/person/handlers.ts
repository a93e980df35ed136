import { addPersonEvent, addSafetyNote, endSafetyNote, findPerson, findSafetyNotes } from '@dure/database/person';
import { canSeeSafetyNote } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { distinct, merge, proposal, undo } from './merge.ts';
import { duplicates, readPerson, search } from './read.ts';
import { correct, learn, register, setHousehold } from './register.ts';
import { keepNumber, revealNumber } from './residentNumber.ts';

export const personHandlers: Handlers<typeof personContract> = {
  'GET /api/persons': search,
  'POST /api/persons/duplicates': duplicates,
  'POST /api/persons': register,
  'GET /api/persons/:id': readPerson,
  'PUT /api/persons/:id': correct,
  'POST /api/persons/:id/facts': learn,
  'GET /api/persons/:id/merge-proposal': proposal,
  'POST /api/persons/:id/merge': merge,
  'POST /api/person-merges/:id/undo': undo,
  'POST /api/persons/:id/distinct': distinct,
  'PUT /api/persons/:id/household': setHousehold,
  'POST /api/persons/:id/safety-notes': async ({ params, body, scope, staff, work, at, newId }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined || !canSeeSafetyNote(scope, { sigungu: stored.person.sigungu, personId: stored.person.id, emdCode: stored.person.emdCode })) return refuse({ code: 'absent' });
    const id = newId();
    addSafetyNote(work, stored.person, staff.organisationId, { id, personId: stored.person.id, level: body.level, words: body.words, by: staff.id, at });
    addPersonEvent(work, stored.person, { id: newId(), kind: 'safety', organisationId: staff.organisationId, staffId: staff.id, at, body: { level: body.level } });
    return allow({ answer: { id }, status: 201 as const, seen: [stored.person.id], subject: { level: body.level } });
  },
  'DELETE /api/persons/:id/safety-notes/:noteId': async ({ params, scope, work, at }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    const notes = stored === undefined ? [] : await findSafetyNotes(work, stored.person.sigungu, stored.person.id);
    if (stored === undefined || !notes.some(({ id }) => id === params.noteId)) return refuse({ code: 'absent' });
    endSafetyNote(work, stored.person.sigungu, params.noteId, at);
    return allow({ answer: { ended: true as const }, seen: [stored.person.id] });
  },
  'PUT /api/persons/:id/resident-number': keepNumber,
  'POST /api/persons/:id/resident-number/reveal': revealNumber,
};
