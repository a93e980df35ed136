import { findColleagues } from '@dure/database/staff';
import { allow } from '@dure/domain/decision';
import type { Handlers } from '../http/handler.ts';
import type { staffContract } from './contract.ts';

/** For naming who takes a referral or a case, and who approves a letter. */
export const staffHandlers: Handlers<typeof staffContract> = {
  'GET /api/colleagues': async ({ staff, work }) => {
    const rows = await findColleagues(work, staff.sigungu, staff.organisationId);
    return allow({ answer: { rows: rows.map((one) => ({ ...one })) }, subject: { rows: rows.length } });
  },
};
