import { addDays } from '@dure/domain/calendar';
import type { Instant } from '@dure/domain/calendar';
import type { IntakeId, OrganisationId, ReferralId, StaffId } from '@dure/domain/ids';
import { COUNSELLING_FORM, draftFromInbound, draftIntake, registerIntake, RISK_QUESTIONS, SECTION_KEYS } from '@dure/domain/intake';
import type { Counselling, CounsellingSection, Intake, IntakeDraft, IntakeKind, IntakeSource, NextStep, SectionKey } from '@dure/domain/intake';
import type { FactValues } from '@dure/domain/person';
import type { TownPerson } from '../household.ts';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import { getStory } from '../town.ts';
import type { ReferralRecord } from './compose.ts';
import type { Directory } from './directory.ts';
import type { InboundRecord } from './inbound.ts';
import { koreanMoment, nextOpenDay, openDay, OPENING } from '../officeHours.ts';
import { must } from './play.ts';

export interface IntakeRecord {
  readonly intake: Intake;
  readonly person: TownPerson;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  /** The agency that sent the person, where one did. */
  readonly fromOrganisationId: OrganisationId | null;
  /** The referral that came of it, or from which it came. */
  readonly referralId: ReferralId | null;
}

interface Reception {
  readonly person: TownPerson;
  readonly at: Instant;
  readonly day: ReturnType<typeof openDay>;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
}

/** First counselling of everybody whom a town office referred, of those whom an agency sent, and of those who only asked. */
export function intakes(directory: Directory, referrals: readonly ReferralRecord[], requests: readonly InboundRecord[]): readonly IntakeRecord[] {
  const rng = createRng(directory.town.seed, 'intakes');
  return [...referrals.flatMap((record) => beforeReferral(rng, record)), ...requests.flatMap((record) => fromAgency(rng, record)), ...enquiries(directory, rng), ...admissionsOfDrinkingMan(directory, rng)];
}

const SOURCES: readonly (readonly [IntakeSource, number])[] = [['self', 38], ['family', 10], ['neighbour', 12], ['village-head', 16], ['discovery-list', 14], ['hotline-129', 5], ['public-programme', 5]];
const SOURCE_DETAILS: Readonly<Partial<Record<IntakeSource, readonly string[]>>> = {
  'village-head': ['3통장', '12통장', '7통 2반장'], 'discovery-list': ['복지 사각지대 발굴 명단 4차', '단전·단수 가구 명단'], 'public-programme': ['방문건강관리', '노인맞춤돌봄서비스'], neighbour: ['옆집', ''],
};

function beforeReferral(rng: Rng, { occasion, state, events }: ReferralRecord): IntakeRecord[] {
  const { sender, senderStaff, person } = occasion;
  const [drafted] = events;
  if (sender.kind !== 'town-office' || state.identity.lineage.kind !== 'first' || drafted === undefined) return [];
  const reception = received(rng, person, openDay(addDays(drafted.event.on, -rng.int(1, 5))), { organisationId: sender.id, staffId: senderStaff.id });
  const source = rng.weighted(SOURCES);
  const draft = { ...draftIntake('case', source), sourceDetail: rng.pick(SOURCE_DETAILS[source] ?? ['']) };
  return [register(rng, draft, reception, { reason: state.reason, next: 'refer', referralId: state.identity.referralId })];
}

/** 부록3: what an agency sent is where the first counselling begins, once the town office took it. */
function fromAgency(rng: Rng, { request, person, agency, office, officer }: InboundRecord): IntakeRecord[] {
  if (request.reception.state !== 'accepted') return [];
  const { at, contactedOn } = request.reception;
  const reception = { person, at, day: contactedOn ?? request.inbound.requestedOn, organisationId: office.id, staffId: officer.id };
  return [{ ...register(rng, draftFromInbound(request.inbound), reception, { reason: request.inbound.agencyCounselling, next: 'home-visit', referralId: null }), fromOrganisationId: agency.id }];
}

const ENQUIRIES: readonly (readonly [question: string, done: string])[] = [
  ['기초연금을 신청하는 방법을 물으셨습니다.', '신청 서류와 국민연금공단 지사를 안내했습니다.'], ['임대주택 신청 시기를 물으셨습니다.', '마이홈상담센터 전화번호를 안내했습니다.'],
  ['장기요양 등급 신청을 물으셨습니다.', '국민건강보험공단 지사를 안내했습니다.'], ['에너지 바우처 대상인지 물으셨습니다.', '대상이 됨을 확인하고 신청서를 드렸습니다.'],
];

function enquiries(directory: Directory, rng: Rng): IntakeRecord[] {
  return rng.shuffle(directory.candidates).slice(0, 60).map(({ person }) => {
    const office = directory.townOffice(person.address.emdCode);
    const reception = received(rng, person, openDay(addDays(directory.town.today, -rng.int(1, 120))), { organisationId: office.id, staffId: directory.worker(rng, office).id });
    const [question, done] = rng.pick(ENQUIRIES);
    const blank = draftIntake('information-only', 'self');
    const draft = { ...blank, counselling: { ...blank.counselling, doneOnTheSpot: done } };
    return register(rng, draft, reception, { reason: question, next: 'information-given', referralId: null });
  });
}

