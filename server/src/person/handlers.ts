import type { Handlers } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { duplicates } from './duplicates.ts';
import { learn } from './facts.ts';
import { distinct, merge, proposal, undo } from './merge.ts';
import { readPerson } from './read.ts';
import { correct, register } from './register.ts';
import { keepNumber, revealNumber } from './residentNumber.ts';
import { endWarning, warn } from './safety.ts';
import { search } from './search.ts';

export const personHandlers: Handlers<typeof personContract> = {
  'POST /api/persons/search': search,
  'POST /api/persons/duplicates': duplicates,
  'POST /api/persons': register,
  'GET /api/persons/:id': readPerson,
  'PUT /api/persons/:id': correct,
  'POST /api/persons/:id/facts': learn,
  'GET /api/persons/:id/merge-proposal': proposal,
  'POST /api/persons/:id/merge': merge,
  'POST /api/person-merges/:id/undo': undo,
  'POST /api/persons/:id/distinct': distinct,
  'POST /api/persons/:id/safety-notes': warn,
  'DELETE /api/persons/:id/safety-notes/:noteId': endWarning,
  'PUT /api/persons/:id/resident-number': keepNumber,
  'POST /api/persons/:id/resident-number/reveal': revealNumber,
};
