import type { Handlers } from './http/handler.ts';
import type { contract } from './contract.ts';
import { referralHandlers } from './referral/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';

export const handlers: Handlers<typeof contract> = {
  ...sessionHandlers,
  ...referralHandlers,
};
