import type { EmdCode } from '../ids/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import { DISCLOSURE_ITEM_CODES } from './disclosure.ts';
import type { Scope } from './scope.ts';
import { addGrant, type Shared } from './share.ts';

const OPEN_END: PlainDate = '9999-12-31';

/**
 * Whoever takes somebody up by law (registering, taking over a move, seeking whom claims named) goes on seeing the record that the work
 * stands in. The own area, and who coordinates the municipality, see it without a grant.
 */
export function sharedByLaw(shared: Shared, { wide, emds, organisationId }: Pick<Scope, 'wide' | 'emds' | 'organisationId'>, emdCode: EmdCode): Shared {
  return wide || emds.includes(emdCode) ? shared : addGrant(shared, organisationId, { until: OPEN_END, items: DISCLOSURE_ITEM_CODES, basis: 'law' });
}
