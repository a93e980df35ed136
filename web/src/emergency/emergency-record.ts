import type { Answer } from '../client/index.ts';

/** An emergency record as its screen reads it. */
export type Emergency = Answer<'GET /api/emergencies/:id'>;
