import { findCase } from '@dure/database/case';
import { findPersonOfSubject, type IssuedDocument } from '@dure/database/document';
import { findIntake } from '@dure/database/intake';
import { findPlan } from '@dure/database/plan';
import { findReferral } from '@dure/database/referral';
import { findVisit } from '@dure/database/visit';
import type { DocumentForm, DocumentSubject } from '@dure/domain/document';
import type { CaseId, IntakeId, PlanId, ReferralId, VisitId } from '@dure/domain/ids';
import { assessmentPaper } from './fromAssessment.ts';
import { closurePaper } from './fromCase.ts';
import { consentPaper } from './fromConsent.ts';
import { intakePaper } from './fromIntake.ts';
import { personPlanCopyPaper, servicePlanPaper } from './fromPlan.ts';
import { visitPaper } from './fromVisit.ts';
import { replyPaper, resourceReferralPaper } from './fromReferral.ts';
import type { PaperSource, Reading } from './paper.ts';

/** Every form and what makes it; a form of the domain without a line here does not compile. */
export const PAPERS: Readonly<Record<DocumentForm, PaperSource>> = {
  'resource-referral': resourceReferralPaper,
  'reply': replyPaper,
  'consent-form': consentPaper,
  'intake-record': intakePaper,
  'needs-assessment': assessmentPaper,
  'closure-notice': closurePaper,
  'visit-record': visitPaper,
  'service-plan': servicePlanPaper,
  'person-plan-copy': personPlanCopyPaper,
};

type Finder = (reading: Reading, id: string) => Promise<unknown>;

const FINDERS: Readonly<Record<DocumentSubject, Finder>> = {
  referral: ({ work, scope }, id) => findReferral(work, scope.sigungus, id as ReferralId),
  consent: ({ work, scope }, id) => findPersonOfSubject(work, 'consent', scope.sigungus, id),
  intake: ({ work, scope }, id) => findIntake(work, scope.sigungus, id as IntakeId),
  assessment: ({ work, scope }, id) => findPersonOfSubject(work, 'assessment', scope.sigungus, id),
  case: ({ work, scope }, id) => findCase(work, scope.sigungus, id as CaseId),
  visit: ({ work, scope }, id) => findVisit(work, scope.sigungus, id as VisitId),
  plan: ({ work, scope }, id) => findPlan(work, scope.sigungus, id as PlanId),
};

/** Whether the caller still reads the record that a paper was made from. */
export async function isReadable(reading: Reading, { subject }: Pick<IssuedDocument, 'subject'>): Promise<boolean> {
  return (await FINDERS[subject.kind](reading, subject.id)) !== undefined;
}
