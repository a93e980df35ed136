import { carePlanForm } from '../src/carePlan/index.ts';
import { closureNoticeForm } from '../src/closureNotice/index.ts';
import { conferenceMinutesForm } from '../src/conferenceMinutes/index.ts';
import { consentForm } from '../src/consentForm/index.ts';
import type { Form } from '../src/form/index.ts';
import { intakeRecordForm } from '../src/intakeRecord/index.ts';
import { needsAssessmentForm } from '../src/needsAssessment/index.ts';
import { officialLetterForm } from '../src/officialLetter/index.ts';
import { paperPackForm } from '../src/paperPack/index.ts';
import { personPlanCopyForm } from '../src/personPlanCopy/index.ts';
import { referralLetterForm } from '../src/referralLetter/index.ts';
import { replyForm } from '../src/reply/index.ts';
import { resourceReferralForm } from '../src/resourceReferral/index.ts';
import { servicePlanForm } from '../src/servicePlan/index.ts';
import { visitRecordForm } from '../src/visitRecord/index.ts';
import { PAPER_PACK } from './packSample.ts';
import { CARE_PLAN, PERSON_PLAN_COPY, SERVICE_PLAN } from './planSamples.ts';
import { CONFERENCE_MINUTES, CONSENT_FORM, INTAKE_RECORD, NEEDS_ASSESSMENT, VISIT_RECORD } from './recordSamples.ts';
import { CLOSURE_NOTICE, OFFICIAL_LETTER, REFERRAL_LETTER, REPLY, RESOURCE_REFERRAL } from './referralSamples.ts';

export interface Sample {
  /** Folder of the form. */
  readonly name: string;
  readonly input: unknown;
  readonly form: Form;
}

/** Every form with one invented record. A folder of a form that is missing here fails the test of samples. */
export const SAMPLES: readonly Sample[] = [
  { name: 'carePlan', input: CARE_PLAN, form: carePlanForm(CARE_PLAN) },
  { name: 'closureNotice', input: CLOSURE_NOTICE, form: closureNoticeForm(CLOSURE_NOTICE) },
  { name: 'conferenceMinutes', input: CONFERENCE_MINUTES, form: conferenceMinutesForm(CONFERENCE_MINUTES) },
  { name: 'consentForm', input: CONSENT_FORM, form: consentForm(CONSENT_FORM) },
  { name: 'intakeRecord', input: INTAKE_RECORD, form: intakeRecordForm(INTAKE_RECORD) },
  { name: 'needsAssessment', input: NEEDS_ASSESSMENT, form: needsAssessmentForm(NEEDS_ASSESSMENT) },
  { name: 'officialLetter', input: OFFICIAL_LETTER, form: officialLetterForm(OFFICIAL_LETTER) },
  { name: 'paperPack', input: PAPER_PACK, form: paperPackForm(PAPER_PACK) },
  { name: 'personPlanCopy', input: PERSON_PLAN_COPY, form: personPlanCopyForm(PERSON_PLAN_COPY) },
  { name: 'referralLetter', input: REFERRAL_LETTER, form: referralLetterForm(REFERRAL_LETTER) },
  { name: 'reply', input: REPLY, form: replyForm(REPLY) },
  { name: 'resourceReferral', input: RESOURCE_REFERRAL, form: resourceReferralForm(RESOURCE_REFERRAL) },
  { name: 'servicePlan', input: SERVICE_PLAN, form: servicePlanForm(SERVICE_PLAN) },
  { name: 'visitRecord', input: VISIT_RECORD, form: visitRecordForm(VISIT_RECORD) },
];
