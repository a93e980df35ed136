import { addDays, type PlainDate } from '../calendar/index.ts';
import { REMINDER_DAYS } from './facts.ts';
import type { HomecareState } from './state.ts';

/** How the list is divided: who may be selected, who is surveyed, who is supported, whose support ends within 60 days, and whose is over. */
export const HOMECARE_GROUPS = ['candidate', 'surveying', 'active', 'ending', 'ended'] as const;
export type HomecareGroup = (typeof HOMECARE_GROUPS)[number];

const GROUP_OF = { candidate: 'candidate', surveying: 'surveying', active: 'active', paused: 'active', ended: 'ended', declined: 'ended' } as const satisfies Record<HomecareState['status'], HomecareGroup>;

export function homecareGroup({ status, endsOn }: Pick<HomecareState, 'status' | 'endsOn'>, today: PlainDate): HomecareGroup {
  const group = GROUP_OF[status];
  return group === 'active' && endsOn !== null && today >= addDays(endsOn, -REMINDER_DAYS[0]) ? 'ending' : group;
}
