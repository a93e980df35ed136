import { CASE_DEADLINES } from '@dure/domain/case';
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

function clockTable(deadlines: Readonly<Record<string, Deadline>>): string {
  const rows = Object.entries(deadlines).map(([name, deadline]) => [name, lengthOf(deadline), deadline.strictness, deadline.startsAt, authorityOf(deadline)]);
  return table(['clock', 'length', 'strictness', 'starts when', 'authority'], rows);
}

export function clocksPage(): Page {
  const words = 'The first day is not counted (민법 제157조). `within` is 이내, `about` is 내외, `soft` is 가능한 or a setting of the municipality: only `within` can be broken, the others are missed with a reason.';
  const body = `${words}\n\n## Referral\n\n${clockTable(REFERRAL_DEADLINES)}\n\n## Case\n\n${clockTable(CASE_DEADLINES)}`;
  return generatedPage('clocks', 'Clocks', '[domain/src/clock/deadlines.ts](../../domain/src/clock/deadlines.ts) and [domain/src/case/deadlines.ts](../../domain/src/case/deadlines.ts)', body);
}
