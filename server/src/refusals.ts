import { accessRefusals } from './access/refusals.ts';
import { httpRefusals } from './http/refusals.ts';
import { caseRefusals } from './case/refusals.ts';
import { conferenceRefusals } from './conference/refusals.ts';
import { consentRefusals } from './consent/refusals.ts';
import { discoveryRefusals } from './discovery/refusals.ts';
import { candidateRefusals } from './discovery/candidate/refusals.ts';
import { roundRefusals } from './discovery/round/refusals.ts';
import { documentRefusals } from './document/refusals.ts';
import { downloadRefusals } from './download/refusals.ts';
import { homecareRefusals } from './homecare/refusals.ts';
import { householdRefusals } from './household/refusals.ts';
import { emergencyRefusals } from './emergency/refusals.ts';
import { explanationRefusals } from './explanation/refusals.ts';
import { guideRefusals } from './guide/refusals.ts';
import { assessmentRefusals } from './assessment/refusals.ts';
import { intakeRefusals } from './intake/refusals.ts';
import { letterRefusals } from './letter/refusals.ts';
import { moveRefusals } from './move/refusals.ts';
import { personRefusals } from './person/refusals.ts';
import { pictureRefusals } from './picture/refusals.ts';
import { planRefusals } from './plan/refusals.ts';
import { referralRefusals } from './referral/refusals.ts';
import { sessionRefusals } from './session/refusals.ts';
import { settingRefusals } from './setting/refusals.ts';
import { taskRefusals } from './task/refusals.ts';
import { visitRefusals } from './visit/refusals.ts';

/** Every refusal, with its HTTP status and its Korean sentences. A code without a row does not compile where it is used. */
export const REFUSALS = { ...httpRefusals, ...sessionRefusals, ...settingRefusals, ...accessRefusals, ...caseRefusals, ...conferenceRefusals, ...consentRefusals, ...discoveryRefusals, ...candidateRefusals, ...roundRefusals, ...documentRefusals, ...downloadRefusals, ...homecareRefusals, ...householdRefusals, ...emergencyRefusals, ...explanationRefusals, ...guideRefusals, ...assessmentRefusals, ...intakeRefusals, ...letterRefusals, ...moveRefusals, ...personRefusals, ...pictureRefusals, ...planRefusals, ...referralRefusals, ...taskRefusals, ...visitRefusals } as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A refusal is its code and facts for the screen; facts never carry personal data that the caller could not see. */
export interface Refusal {
  readonly code: RefusalCode;
}
