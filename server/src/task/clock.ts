import { withScope } from '@dure/database/scope';
import { findInboundDrift, oweInboundAnswer, settleInboundAnswer } from '@dure/database/task';
import { koreanDay } from '@dure/domain/calendar';
import type { ServerContext } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { systemSettings } from '../session/settings.ts';

const BATCH = 500;

/** Every request of an agency that waits stands on the list of one town office, and no answered one does: also those that came another way, or before there was a list. */
export async function keepInboundTasks(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const offices = [...(await directoryOf(server, sigungu)).values()].filter(({ kind }) => kind === 'town-office');
  await withScope(server.pool, systemSettings(sigungu, koreanDay(at)), async (work) => {
    const { unowed, unsettled } = await findInboundDrift(work, sigungu, BATCH);
    for (const request of unowed) {
      const office = offices.find(({ areas }) => areas.includes(request.subject.emdCode));
      if (office !== undefined) oweInboundAnswer(work, request, office.id);
    }
    for (const request of unsettled) settleInboundAnswer(work, request);
  });
}
