import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const designMessages = defineMessages(ko, {
  errorNumber: 'Error number',
  summaryTitle: (count: number) => `Please check what you entered (${count}).`,
  dismiss: 'Dismiss',
  notifications: 'Notifications',
});
