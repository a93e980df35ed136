import { DOCUMENT_FORMS, type DocumentForm } from '@dure/domain/document';
import { defineMessages } from '../messages/index.ts';

/** Names of the papers; in Korean as they stand on them. */
export const formLabels = defineMessages(Object.fromEntries(Object.entries(DOCUMENT_FORMS).map(([form, { title }]) => [form, title])) as Readonly<Record<DocumentForm, string>>, {
  'resource-referral': 'Referral for resources', 'official-letter': 'Official letter', 'reply': 'Reply', 'consent-form': 'Consent form', 'intake-record': 'First counselling', 'needs-assessment': 'Needs and risk assessment', 'conference-minutes': 'Minutes', 'closure-notice': 'Notice of closure',
  'visit-record': 'Record of a visit', 'service-plan': 'Service plan', 'self-reliance-plan': 'Self-reliance plan (IAP, ISP)', 'care-plan': 'Home Medical Aid care plan', 'personal-support-plan': 'Personal support plan', 'home-services-plan': 'Integrated home services plan', 'person-plan-copy': 'Copy for the person',
});

/** What happened to a paper, on the course of a person. */
export const documentEventLabels = defineMessages({ issue: '문서를 발급했습니다', void: '발급한 문서를 무효로 했습니다' }, { issue: 'Issued a paper', void: 'Declared a paper void' });
