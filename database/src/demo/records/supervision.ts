import { addDays, type Instant } from '@dure/domain/calendar';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import { createRng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';

/** 지도·감독: what a lead told the owner of a case, and the answer if there is one. */
export interface SupervisionRecord {
  readonly id: string;
  readonly caseRecord: CaseRecord;
  readonly lead: TownStaff;
  readonly at: Instant;
  readonly words: string;
  readonly answer: { readonly words: string; readonly at: Instant } | null;
}

/** From the newest: one that waits for its answer, one that waits long, and two that were answered. */
const TOLD: readonly { readonly daysAgo: number; readonly words: string; readonly answer: string | null }[] = [
  { daysAgo: 1, words: '다음 방문은 둘이 가십시오. 지난 기록에 위험한 물건이 있었다고 되어 있습니다.', answer: null },
  { daysAgo: 9, words: '점검일이 가깝습니다. 식사 지원이 끊기지 않았는지 먼저 확인해 주십시오.', answer: null },
  { daysAgo: 16, words: '보건소와 함께 볼 사례로 보입니다. 공동관리를 검토해 주십시오.', answer: '방문건강팀과 통화하여 다음 회의에 올리기로 했습니다.' },
  { daysAgo: 30, words: '계획의 목표가 넓습니다. 석 달 안에 볼 수 있는 것으로 좁혀 주십시오.', answer: '목표를 두 가지로 줄여 다시 썼습니다.' },
];

/** Notes on cases that are served, in every team with a demo desk; between the lead and the owner alone. */
export function supervision(directory: Directory, cases: readonly CaseRecord[]): readonly SupervisionRecord[] {
  const { seed, today, staff } = directory.town;
  const rng = createRng(seed, 'supervision');
  return staff.filter(({ demo }) => demo).flatMap((owner) => {
    const lead = directory.lead(directory.organisation(owner.organisationId));
    const led = lead.role === 'team-lead' || lead.role === 'coordinator';
    const served = cases.filter(({ state }) => state.owner.staffId === owner.id && state.status === 'in-service');
    if (!led || lead.id === owner.id) return [];
    return TOLD.slice(0, served.length).map(({ daysAgo, words, answer }, at): SupervisionRecord => {
      const on = openDay(addDays(today, -daysAgo));
      return {
        id: rng.uuid(), caseRecord: served[at] as CaseRecord, lead, words, at: koreanMoment(on, OPENING + rng.int(60, 400)),
        answer: answer === null ? null : { words: answer, at: koreanMoment(openDay(addDays(today, 2 - daysAgo)), OPENING + rng.int(30, 200)) },
      };
    });
  });
}
