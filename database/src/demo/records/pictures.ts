import { addDays, ageOn, type Instant } from '@dure/domain/calendar';
import { checkEcomap, checkGenogram, EMPTY_ECOMAP, EMPTY_GENOGRAM, type EcomapSketch, type GenogramSketch } from '@dure/domain/picture';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import { createRng, type Rng } from '../prng.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { must } from './play.ts';

/** 가계도·생태도: what was drawn by hand beside what the record says. */
export interface PictureRecord {
  readonly id: string;
  readonly caseRecord: CaseRecord;
  readonly drawn: { readonly kind: 'genogram'; readonly sketch: GenogramSketch } | { readonly kind: 'ecomap'; readonly sketch: EcomapSketch };
  readonly at: Instant;
}

/** The person of a picture is known by this key. */
const INDEX = 'index';

/** A family that is far away, as it is told at a first counselling. */
function familyOf(rng: Rng, age: number, today: string): GenogramSketch {
  const year = Number(today.slice(0, 4));
  if (age < 45) return EMPTY_GENOGRAM;
  const childAge = rng.int(20, Math.max(21, age - 24));
  return {
    ...EMPTY_GENOGRAM,
    people: [
      { key: 'drawn-1', role: '큰아들', words: '경기도에 삶', sex: 'male', birthYear: year - childAge, isDeceased: false, link: 'child', of: INDEX },
      { key: 'drawn-2', role: '여동생', words: '한 동네에 삶', sex: 'female', birthYear: year - age + rng.int(2, 7), isDeceased: false, link: 'sibling', of: INDEX },
    ],
    bonds: [
      { key: 'bond-1', from: INDEX, to: 'drawn-1', kind: rng.pick(['cut-off', 'distant', 'conflict']), words: '명절에도 연락하지 않음' },
      { key: 'bond-2', from: INDEX, to: 'drawn-2', kind: 'close', words: '일주일에 두 번 찾아옴' },
    ],
  };
}

function surroundings(rng: Rng): EcomapSketch {
  return {
    ...EMPTY_ECOMAP,
    circles: [{ key: 'added-1', name: '경로당', words: '점심을 함께 먹음' }, { key: 'added-2', name: '옆집 통장님', words: '아침마다 안부를 물음' }, { key: 'added-3', name: '집주인', words: '월세가 두 달 밀림' }],
    ties: [
      { key: 'added-1', kind: 'normal', flow: 'both', words: '' }, { key: 'added-2', kind: 'strong', flow: 'in', words: rng.pick(['반찬을 나눔', '병원에 데려다줌']) }, { key: 'added-3', kind: 'stressful', flow: 'out', words: '이사를 재촉함' },
    ],
  };
}

/** Of every demo desk that keeps 통합사례관리 cases, the first few people. */
export function pictures(directory: Directory, cases: readonly CaseRecord[]): readonly PictureRecord[] {
  const { seed, today, staff } = directory.town;
  const rng = createRng(seed, 'pictures');
  const desks = new Set(staff.filter(({ demo }) => demo).map(({ id }) => id));
  const drawn = new Set<string>();
  const first = cases.filter(({ state: { status, owner, identity } }) => {
    if (identity.programme !== 'ICM' || status !== 'in-service' || !desks.has(owner.staffId) || drawn.has(identity.personId)) return false;
    drawn.add(identity.personId);
    return true;
  });
  return first.slice(0, 24).flatMap((caseRecord) => {
    const at = koreanMoment(openDay(addDays(today, -rng.int(3, 60))), OPENING + rng.int(30, 420));
    const genogram = must(checkGenogram(familyOf(rng, ageOn(caseRecord.occasion.person.birthOn, today), today), [INDEX]), 'draw a family');
    const ecomap = must(checkEcomap(surroundings(rng), []), 'draw the surroundings');
    return [
      ...(genogram.people.length === 0 ? [] : [{ id: rng.uuid() as string, caseRecord, at, drawn: { kind: 'genogram' as const, sketch: genogram } }]),
      { id: rng.uuid() as string, caseRecord, at, drawn: { kind: 'ecomap' as const, sketch: ecomap } },
    ];
  });
}
