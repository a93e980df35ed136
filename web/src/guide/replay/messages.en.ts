import { defineMessages } from '../../messages/index.ts';
import { ko } from './messages.ko.ts';

export const replayMessages = defineMessages(ko, {
  title: 'Cases that another edition would change',
  lead: 'Open cases are asked by another edition. Every case keeps its own; nothing is changed here.',
  to: 'Edition to ask by',
  start: 'Start',
  stop: 'Stop',
  progress: 'Cases looked at',
  changed: (count) => `${count} would change`,
  open: (count) => `${count} need more facts for a new programme`,
  same: (count) => `${count} stay as they are`,
  already: (count) => `${count} are of that edition already`,
  unreadable: (count) => `${count} could not be compared, their facts contradict each other`,
  nothingTitle: 'No case would change',
  nothingText: 'Verdicts, clocks and duties of the cases are the same in that edition.',
  hiddenName: 'Not visible to you',
  editions: (from, to) => `${from} → ${to}`,
  opened: (day) => `registered ${day}`,
  verdicts: 'Verdicts',
  clocks: 'Clocks',
  duties: 'Duties',
  gone: 'none',
  before: (edition) => edition,
  openCase: 'Open the case',
  dutyAdded: 'new',
  dutyGone: 'gone',
});
