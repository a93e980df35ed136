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
  move: 'Moves',
  plan: 'Plan',
  visit: 'Visits and tasks',
  task: 'Tasks',
  document: 'Issued papers',
  picture: 'Pictures',
  timeline: 'History',
  merges: 'Merges',
});
