import type { PlainDate } from '@dure/domain/calendar';
import { type CandidateTerms, DEFAULT_CANDIDATE_TERMS } from '@dure/domain/discovery';
import { settingOn } from '@dure/guide/setting';
import type { ServerContext } from '../../http/handler.ts';
import { settingsOf } from '../../setting/inForce.ts';

/** How a municipality seeks whoever was found, on a day; what it left empty counts as ours. */
export async function candidateTermsOf(server: ServerContext, sigungu: string, on: PlainDate): Promise<CandidateTerms> {
  const set: Readonly<Record<string, number | null>> = settingOn(await settingsOf(server, sigungu), 'discovery.casework', on);
  const of = (name: keyof CandidateTerms): number => set[name] ?? DEFAULT_CANDIDATE_TERMS[name];
  return { dueDays: of('dueDays'), absences: of('absences'), retryDays: of('retryDays'), refusedMonths: of('refusedMonths') };
}
