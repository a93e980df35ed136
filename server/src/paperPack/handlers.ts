import { allow, refuse } from '@dure/domain/decision';
import { copyOf, withPress } from '../document/press.ts';
import type { Handlers } from '../http/handler.ts';
import type { paperPackContract } from './contract.ts';
import { printPack } from './print.ts';

export const paperPackHandlers: Handlers<typeof paperPackContract> = {
  'POST /api/paper-pack': async (call) => {
    const { body: { reason } } = call;
    const done = await withPress(() => printPack(call, { ...copyOf(call), reason }));
    if (done === undefined) return refuse({ code: 'document/busy' });
    const { mediaType, fileName, bytes, people, counts } = done;
    return allow({ answer: { mediaType, fileName, content: bytes }, seen: people, subject: counts, reason });
  },
};
