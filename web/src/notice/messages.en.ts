import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const noticeMessages = defineMessages(ko, {
  title: 'Notices',
  lead: 'What you and your team were told. Opening one marks it as read.',
  emptyTitle: 'No notices',
  emptyText: 'New notices appear here.',
  allRead: 'Mark all shown as read',
  unreadOnly: 'Unread only',
  unread: 'unread',
  team: 'Team',
  dueFor: (day: string) => `due ${day}`,
  people: (count: number) => `${count} people`,
});
