import { addDays } from '@dure/domain/calendar';
import type { PlainDate } from '@dure/domain/calendar';
import { dueDate, REFERRAL_DEADLINES } from '@dure/domain/clock';
import type { IntakeId } from '@dure/domain/ids';
import { answerInbound, reportOutcome, sendInbound } from '@dure/domain/intake';
import type { InboundIntake, InboundOutcome } from '@dure/domain/intake';
import { tidy } from '@dure/domain/korean';
import { isHoliday } from '../data/holidays.ts';
import type { TownPerson } from '../household.ts';
import { koreanMoment, nextOpenDay, openDay, OPENING } from '../officeHours.ts';
import type { TownOrganisation } from '../organisations.ts';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { Directory } from './directory.ts';
import { must } from './play.ts';
import type { Candidate } from './route.ts';

/** What an agency sent to a town office (부록3), and what became of it. */
export interface InboundRecord {
  readonly request: InboundIntake;
  readonly person: TownPerson;
  readonly agency: TownOrganisation;
  readonly office: TownOrganisation;
  readonly officer: TownStaff;
}

interface Occasion {
  readonly agency: number;
  readonly weight: number;
  readonly fits: (candidate: Candidate) => boolean;
  readonly needs: readonly string[];
  readonly counselling: string;
  readonly wanted: string;
}

const OCCASIONS: readonly Occasion[] = [
  { agency: 10, weight: 8, fits: ({ age }) => age >= 20 && age < 70, needs: ['신용', '복지'], counselling: '채무 상담 중 생활비가 없어 끼니를 거른다는 것을 알게 되었습니다.', wanted: '생계 지원 상담과 급여 신청 안내' },
  { agency: 8, weight: 6, fits: ({ age }) => age >= 20 && age < 65, needs: ['고용', '복지'], counselling: '구직 상담 중 실업급여가 끝나 생계가 어렵다고 하였습니다.', wanted: '긴급복지와 자활 상담' },
  { agency: 1, weight: 5, fits: ({ age }) => age >= 60, needs: ['돌봄', '건강'], counselling: '노후 준비 상담 중 혼자 지내며 병원에 가기 어렵다고 하였습니다.', wanted: '돌봄과 급여 상담' },
  { agency: 6, weight: 5, fits: ({ age, alone }) => age >= 65 && alone, needs: ['돌봄', '안전'], counselling: '응급호출기를 점검하러 가니 며칠째 식사를 하지 않은 상태였습니다.', wanted: '안부 확인과 돌봄 연계' },
  { agency: 5, weight: 4, fits: ({ age }) => age >= 19, needs: ['안전', '주거'], counselling: '범죄 피해로 집에 돌아가기 어렵고 생계가 막막합니다.', wanted: '거처와 생계 지원' },
  { agency: 13, weight: 3, fits: ({ age }) => age >= 50, needs: ['건강', '돌봄'], counselling: '퇴원을 앞두고 있으나 돌볼 가족이 없습니다.', wanted: '퇴원 후 돌봄 계획' },
  { agency: 9, weight: 4, fits: ({ age }) => age >= 19, needs: ['주거', '복지'], counselling: '임대료가 여섯 달 밀려 퇴거 안내를 받았습니다.', wanted: '체납 임대료 지원과 복지 상담' },
];

type Fate = 'waiting' | 'accepted' | 'returned';
const FATES: readonly (readonly [fate: Fate, count: number, daysAgo: readonly [number, number]])[] = [
  ['waiting', 12, [1, 12]], ['waiting', 4, [16, 26]], ['accepted', 24, [8, 120]], ['returned', 6, [8, 90]],
];

export function inboundRequests(directory: Directory): readonly InboundRecord[] {
  const rng = createRng(directory.town.seed, 'inbound');
  const pools = new Map(OCCASIONS.map((occasion) => [occasion, rng.shuffle(directory.candidates.filter(({ candidate }) => occasion.fits(candidate)))]));
  return FATES.flatMap(([fate, count, [from, to]]) =>
    Array.from({ length: count }, (): InboundRecord | undefined => {
      const occasion = rng.weighted(OCCASIONS.map((each) => [each, each.weight] as const));
      const person = pools.get(occasion)?.pop()?.person;
      return person === undefined ? undefined : record(directory, rng, { occasion, person, fate, sentOn: openDay(addDays(directory.town.today, -rng.int(from, to))) });
    }).filter((each) => each !== undefined));
}

interface Sent {
  readonly occasion: Occasion;
  readonly person: TownPerson;
  readonly fate: Fate;
  readonly sentOn: PlainDate;
}

function record(directory: Directory, rng: Rng, { occasion, person, fate, sentOn }: Sent): InboundRecord {
  const agency = directory.agency(occasion.agency, person);
  const office = directory.townOffice(person.address.emdCode);
  const officer = directory.worker(rng, office);
  const { name, birthOn, sex, phones, address } = person;
  const sent = must(sendInbound(
    {
      subject: { name: tidy(name), birthOn, sex, phone: phones[0]?.digits ?? '', address: address.text, emdCode: address.emdCode },
      inbound: { agencyId: agency.id, agencyName: agency.name, requestedOn: sentOn, needs: occasion.needs, agencyCounselling: occasion.counselling, wantedSupport: occasion.wanted },
    },
    { id: rng.uuid() as IntakeId, sigungu: person.sigungu, dueOn: dueDate(REFERRAL_DEADLINES.reply, sentOn, isHoliday), at: koreanMoment(sentOn, OPENING + rng.int(20, 440)), by: directory.worker(rng, agency).id },
  ), 'send a request');
  return { request: fate === 'waiting' ? sent : answered(rng, sent, person, officer, fate), person, agency, office, officer };
}

function answered(rng: Rng, request: InboundIntake, person: TownPerson, officer: TownStaff, fate: 'accepted' | 'returned'): InboundIntake {
  const on = nextOpenDay(addDays(request.inbound.requestedOn, rng.int(1, 5)));
  const act = { by: officer.id, at: koreanMoment(on, OPENING + rng.int(20, 440)) };
  const returned = fate === 'returned';
  const received = must(answerInbound(request, {
    as: fate, contactedOn: on, lateReason: '',
    opinion: returned ? '주소지를 옮겨 다른 지역에 살고 있음을 확인하였습니다.' : '본인과 통화하여 상황을 확인하였습니다.',
    nextAction: returned ? '' : '이번 주에 방문하여 초기상담을 진행합니다.', personId: returned ? null : person.id,
  }, act), 'answer a request');
  return returned || rng.chance(0.4) ? received : must(reportOutcome(received, outcome(rng, officer, on)), 'report an outcome');
}

function outcome(rng: Rng, officer: TownStaff, on: PlainDate): InboundOutcome {
  const [service, words] = rng.pick([
    ['public-benefit', '생계급여를 신청하여 조사 중입니다.'], ['emergency-aid', '긴급복지 생계지원을 결정하였습니다.'], ['private-service', '반찬 나눔과 후원금을 연계하였습니다.'], ['case-management', '사례관리 대상으로 선정하여 지원하고 있습니다.'],
  ] as const);
  return { service, stage: '제공 중', words, by: officer.id, at: koreanMoment(openDay(addDays(on, 2)), OPENING + 500) };
}
