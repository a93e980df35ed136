import type { Handlers } from './http/handler.ts';
import type { contract } from './contract.ts';
import { consentHandlers } from './consent/handlers.ts';
import { draftHandlers } from './draft/handlers.ts';
import { jurisdictionHandlers } from './jurisdiction/handlers.ts';
import { noticeHandlers } from './notice/handlers.ts';
import { personHandlers } from './person/handlers.ts';
import { referralHandlers } from './referral/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';

export const handlers: Handlers<typeof contract> = {
  ...sessionHandlers,
  ...consentHandlers,
  ...draftHandlers,
  ...jurisdictionHandlers,
  ...noticeHandlers,
  ...personHandlers,
  ...referralHandlers,
};
