import type { PlainDate } from '@dure/domain/calendar';
import { DEFAULT_CANDIDATE_TERMS, DEFAULT_FINDING_TERMS, type FindingTerms } from '@dure/domain/discovery';
import { settingOn } from '@dure/guide/setting';
import type { ServerContext } from '../http/handler.ts';
import { settingsOf } from '../setting/inForce.ts';

/** For how many months whoever refused is left alone by new runs. */
export async function refusedMonthsOf(server: ServerContext, sigungu: string, on: PlainDate): Promise<number> {
  const terms: Readonly<Record<string, number | null>> = settingOn(await settingsOf(server, sigungu), 'discovery.casework', on);
  return terms['refusedMonths'] ?? DEFAULT_CANDIDATE_TERMS.refusedMonths;
}

/** How long whom a run found is kept. */
export async function findingTermsOf(server: ServerContext, sigungu: string, on: PlainDate): Promise<FindingTerms> {
  const terms: Readonly<Record<string, number | null>> = settingOn(await settingsOf(server, sigungu), 'discovery.findings', on);
  return { runs: terms['runs'] ?? DEFAULT_FINDING_TERMS.runs, months: terms['months'] ?? DEFAULT_FINDING_TERMS.months };
}
