import { allow, refuse } from '@dure/domain/decision';
import { withPress } from '../document/press.ts';
import type { Handlers } from '../http/handler.ts';
import type { paperPackContract } from './contract.ts';
import { printPack } from './print.ts';

export const paperPackHandlers: Handlers<typeof paperPackContract> = {
  'POST /api/paper-pack': async (call) => {
    const { body: { reason }, principal, at } = call;
    const done = await withPress(() => printPack(call, { organisation: principal.organisationName, by: principal.staff.name, at, reason }));
    if (done === undefined) return refuse({ code: 'document/busy' });
    const { mediaType, fileName, bytes, people, counts } = done;
    return allow({ answer: { mediaType, fileName, content: bytes }, seen: people, subject: counts, reason });
  },
};
