import { withScope } from '@dure/database/scope';
import { findSettings, standingSettings } from '@dure/database/setting';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { REFERRAL_DEADLINES, type ReferralDeadlines } from '@dure/domain/clock';
import { settingOn, type DatedSetting } from '@dure/guide/setting';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';

const CACHED_MS = 5_000;

interface Known {
  readonly readAt: number;
  readonly settings: Promise<readonly DatedSetting[]>;
}
const municipalities = new WeakMap<ServerContext, Map<string, Known>>();

/** What a municipality has decided, at most five seconds old. It is no personal data. */
export function settingsOf(server: ServerContext, sigungu: string): Promise<readonly DatedSetting[]> {
  const known = municipalities.get(server) ?? new Map<string, Known>();
  municipalities.set(server, known);
  const cached = known.get(sigungu);
  if (cached !== undefined && performance.now() - cached.readAt < CACHED_MS) return cached.settings;
  const settings = withScope(server.shared, systemSettings(sigungu, koreanDay(server.now())), (work) => findSettings(work, sigungu)).then(standingSettings);
  known.set(sigungu, { readAt: performance.now(), settings });
  settings.catch(() => known.delete(sigungu));
  return settings;
}

/** The next question reads anew: called when a decision is made, so that its maker sees it hold. */
export function forgetSettings(server: ServerContext, sigungu: string): void {
  municipalities.get(server)?.delete(sigungu);
}

/** The clocks of referrals as the municipality counts them: '14일' in days of the calendar or of work (RS-IN-14, C33). */
export async function referralDeadlinesOf(server: ServerContext, sigungu: string, on: PlainDate): Promise<ReferralDeadlines> {
  const calendar = settingOn(await settingsOf(server, sigungu), 'referral.fourteenDays', on) === 'business' ? 'business' : 'calendar';
  return { ...REFERRAL_DEADLINES, reply: { ...REFERRAL_DEADLINES.reply, calendar } };
}
