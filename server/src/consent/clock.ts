import { changeConsent, findExpiredConsents } from '@dure/database/consent';
import { withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import { applyConsentEvent, decideConsent } from '@dure/domain/consent';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';

/** Marks consents whose period is over. Access ended by itself on the last day: rows and policies compare dates. */
export async function expireConsents(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  await withScope(server.pool, systemSettings(sigungu, today), async (work) => {
    for (const stored of await findExpiredConsents(work, sigungu, today)) {
      const decided = decideConsent(stored.consent, { action: 'expire', on: today }, { at, by: 'system', birthOn: null });
      if (decided.ok) changeConsent(work, stored, applyConsentEvent(stored.consent, decided.value), decided.value, stored.version + 1);
    }
  });
}
