import { CASE_ACTION_RULES, CASE_ACTS_IN_PLACE, CASE_STATUSES, CASE_TRANSITIONS, TRANSFER_TRANSITIONS } from '@dure/domain/case';

import { type Page, generatedPage, table } from './page.ts';
import { stateDiagram, stateTable } from './states.ts';

const IN_PLACE: readonly [string, readonly string[]][] = Object.entries(CASE_ACTS_IN_PLACE);

/** The statuses with their acts in place added, so that one table says everything that a status allows. */
function allActs(): Record<string, Record<string, string>> {
  return Object.fromEntries(CASE_STATUSES.map((status) => {
    const staying = IN_PLACE.filter(([, where]) => where.includes(status)).map(([act]) => [act, status]);
    return [status, { ...CASE_TRANSITIONS[status], ...Object.fromEntries(staying) }];
  }));
}

export function casePage(): Page {
  const rows = Object.entries(CASE_ACTION_RULES).map(([act, { who, requires }]) => [act, who.join(', '), requires.join(', ')]);
  const status = allActs();
  const body = `## Status\n\n${stateDiagram(status)}\n\n${stateTable(status)}\n\n## Transfer: whether the case is on its way to another organisation\n\n${stateDiagram(TRANSFER_TRANSITIONS)}\n\n## Who may do what\n\n${table(['act', 'by', 'must say'], rows)}`;
  return generatedPage('case-states', 'States of a case', '[domain/src/case/transitions.ts](../../domain/src/case/transitions.ts) and [actions.ts](../../domain/src/case/actions.ts)', body);
}
