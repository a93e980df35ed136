import { REFERRAL_DEADLINES, type Deadline } from '@dure/domain/clock';

import { type Page, generatedPage, table } from './page.ts';

const CALENDARS = { calendar: 'calendar days', business: 'business days' } as const;

function lengthOf(deadline: Deadline): string {
  return 'months' in deadline ? `${deadline.months} months` : `${deadline.days} ${CALENDARS[deadline.calendar]}`;
}

function authorityOf({ cite }: Deadline): string {
  if ('rule' in cite) return `\`${cite.rule}\` ${cite.page} 「${cite.quote}」`;
  return 'law' in cite ? cite.law : `setting \`${cite.setting}\``;
}

export function clocksPage(): Page {
  const rows = Object.entries(REFERRAL_DEADLINES).map(([name, deadline]: [string, Deadline]) => [name, lengthOf(deadline), deadline.strictness, deadline.startsAt, authorityOf(deadline)]);
  const body = table(['clock', 'length', 'strictness', 'starts when', 'authority'], rows);
  return generatedPage('referral-clocks', 'Clocks of a referral', '[domain/src/clock/deadlines.ts](../../domain/src/clock/deadlines.ts)', body);
}
