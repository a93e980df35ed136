import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const jurisdictionMessages = defineMessages(ko, {
  town: 'Town (eup·myeon·dong)',
});