/** The man of the AUDIT-K journey has been at the desk before; what he told there is what is known of him. */
function admissionsOfDrinkingMan(directory: Directory, rng: Rng): IntakeRecord[] {
  const person = getStory(directory.town, 'drinking-man');
  const office = directory.townOffice(person.address.emdCode);
  const reception = received(rng, person, openDay(addDays(directory.town.today, -19)), { organisationId: office.id, staffId: directory.worker(rng, office).id });
  const reason = '거의 매일 소주 두 병을 마십니다. 지난 3년 동안 알코올 문제로 아홉 번 입원하였고, 퇴원하면 며칠 안에 다시 마십니다.';
  return [register(rng, draftIntake('case', 'village-head'), reception, { reason, next: 'assess', referralId: null })];
}

function received(rng: Rng, person: TownPerson, day: Reception['day'], by: Pick<Reception, 'organisationId' | 'staffId'>): Reception {
  return { person, day, at: koreanMoment(day, OPENING + rng.int(10, 480)), ...by };
}

interface Counsel {
  readonly reason: string;
  readonly next: NextStep;
  readonly referralId: ReferralId | null;
}

function register(rng: Rng, blank: IntakeDraft, { person, at, day, organisationId, staffId }: Reception, { reason, next, referralId }: Counsel): IntakeRecord {
  const draft: IntakeDraft = {
    ...blank, personId: person.id, householdId: person.householdId, emdCode: person.address.emdCode,
    counselling: { ...counselling(rng, blank, person.facts, reason), nextStep: next, nextOn: next === 'information-given' ? null : nextOpenDay(addDays(day, rng.int(1, 5))) },
  };
  const intake = must(registerIntake(draft, { id: rng.uuid() as IntakeId, sigungu: person.sigungu, at, by: staffId }), 'register an intake');
  return { intake, person, organisationId, staffId, fromOrganisationId: null, referralId };
}

const WORDS: Readonly<Record<Exclude<SectionKey, 'risks' | 'problem'>, readonly string[]>> = {
  household: ['자녀와 연락이 끊긴 지 오래되었습니다.', '함께 사는 가족이 돌보고 있으나 지쳐 있습니다.', '혼자 지내며 명절에만 조카가 찾아옵니다.'],
  health: ['약을 자주 거르고 병원에 혼자 가기 어렵습니다.', '무릎 통증으로 계단을 오르내리지 못합니다.', '잠을 이루지 못하고 입맛이 없다고 합니다.'],
  economy: ['기초연금으로 생활하며 월세를 내고 나면 남는 것이 없습니다.', '일을 그만둔 뒤 소득이 없습니다.', '카드 빚을 매달 조금씩 갚고 있습니다.'],
  housing: ['보증금 없는 월세 방이며 보일러가 자주 멈춥니다.', '자가이나 지붕에서 물이 샙니다.', '영구임대아파트에 거주합니다.'],
  social: ['경로당에 나가지 않고 이웃과 왕래가 적습니다.', '교회에서 주 1회 반찬을 받습니다.', '찾아오는 사람이 없습니다.'],
  wishes: ['집에서 지내면서 도움을 받고 싶다고 합니다.', '병원에 함께 갈 사람이 있으면 좋겠다고 합니다.', '일자리를 구하고 싶다고 합니다.', '아이가 공부를 따라갔으면 좋겠다고 합니다.'],
};

function counselling(rng: Rng, blank: IntakeDraft, facts: FactValues, reason: string): Counselling {
  const brief: readonly IntakeKind[] = ['information-only'];
  const sections = Object.fromEntries(SECTION_KEYS.map((key): [SectionKey, CounsellingSection] => [key, section(rng, key, facts, brief.includes(blank.kind))])) as Record<SectionKey, CounsellingSection>;
  const problem = { text: reason, facts: sections.problem.facts };
  return { ...blank.counselling, sections: { ...sections, problem } };
}

/** Words, and of the person's facts those that belong to this part of the form. */
function section(rng: Rng, key: SectionKey, facts: FactValues, brief: boolean): CounsellingSection {
  if (brief) return { text: '', facts: {} };
  const keys: readonly string[] = COUNSELLING_FORM[key].factKeys;
  const own = Object.fromEntries(Object.entries(facts).filter(([name]) => keys.includes(name)));
  if (key === 'risks') return { text: '', facts: { ...Object.fromEntries(RISK_QUESTIONS.map((question) => [question, false])), ...own } };
  const words = key === 'problem' ? [''] : WORDS[key];
  return { text: rng.chance(0.8) || key === 'wishes' ? rng.pick(words) : '', facts: own };
}
