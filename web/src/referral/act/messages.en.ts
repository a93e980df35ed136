import { defineMessages } from '../../messages/index.ts';
import { ko } from './messages.ko.ts';

export const actMessages = defineMessages(ko, {
  missing: (label: string) => `Please fill in “${label}”.`,
  staleTitle: 'The record has changed meanwhile',
  staleText: 'What you typed is still here. Look at what changed and decide whether to go on.',
  staleGoOn: 'I have seen it; go on',
  staleGone: 'After the change this act is no longer possible. Copy what you typed if you need it.',
  by: (organisation: string, staff: string) => [organisation, staff].filter(Boolean).join(' '),
  bySystem: 'System',
});
