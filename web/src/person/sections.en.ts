import { defineMessages } from '../messages/index.ts';
import { ko } from './sections.ko.ts';

export const sectionMessages = defineMessages(ko, {
  overview: 'Overview',
  facts: 'Facts',
  intake: 'Interviews',
  assessment: 'Assessments',
  guide: 'Programmes',
  consent: 'Consents',
  referral: 'Referrals',
  case: 'Cases',
  plan: 'Plan',
  visit: 'Visits and tasks',
  task: 'Tasks',
  document: 'Issued papers',
  picture: 'Pictures',
  timeline: 'History',
  merges: 'Merges',
});
