import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const clientMessages = defineMessages(ko, {
  offlineTitle: 'The server cannot be reached.',
  offlineDetail: 'The connection was lost. What you typed is still on this screen.',
  offlineNext: 'Check the connection and try again. Nothing is done twice.',
  faultTitle: 'The server could not do this.',
  faultDetail: 'Something failed for the moment. What was not saved is still on this screen.',
  faultNext: 'Try again shortly. If it goes on, give the error number to your administrator.',
  connectionLost: 'The connection was lost. What you typed is still on this screen.',
  connectionRetrying: (seconds: number) => `Trying again in ${seconds} s.`,
  draftSaving: 'Saving draft',
  draftSaved: (time: string) => `Saved ${time}`,
  draftFailed: 'Draft not saved. What you typed is still on this screen.',
  draftRestored: 'What you were typing before was brought back.',
});
