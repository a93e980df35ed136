import type { ApiOf } from './http/endpoint.ts';
import { accessContract } from './access/contract.ts';
import { agencyContract } from './agency/contract.ts';
import { caseContract } from './case/contract.ts';
import { caseloadContract } from './case/caseloadContract.ts';
import { conferenceContract } from './conference/contract.ts';
import { consentContract } from './consent/contract.ts';
import { discoveryContract } from './discovery/contract.ts';
import { candidateContract } from './discovery/candidate/contract.ts';
import { dataContract } from './discovery/data/contract.ts';
import { effectContract } from './discovery/effect/contract.ts';
import { roundContract } from './discovery/round/contract.ts';
import { documentContract } from './document/contract.ts';
import { draftContract } from './draft/contract.ts';
import { homecareContract } from './homecare/contract.ts';
import { householdContract } from './household/contract.ts';
import { jurisdictionContract } from './jurisdiction/contract.ts';
import { emergencyContract } from './emergency/contract.ts';
import { downloadContract } from './download/contract.ts';
import { explanationContract } from './explanation/contract.ts';
import { guideContract } from './guide/contract.ts';
import { assessmentContract } from './assessment/contract.ts';
import { intakeContract } from './intake/contract.ts';
import { letterContract } from './letter/contract.ts';
import { moveContract } from './move/contract.ts';
import { noticeContract } from './notice/contract.ts';
import { organisationContract } from './organisation/contract.ts';
import { paperPackContract } from './paperPack/contract.ts';
import { personContract } from './person/contract.ts';
import { pictureContract } from './picture/contract.ts';
import { planContract } from './plan/contract.ts';
import { referralContract } from './referral/contract.ts';
import { sessionContract } from './session/contract.ts';
import { settingContract } from './setting/contract.ts';
import { staffAccountContract } from './staff/accountContract.ts';
import { staffContract } from './staff/contract.ts';
import { taskContract } from './task/contract.ts';
import { timelineContract } from './timeline/contract.ts';
import { visitContract } from './visit/contract.ts';

/** The API: every route with its schemas, permission, purpose and log event. One line a noun. */
export const contract = {
  ...sessionContract,
  ...accessContract,
  ...agencyContract,
  ...caseContract,
  ...caseloadContract,
  ...conferenceContract,
  ...consentContract,
  ...discoveryContract,
  ...candidateContract,
  ...dataContract,
  ...effectContract,
  ...roundContract,
  ...documentContract,
  ...draftContract,
  ...homecareContract,
  ...householdContract,
  ...jurisdictionContract,
  ...emergencyContract,
  ...downloadContract,
  ...explanationContract,
  ...guideContract,
  ...assessmentContract,
  ...intakeContract,
  ...letterContract,
  ...moveContract,
  ...noticeContract,
  ...organisationContract,
  ...paperPackContract,
  ...personContract,
  ...pictureContract,
  ...planContract,
  ...referralContract,
  ...settingContract,
  ...staffAccountContract,
  ...staffContract,
  ...taskContract,
  ...timelineContract,
  ...visitContract,
} as const;

/** Params, query, body and answer by route key; all that the web page knows of the server. */
export type Api = ApiOf<typeof contract>;
export type { Me } from './session/contract.ts';
