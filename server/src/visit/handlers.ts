import type { Handlers } from '../http/handler.ts';
import { actOnVisit } from './act.ts';
import type { visitContract } from './contract.ts';
import { changeFollowing } from './following.ts';
import { jointHandlers } from './joint/handlers.ts';
import { keepPhoto, showPhoto } from './photo.ts';
import { planVisits } from './plan.ts';
import { listPlaces, listVisits, listVisitsOfPerson, readDay, readRequirements, readVisit } from './read.ts';
import { recordVisit } from './record.ts';
import { enterUnplanned } from './unplanned.ts';

export const visitHandlers: Handlers<typeof visitContract> = {
  'GET /api/visits': listVisits,
  'GET /api/visits/places': listPlaces,
  'GET /api/visits/day': readDay,
  'GET /api/visits/:id': readVisit,
  'GET /api/persons/:id/visits': listVisitsOfPerson,
  'GET /api/persons/:id/visit-requirements': readRequirements,
  'POST /api/persons/:id/visits': enterUnplanned,
  'POST /api/visits': planVisits,
  'POST /api/visits/:id/actions': actOnVisit,
  'POST /api/visits/:id/record': recordVisit,
  'POST /api/visits/:id/following': changeFollowing,
  'POST /api/visits/:id/photos': keepPhoto,
  'GET /api/visits/:id/photos/:photoId': showPhoto,
  ...jointHandlers,
};
