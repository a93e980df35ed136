import { findTeamCases, findWaitingCases } from '@dure/database/case';
import { findWaitingReferrals } from '@dure/database/referral';
import { findStaffNames } from '@dure/database/staff';
import { findOpenTasks } from '@dure/database/task';
import { findVisitsBetween } from '@dure/database/visit';
import type { PackDue, PackRisk, PackVisit } from '@dure/documents/paperPack';
import { PACK_DAYS } from '@dure/documents/paperPack';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { CASE_STATUS_TERMS, COMPANION_TERMS, PURPOSE_TERMS, REFERRAL_STATUS_TERMS, URGENCY_TERMS } from '@dure/domain/document';
import type { OrganisationId, PersonId } from '@dure/domain/ids';
import { timeKey, type VisitTime } from '@dure/domain/visit';
import { nameSeen } from '../person/named.ts';
import type { VisitCard } from '../visit/contract.ts';
import { cardOf, namesFor } from '../visit/read.ts';
import type { Gathering } from './gathering.ts';
import { risksOf, type Reason } from './risk.ts';

interface Gathered {
  readonly visits: readonly PackVisit[];
  readonly risks: readonly PackRisk[];
  readonly dues: readonly PackDue[];
  /** Lists of which more is in the records than in the pack. */
  readonly cut: readonly string[];
  /** Whose data is in it, for the access log. */
  readonly people: readonly PersonId[];
}

/** Of each list: more than a team works with in four days. What is beyond it is told, so that nobody believes the pack to be whole. */
const MOST = 1000;
/** Asked for one more: its being there tells that the list is cut. */
const ONE_MORE = MOST + 1;
const NOT_TOLD = '이름 미제공';
const BANDS = { morning: '오전', afternoon: '오후', any: '하루 중' } as const satisfies Readonly<Record<Extract<VisitTime, { kind: 'band' }>['band'], string>>;
const timeWords = (time: VisitTime): string => (time.kind === 'fixed' ? time.at : BANDS[time.band]);

function watchOf({ door, companions }: VisitCard): readonly string[] {
  const { contact, safetyNotes, requirements } = door;
  const asked = companions.filter(({ answer }) => answer !== 'declined').map(({ kind, organisation }) => `함께: ${COMPANION_TERMS[kind as keyof typeof COMPANION_TERMS]} (${organisation})`);
  return [
    ...(safetyNotes ?? []).map(({ words }) => `주의: ${words}`), ...requirements.blocks.map(({ because }) => `방문 제한: ${because}`), ...requirements.companions.map(({ who }) => `동행: ${who}`), ...asked,
    ...(contact === null || contact.avoid === '' ? [] : [`연락 피할 때: ${contact.avoid}`]),
  ];
}

function visitOf(card: VisitCard): PackVisit {
  const { on, time, staff, personName, door, purpose, minutes, words } = card;
  return {
    on: on as PlainDate, time: timeWords(time as VisitTime), staff, person: personName ?? NOT_TOLD, phone: door.phone ?? '', address: door.address ?? '',
    purpose: [`${PURPOSE_TERMS[purpose as keyof typeof PURPOSE_TERMS]} · ${minutes}분`, words].filter((part) => part !== '').join(' · '), watch: watchOf(card),
  };
}

async function plannedVisits(call: Gathering, until: PlainDate) {
  const { scope, work, today } = call;
  const found = (await Promise.all(scope.sigungus.map((sigungu) => findVisitsBetween(work, sigungu, scope.organisationId, today, until, ONE_MORE)))).flat();
  const planned = found.filter(({ state }) => state.status !== 'cancelled' && state.outcome === null).toSorted((one, other) => `${one.state.plan.on} ${timeKey(one.state.plan.time)}`.localeCompare(`${other.state.plan.on} ${timeKey(other.state.plan.time)}`));
  const names = await namesFor(call, planned.map(({ state }) => state.plan.staffId));
  return { planned, isCut: found.length > MOST, cards: await Promise.all(planned.map((stored) => cardOf(call, stored, names))) };
}

interface Due extends Omit<PackDue, 'staff'> {
  readonly staffId: string | null;
  readonly personId: string | null;
}

