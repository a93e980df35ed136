import type { Answer } from '../../client/index.ts';

export type RunRow = Answer<'GET /api/discovery/runs'>['runs'][number];
