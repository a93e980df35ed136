import { addDays } from '@dure/domain/calendar';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { CaseId, TaskId } from '@dure/domain/ids';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { koreanMoment, nextOpenDay, openDay, OPENING } from '../officeHours.ts';

/** A visit of a case's own worker: this week's, next week's, and those that were made. */
export interface VisitRecord {
  readonly id: TaskId;
  readonly caseRecord: CaseRecord;
  readonly caseId: CaseId;
  readonly on: PlainDate;
  readonly at: Instant;
  readonly purpose: string;
  readonly done?: { readonly at: Instant; readonly words: string; readonly met: boolean };
  readonly createdAt: Instant;
}

const PURPOSES: readonly string[] = ['안부와 건강 확인', '욕구·위기도 조사', '서비스 제공계획 설명과 서명', '점검 상담', '복약과 식사 확인', '주거 환경 확인'];
const FOUND: readonly string[] = ['식사와 복약 상태를 확인했습니다. 특이 사항 없습니다.', '난방이 되지 않아 수리를 요청했습니다.', '이웃과 함께 계셨고 표정이 밝았습니다.', '약이 남아 있어 복약 방법을 다시 설명했습니다.'];
const IN_WORK: readonly string[] = ['assessing', 'planning', 'in-service', 'aftercare', 'reopened'];

export function visits(directory: Directory, cases: readonly CaseRecord[]): readonly VisitRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'visits');
  return cases.filter(({ state }) => IN_WORK.includes(state.status)).flatMap((record) => {
    const owned = directory.town.staff.find((member) => member.id === record.state.owner.staffId);
    const planned = rng.chance(owned?.demo === true ? 0.7 : 0.3) ? [plannedVisit(rng, record, today)] : [];
    return [...planned, ...(rng.chance(0.35) ? [madeVisit(rng, record, today)] : [])];
  });
}

/** From today to a week ahead; some wait since last week, and somebody should say why. */
function plannedVisit(rng: Rng, record: CaseRecord, today: PlainDate): VisitRecord {
  const on = rng.chance(0.12) ? openDay(addDays(today, -rng.int(1, 4))) : nextOpenDay(addDays(today, rng.int(0, 6)));
  return visit(rng, record, on, today);
}

function madeVisit(rng: Rng, record: CaseRecord, today: PlainDate): VisitRecord {
  const on = openDay(addDays(today, -rng.int(2, 45)));
  const met = rng.chance(0.88);
  const made = visit(rng, record, on, today);
  return { ...made, done: { at: koreanMoment(on, OPENING + 480), met, words: met ? rng.pick(FOUND) : '문을 두드렸으나 만나지 못해 쪽지를 남겼습니다.' } };
}

function visit(rng: Rng, caseRecord: CaseRecord, on: PlainDate, today: PlainDate): VisitRecord {
  const planned = openDay(addDays(on < today ? on : today, -rng.int(2, 9)));
  return {
    id: rng.uuid() as TaskId, caseRecord, caseId: caseRecord.state.identity.caseId, on,
    at: koreanMoment(on, OPENING + 30 * rng.int(1, 14)), purpose: rng.pick(PURPOSES), createdAt: koreanMoment(planned, OPENING + rng.int(0, 480)),
  };
}
