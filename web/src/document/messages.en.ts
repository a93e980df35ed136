import { defineMessages } from '../messages/index.ts';
import { ko } from './messages.ko.ts';

export const documentMessages = defineMessages(ko, {
  button: 'Papers',
  dialogTitle: 'Papers',
  lead: 'Made from what is recorded; nothing is typed again.',
  preview: 'Preview PDF',
  draftHwpx: 'Download HWPX',
  issue: 'Issue',
  issuedNow: (number) => `Issued: ${number}`,
  issueHint: 'An issued paper gets its number and day, is kept as it is and cannot be changed.',
  issued: 'Issued papers',
  noneOfRecord: 'No paper has been issued from this record.',
  waiting: 'Waiting for its turn.',
  pdf: 'PDF',
  hwpx: 'HWPX',
  downloadOf: (title, number, format) => `Download ${title} ${number} as ${format}`,
  reasonTitle: 'Reason for the download',
  reasonLead: 'Who downloads and why stands in the access log. Delete the file when you are done with it.',
  reasonLabel: 'Reason',
  reasonMissing: 'Say what it is for, in more than five characters.',
  download: 'Download',
  section: 'Issued papers',
  empty: 'No paper has been issued.',
  emptyText: 'Papers are made with the button on referrals, consents, intakes, assessments and cases.',
  form: 'Form', number: 'Number', issuedOn: 'Issued on', by: 'Issued by', files: 'Download',
  sheet: 'Download list',
});
