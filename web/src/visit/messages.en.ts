import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const visitMessages = defineMessages(ko, {
  title: 'Visits and tasks',
  plan: 'Plan a visit',
  kind: 'Kind',
  what: 'What for',
  on: 'Day',
  time: 'Time (14:00)',
  timeWrong: 'Write the time like 14:00.',
  planned: 'The visit was planned.',
  missingWhat: 'Say what the visit is for.',
  missingOn: 'Choose the day.',
  empty: 'No visit or task',
  emptyText: 'A planned visit appears under Today on its day.',
  open: 'To do',
  done: 'Done',
  finish: 'Done',
  finishTitle: 'Visit or task done',
  outcome: 'Outcome',
  outcomeHint: 'Whom you met, what you found, what comes next.',
  finished: 'Recorded as done.',
  doneAt: 'Done at',
  by: 'Day',
});
