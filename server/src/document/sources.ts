import { findCase } from '@dure/database/case';
import { findPersonOfSubject, type IssuedDocument } from '@dure/database/document';
import { findIntake } from '@dure/database/intake';
import { findPlan } from '@dure/database/plan';
import { findReferral } from '@dure/database/referral';
import { findVisit } from '@dure/database/visit';
import { may } from '@dure/domain/access';
import { DOCUMENT_FORMS, type DocumentForm, type DocumentSubject } from '@dure/domain/document';
import type { CaseId, IntakeId, PlanId, ReferralId, VisitId } from '@dure/domain/ids';
import { assessmentPaper } from './fromAssessment.ts';
import { closurePaper } from './fromCase.ts';
import { minutesPaper } from './fromConference.ts';
import { consentPaper } from './fromConsent.ts';
import { intakePaper } from './fromIntake.ts';
import { officialLetterPaper } from './fromLetter.ts';
import { carePlanPaper, personPlanCopyPaper, servicePlanPaper } from './fromPlan.ts';
import { visitPaper } from './fromVisit.ts';
import { replyPaper, resourceReferralPaper } from './fromReferral.ts';
import { areMinutesReadable } from './minutesReading.ts';
import type { PaperSource, Reading } from './paper.ts';

/** Every form and what makes it; a form of the domain without a line here does not compile. */
export const PAPERS: Readonly<Record<DocumentForm, PaperSource>> = {
  'resource-referral': resourceReferralPaper,
  'official-letter': officialLetterPaper,
  'reply': replyPaper,
  'consent-form': consentPaper,
  'intake-record': intakePaper,
  'needs-assessment': assessmentPaper,
  'conference-minutes': minutesPaper,
  'closure-notice': closurePaper,
  'visit-record': visitPaper,
  'service-plan': servicePlanPaper('service-plan'),
  'self-reliance-plan': servicePlanPaper('self-reliance-plan'),
  'care-plan': carePlanPaper,
  'personal-support-plan': servicePlanPaper('personal-support-plan'),
  'home-services-plan': servicePlanPaper('home-services-plan'),
  'person-plan-copy': personPlanCopyPaper,
};

type Reads = (reading: Reading, document: IssuedDocument) => Promise<boolean>;

/** Whether the record of a paper can be read under the caller's own policies. */
const seen = (find: (reading: Reading, id: string) => Promise<unknown>): Reads => async (reading, { subject }) => (await find(reading, subject.id)) !== undefined;

const READS: Readonly<Record<DocumentSubject, Reads>> = {
  referral: seen(({ work, scope }, id) => findReferral(work, scope.sigungus, id as ReferralId)),
  consent: seen(({ work, scope }, id) => findPersonOfSubject(work, 'consent', scope.sigungus, id)),
  intake: seen(({ work, scope }, id) => findIntake(work, scope.sigungus, id as IntakeId)),
  assessment: seen(({ work, scope }, id) => findPersonOfSubject(work, 'assessment', scope.sigungus, id)),
  case: seen(({ work, scope }, id) => findCase(work, scope.sigungus, id as CaseId)),
  visit: seen(({ work, scope }, id) => findVisit(work, scope.sigungus, id as VisitId)),
  plan: seen(({ work, scope }, id) => findPlan(work, scope.sigungus, id as PlanId)),
  conference: areMinutesReadable,
};

const isNotice = (form: DocumentForm): boolean => 'isNotice' in DOCUMENT_FORMS[form];

/** Whether the caller reads an issued paper today: the record that it was made from, or a notice that was addressed to his organisation. */
export async function isReadable(reading: Reading, document: IssuedDocument): Promise<boolean> {
  const { form, members, subject } = document;
  if (isNotice(form) && members.includes(reading.scope.organisationId)) return true;
  return may(reading.scope, DOCUMENT_FORMS[form].needs) && READS[subject.kind](reading, document);
}
