import type { Handlers } from './http/handler.ts';
import type { contract } from './contract.ts';
import { accessHandlers } from './access/handlers.ts';
import { agencyHandlers } from './agency/handlers.ts';
import { caseHandlers } from './case/handlers.ts';
import { caseloadHandlers } from './case/caseload.ts';
import { conferenceHandlers } from './conference/handlers.ts';
import { consentHandlers } from './consent/handlers.ts';
import { discoveryHandlers } from './discovery/handlers.ts';
import { candidateHandlers } from './discovery/candidate/handlers.ts';
import { dataHandlers } from './discovery/data/handlers.ts';
import { effectHandlers } from './discovery/effect/handlers.ts';
import { roundHandlers } from './discovery/round/handlers.ts';
import { documentHandlers } from './document/handlers.ts';
import { draftHandlers } from './draft/handlers.ts';
import { homecareHandlers } from './homecare/handlers.ts';
import { householdHandlers } from './household/handlers.ts';
import { jurisdictionHandlers } from './jurisdiction/handlers.ts';
import { emergencyHandlers } from './emergency/handlers.ts';
import { downloadHandlers } from './download/handlers.ts';
import { explanationHandlers } from './explanation/handlers.ts';
import { guideHandlers } from './guide/handlers.ts';
import { assessmentHandlers } from './assessment/handlers.ts';
import { intakeHandlers } from './intake/handlers.ts';
import { letterHandlers } from './letter/handlers.ts';
import { moveHandlers } from './move/handlers.ts';
import { noticeHandlers } from './notice/handlers.ts';
import { organisationHandlers } from './organisation/handlers.ts';
import { paperPackHandlers } from './paperPack/handlers.ts';
import { personHandlers } from './person/handlers.ts';
import { pictureHandlers } from './picture/handlers.ts';
import { planHandlers } from './plan/handlers.ts';
import { referralHandlers } from './referral/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';
import { settingHandlers } from './setting/handlers.ts';
import { staffAccountHandlers } from './staff/accountHandlers.ts';
import { staffHandlers } from './staff/handlers.ts';
import { taskHandlers } from './task/handlers.ts';
import { timelineHandlers } from './timeline/handlers.ts';
import { visitHandlers } from './visit/handlers.ts';

export const handlers: Handlers<typeof contract> = {
  ...sessionHandlers,
  ...accessHandlers,
  ...agencyHandlers,
  ...caseHandlers,
  ...caseloadHandlers,
  ...conferenceHandlers,
  ...consentHandlers,
  ...discoveryHandlers,
  ...candidateHandlers,
  ...dataHandlers,
  ...effectHandlers,
  ...roundHandlers,
  ...documentHandlers,
  ...draftHandlers,
  ...homecareHandlers,
  ...householdHandlers,
  ...jurisdictionHandlers,
  ...emergencyHandlers,
  ...downloadHandlers,
  ...explanationHandlers,
  ...guideHandlers,
  ...assessmentHandlers,
  ...intakeHandlers,
  ...letterHandlers,
  ...moveHandlers,
  ...noticeHandlers,
  ...organisationHandlers,
  ...paperPackHandlers,
  ...personHandlers,
  ...pictureHandlers,
  ...planHandlers,
  ...referralHandlers,
  ...settingHandlers,
  ...staffAccountHandlers,
  ...staffHandlers,
  ...taskHandlers,
  ...timelineHandlers,
  ...visitHandlers,
};
