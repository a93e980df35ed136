import { ACTION_RULES, DELIVERY_TRANSITIONS, FOLLOW_UP_TRANSITIONS, LETTER_TRANSITIONS, STATUS_TRANSITIONS } from '@dure/domain/referral';

import { type Page, generatedPage, table } from './page.ts';
import { stateDiagram, stateTable } from './states.ts';

const AXES = [
  { title: 'Status: who has the referral in hand', transitions: STATUS_TRANSITIONS },
  { title: 'Delivery: the service after acceptance', transitions: DELIVERY_TRANSITIONS },
  { title: 'Letter: the 공문 inside the draft', transitions: LETTER_TRANSITIONS },
  { title: 'Follow-up: what the sender owes after a return or an expiry', transitions: FOLLOW_UP_TRANSITIONS },
] as const;

function actsTable(): string {
  const rows = Object.entries(ACTION_RULES).map(([act, { who, axes, requires }]) => [act, who.join(', '), axes.join(', '), requires.join(', ')]);
  return table(['act', 'by', 'moves', 'must say'], rows);
}

export function referralPage(): Page {
  const axes = AXES.map(({ title, transitions }) => `## ${title}\n\n${stateDiagram(transitions)}\n\n${stateTable(transitions)}`);
  const body = `An act that a state does not list is refused. An act moves every axis that it names, or none.\n\n${axes.join('\n\n')}\n\n## Who may do what\n\n${actsTable()}`;
  return generatedPage('referral-states', 'States of a referral', '[domain/src/referral/transitions.ts](../../domain/src/referral/transitions.ts) and [actions.ts](../../domain/src/referral/actions.ts)', body);
}
