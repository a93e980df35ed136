import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const designMessages = defineMessages(ko, {
  errorNumber: 'Error number',
  summaryTitle: (count: number) => `Please check what you entered (${count}).`,
  dismiss: 'Dismiss',
  notifications: 'Notifications',
  quote: 'Show the quote',
  more: (left) => `${left.toLocaleString('en-GB')} more`,
  breadcrumb: 'Where you are',
  conflictTitle: 'Somebody else has changed this',
  conflictLead: 'What you typed is still here. Choose what to keep for each item.',
  conflictMine: 'What I typed',
  conflictTheirs: 'What is saved now',
  conflictSave: 'Save the choice',
  empty: '(empty)',
  reasonDetail: 'The reason in words',
  reasonMissing: 'Give the reason.',
  signHere: 'Sign here',
  signatureClear: 'Sign again',
  signatureTyped: 'Sign by typing the name',
  signatureTypedLabel: 'Name of the person who signs',
  signatureConfirm: 'I have read this and sign it.',
  signatureDrawn: 'Sign by hand',
  signatureDone: 'The signature is there.',
});
