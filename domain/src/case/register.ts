import { allow, refuse, type Decision } from '../decision/index.ts';
import { isBlank } from '../referral/required.ts';
import type { CaseId } from '../ids/index.ts';
import type { CaseContext } from './context.ts';
import { due } from './dates.ts';
import type { CaseIdentity, RegisteredEvent } from './event.ts';
import type { Referrer } from './facts.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

export interface Registration {
  readonly identity: CaseIdentity;
  readonly owner: CaseState['owner'];
  readonly referrers: readonly Referrer[];
  readonly previous?: CaseId;
}

/** Opens a case under the guide of the day. */
export function registerCase(registration: Registration, context: CaseContext): Decision<RegisteredEvent, CaseRefusal> {
  if (isBlank(registration.identity.edition)) return refuse({ code: 'case/facts-missing', action: 'register', fields: ['identity.edition'] });
  const { at, on, by, party } = context;
  return allow({ action: 'register', ...registration, at, on, by, party, dates: { nextOn: due('assess', context) } });
}
