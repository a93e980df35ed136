import { DOCUMENT_FORMS, type DocumentForm } from '@dure/domain/document';
import { defineMessages } from '../messages/index.ts';

/** Names of the papers; in Korean as they stand on them. */
export const formLabels = defineMessages(Object.fromEntries(Object.entries(DOCUMENT_FORMS).map(([form, { title }]) => [form, title])) as Readonly<Record<DocumentForm, string>>, {
  'resource-referral': 'Referral for resources', 'reply': 'Reply', 'consent-form': 'Consent form', 'intake-record': 'First counselling', 'needs-assessment': 'Needs and risk assessment', 'closure-notice': 'Notice of closure', 'visit-record': 'Record of a visit', 'service-plan': 'Service plan', 'person-plan-copy': 'Copy for the person',
});
