import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';

/** What a pack is gathered with: a request of a team lead, or the operator's command in the lead's place. */
export type Gathering = Pick<Call<Endpoint>, 'scope' | 'work' | 'server' | 'staff' | 'today'>;
