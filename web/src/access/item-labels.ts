import { DISCLOSURE_ITEMS, type DisclosureItem } from '@dure/domain/access';
import { defineMessages } from '../messages/index.ts';

const korean = Object.fromEntries(Object.entries(DISCLOSURE_ITEMS).map(([item, { label }]) => [item, label])) as Record<DisclosureItem, string>;

/** What can be disclosed of a person: in Korean exactly the words of the consent form. */
export const disclosureItemLabels = defineMessages(korean, {
  'identity': 'Name, birth date, sex', 'contact': 'Contact details', 'address': 'Address', 'identifier': 'Foreigner, passport or licence number', 'household': 'Household and family',
  'livelihood': 'Income and benefits', 'housing': 'Housing', 'employment': 'Work, self-support, education', 'health': 'Health and illnesses', 'medical-use': 'Medical care and hospital stays',
  'disability': 'Disability', 'long-term-care': 'Long-term care grade and benefits', 'mental-health': 'Mental health, with risk of suicide', 'addiction': 'Addiction (alcohol, gambling)', 'abuse': 'Suspected abuse or violence',
  'services': 'Programmes and services in use', 'needs': 'Areas of need', 'risk': 'Risk and its factors', 'assessment': 'Results of assessments and screenings', 'wishes': 'The person’s wishes and consents',
  'reason': 'Reason for referral and what is asked', 'progress': 'Plan, conferences, closure', 'safety': 'Safety notes for visits', 'narrative': 'What was said in counselling',
});
