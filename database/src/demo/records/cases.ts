import { addDays, ageOn } from '@dure/domain/calendar';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import { applyCaseEvent, beginCase, CASE_DEADLINES, decideCase, findCaseSignal, registerCase } from '@dure/domain/case';
import type { CaseContext, CaseEvent, CaseParty, CaseState, Referrer } from '@dure/domain/case';
import type { CaseId, OrganisationId, StaffId } from '@dure/domain/ids';
import type { ProgrammeId } from '@dure/domain/programme';
import { findEditionInForce } from '@dure/guide';
import { isHoliday } from '../data/holidays.ts';
import type { TownPerson } from '../household.ts';
import type { TownOrganisation } from '../organisations.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { CaseActor, CaseCast, CaseStory } from './caseScripts.ts';
import { caseworkOf } from './casework.ts';
import type { Directory } from './directory.ts';
import { koreanMinute, koreanMoment, OPENING } from '../officeHours.ts';
import { must } from './play.ts';
import { timesOf } from './timing.ts';

/** Whose case it is, and who brought the person. */
export interface CaseOccasion {
  readonly person: TownPerson;
  readonly programme: ProgrammeId;
  readonly organisation: TownOrganisation;
  readonly owner: TownStaff;
  readonly referrers: readonly Referrer[];
  /** When a referral was accepted that opened it. */
  readonly begunAt?: Instant;
}

export interface CasePlayed {
  readonly event: CaseEvent;
  readonly organisationId: OrganisationId | null;
}

export interface CaseRecord {
  readonly occasion: CaseOccasion;
  readonly state: CaseState;
  readonly events: readonly CasePlayed[];
  readonly highRisk: boolean;
}

interface Actor {
  readonly id: StaffId;
  readonly organisationId: OrganisationId;
  readonly party: CaseParty;
}

/** Plays a case from its registration to today. */
export function playCase(directory: Directory, rng: Rng, made: CaseOccasion, story: Pick<CaseStory, 'moves'>, daysAgo: number): CaseRecord {
  const { today } = directory.town;
  const highRisk = made.person.facts['risk.household'] === '고위험';
  const cast = castOf(directory, rng, made);
  const moves = story.moves(cast, highRisk && made.programme === 'ICM');
  const [begun, ...times] = timesOf(rng, moves.map((each) => each.after), { today, daysAgo, begunAt: made.begunAt });
  const caseId = rng.uuid() as CaseId;
  const actorFor = actors(directory, rng, made, cast);
  const townOffice = directory.townOffice(made.person.address.emdCode).id;
  const reviewers = [directory.serving('hope-welfare', made.person)].flatMap((one) => one?.id ?? []);
  const contextOf = (actor: Actor, on: PlainDate, at: Instant): CaseContext => ({
    on, at, by: actor.id, party: actor.party, organisationId: actor.organisationId, isHoliday, deadlines: CASE_DEADLINES, reviewers, closing: { delivered: [], highRisk, townOffice },
  });
  const first = must(registerCase(registration(made, caseId, begun.on), contextOf(actorFor('owner'), begun.on, begun.at)), 'register a case');
  const record = new Recorder(first, made.organisation.id);
  const work = caseworkOf(directory, made, caseId);
  moves.forEach(({ by, command }, index) => {
    const { on, at } = times[index] ?? begun;
    record.tick(on);
    const actor = actorFor(by);
    const asked = command(on);
    record.add(must(decideCase(record.state, asked, contextOf(actor, on, at)), asked.action), actor.organisationId);
    const owner = actorFor('owner');
    work(asked.action).forEach((more, after) => {
      const context = { ...contextOf(owner, on, koreanMoment(on, koreanMinute(at) + 2 * (after + 1))), membership: { ground: 'public-programme' } } as const;
      record.add(must(decideCase(record.state, more, context), more.action), owner.organisationId);
    });
  });
  record.tick(addDays(today, -1));
  return { occasion: made, state: record.state, events: record.events, highRisk };
}

function registration({ person, programme, organisation, owner, referrers }: CaseOccasion, caseId: CaseId, on: PlainDate): Parameters<typeof registerCase>[0] {
  return {
    identity: { caseId, sigungu: person.sigungu, emdCode: person.address.emdCode, personId: person.id, householdId: person.householdId, programme, edition: findEditionInForce(on)?.id ?? '' },
    owner: { organisationId: organisation.id, staffId: owner.id },
    referrers,
  };
}

/** The events so far, the state they leave, and the clock between them. */
class Recorder {
  state: CaseState;
  readonly events: CasePlayed[];

  constructor(first: CaseEvent, organisationId: OrganisationId) {
    this.state = beginCase(first);
    this.events = [{ event: first, organisationId }];
  }

  add(events: readonly CaseEvent[], organisationId: OrganisationId | null): void {
    for (const event of events) {
      this.state = applyCaseEvent(this.state, event);
      this.events.push({ event, organisationId: event.by === 'system' ? null : organisationId });
    }
  }

  /** Escalations up to a day, included; the clock speaks before the offices open. */
  tick(until: PlainDate): void {
    for (let day = this.state.nextOn; day !== null && day <= until; day = this.state.nextOn) {
      const signal = findCaseSignal(this.state, day);
      if (signal === undefined) return;
      const context = { on: day, at: koreanMoment(day, OPENING - 150), by: 'system', party: 'system', organisationId: this.state.owner.organisationId, isHoliday, deadlines: CASE_DEADLINES } as const;
      this.add(must(decideCase(this.state, signal, context), 'escalate a case'), null);
    }
  }
}

function actors(directory: Directory, rng: Rng, made: CaseOccasion, { other }: CaseCast): (by: CaseActor) => Actor {
  const office = directory.townOffice(made.person.address.emdCode);
  const referrer = made.referrers[0];
  return (by) => {
    if (by === 'owner') return { id: made.owner.id, organisationId: made.organisation.id, party: 'owner' };
    if (by === 'lead') return { id: directory.lead(made.organisation).id, organisationId: made.organisation.id, party: 'lead' };
    if (by === 'aftercare') return { id: directory.worker(rng, office).id, organisationId: office.id, party: 'aftercare' };
    if (by === 'other' || referrer === undefined) return { id: other.staffId, organisationId: other.organisationId, party: 'other' };
    return { id: directory.worker(rng, directory.organisation(referrer.organisationId)).id, organisationId: referrer.organisationId, party: 'referrer' };
  };
}

/** Another organisation that could take the case: the coordinators, or the town office where it is theirs already. */
function otherFor(directory: Directory, rng: Rng, { person, organisation }: CaseOccasion): CaseCast['other'] {
  const office = directory.townOffice(person.address.emdCode);
  const other = organisation.kind === 'hope-welfare' ? office : (directory.serving('hope-welfare', person) ?? office);
  return { organisationId: other.id, staffId: directory.worker(rng, other).id };
}

function castOf(directory: Directory, rng: Rng, made: CaseOccasion): CaseCast {
  return { rng, referrer: made.referrers[0]?.organisationId, other: otherFor(directory, rng, made), child: ageOn(made.person.birthOn, directory.town.today) < 13, isDreamStart: made.programme === 'DREAM' };
}