/** What falls due for the team, whoever holds it: the pack is for everybody who comes to work. */
async function duesOf({ scope, work }: Gathering, until: PlainDate) {
  const each = <Row>(find: (sigungu: string) => Promise<readonly Row[]>): Promise<readonly Row[]> => Promise.all(scope.sigungus.map(find)).then((found) => found.flat());
  const [tasks, referrals, cases] = await Promise.all([
    each((sigungu) => findOpenTasks(work, sigungu, scope.organisationId, until, ONE_MORE)), each((sigungu) => findWaitingReferrals(work, sigungu, scope.organisationId as OrganisationId, until, ONE_MORE)), each((sigungu) => findWaitingCases(work, sigungu, scope.organisationId, until, ONE_MORE)),
  ]);
  const dues: readonly Due[] = [
    ...tasks.map(({ dueOn, title, personId, person, askedName, staffId }): Due => ({ on: dueOn as PlainDate, what: title === '' ? '할 일' : title, personId, person: nameSeen(scope, personId as PersonId | null, person) ?? askedName ?? NOT_TOLD, staffId })),
    ...referrals.flatMap(({ state, personId, person, packet }): readonly Due[] => (state.nextOn === null ? [] : [{ on: state.nextOn, what: `의뢰(${URGENCY_TERMS[state.identity.urgency]}) ${REFERRAL_STATUS_TERMS[state.status]}: 다음 처리 기한`, personId, person: nameSeen(scope, personId, person) ?? (packet['name'] as string | undefined) ?? NOT_TOLD, staffId: null }])),
    ...cases.flatMap(({ state, personId, person }): readonly Due[] => (state.nextOn === null ? [] : [{ on: state.nextOn, what: `사례 ${CASE_STATUS_TERMS[state.status]}: 다음 일`, personId, person: nameSeen(scope, personId, person) ?? NOT_TOLD, staffId: state.owner.staffId }])),
  ];
  const urgent = referrals.filter(({ state: { identity: { urgency } } }) => urgency === 'emergency' || urgency === 'crisis').map(({ personId, state }): readonly [PersonId, Reason] => [personId, `${URGENCY_TERMS[state.identity.urgency]} 의뢰 진행 중`]);
  const emergencies = tasks.flatMap(({ kind, personId }): readonly (readonly [PersonId, Reason])[] => (kind === 'complete-emergency-record' && personId !== null ? [[personId as PersonId, '응급으로 먼저 기록함: 보완할 기록이 있음']] : []));
  return { dues, isCut: [tasks, referrals, cases].some(({ length }) => length > MOST), urgent: [...urgent, ...emergencies] };
}

/** Visits, risks and deadlines of a team from today for 72 hours, as the one who prints may see them. */
export async function gather(call: Gathering): Promise<Gathered> {
  const { scope, work, today, staff } = call;
  const until = addDays(today, PACK_DAYS);
  const [{ planned, cards, isCut: areVisitsCut }, { dues, urgent, isCut: areDuesCut }, cases] = await Promise.all([plannedVisits(call, until), duesOf(call, until), findTeamCases(work, staff.sigungu, scope.organisationId, true, undefined, ONE_MORE)]);
  const people = [...new Set([...planned.map(({ personId }) => personId), ...cases.map(({ personId }) => personId), ...urgent.map(([personId]) => personId)])] as readonly PersonId[];
  const [risks, names] = await Promise.all([risksOf(call, people, urgent), findStaffNames(work, [...new Set(dues.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])))])]);
  return {
    visits: cards.map(visitOf), risks: risks.map(({ risk }) => risk),
    cut: ([['방문', areVisitsCut], ['위험 명단', cases.length > MOST], ['기한', areDuesCut]] as const).flatMap(([list, isCut]) => (isCut ? [list] : [])),
    dues: dues.toSorted((one, other) => one.on.localeCompare(other.on)).map(({ staffId, personId: _personId, ...due }) => ({ ...due, staff: staffId === null ? '' : (names.get(staffId) ?? '') })),
    people: [...new Set([...planned.map(({ personId }) => personId), ...risks.map(({ personId }) => personId), ...dues.flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId]))])],
  };
}
