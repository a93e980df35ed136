import type { Answer } from '../client/index.ts';

/** A request of an agency as either side reads it. */
export type InboundRequest = Answer<'GET /api/inbound-requests/:id'>;
