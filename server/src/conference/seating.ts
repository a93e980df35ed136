import { findCasesOfPerson } from '@dure/database/case';
import type { ConferenceKind, ItemState, Seat, Seating, SeatStrength } from '@dure/domain/conference';
import type { PersonId } from '@dure/domain/ids';
import { conferenceGuide, type ConferenceGuide } from '@dure/guide/conference';
import { findKnownCase, valuesOf } from '../guide/known.ts';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

type Asking = Pick<Call<Endpoint>, 'scope' | 'work' | 'today' | 'staff'>;

interface Known {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly programmes: readonly string[];
}

/** What the guide may know of the people of an agenda, for this viewer; then whom it wants for whatever agenda they are brought on. */
export async function seatingFor(call: Asking, kind: ConferenceKind, people: readonly PersonId[]): Promise<(items: readonly ItemState[]) => Seating> {
  const known = new Map(await Promise.all([...new Set(people)].map(async (personId): Promise<readonly [PersonId, Known]> => [personId, await knownOf(call, personId)])));
  return (items) => merged(items.map((item) => [item.itemId, answerFor(call, kind, item, known.get(item.personId))] as const));
}

async function knownOf(call: Asking, personId: PersonId): Promise<Known> {
  const [known, cases] = await Promise.all([findKnownCase(call, personId), findCasesOfPerson(call.work, call.staff.sigungu, personId)]);
  return { facts: known === undefined ? {} : valuesOf(known.known), programmes: cases.filter(({ status }) => status !== 'ended' && status !== 'closed').map(({ programme }) => programme) };
}

function answerFor({ today }: Asking, kind: ConferenceKind, { agenda, mainServices, programme }: ItemState, known: Known = { facts: {}, programmes: [] }): ConferenceGuide {
  const programmes = [...new Set([...known.programmes, ...(programme === null ? [] : [programme])])];
  const question = { kind, agenda, mainServices, facts: known.facts, programmes };
  const answered = conferenceGuide(question, today);
  // A record that the guide cannot read must not keep anybody from meeting: who the form names comes in any case.
  const settled = answered.ok ? answered : conferenceGuide({ ...question, facts: {} }, today);
  if (!settled.ok) throw new Error(`The guide does not answer a conference: ${settled.refusal.reason}`);
  return settled.value;
}

const STRENGTHS: readonly SeatStrength[] = ['must', 'should', 'may'];
const stronger = (one: SeatStrength, other: SeatStrength): SeatStrength => (STRENGTHS.indexOf(one) <= STRENGTHS.indexOf(other) ? one : other);

/** The seats of several cases at one table: who is wanted for two is wanted once, by the stronger of the reasons. */
function merged(answers: readonly (readonly [itemId: string, answer: ConferenceGuide])[]): Seating {
  const seats = new Map<string, Seat>();
  for (const [itemId, answer] of answers) {
    for (const { who, strength, rules } of answer.seats) {
      const known = seats.get(who);
      seats.set(who, known === undefined
        ? { who, strength, rules, itemIds: [itemId] }
        : { who, strength: stronger(known.strength, strength), rules: [...new Set([...known.rules, ...rules])], itemIds: [...known.itemIds, itemId] });
    }
  }
  const convening = new Map(answers.flatMap(([, answer]) => answer.convening).map((one) => [one.who, { who: one.who, rules: one.rules }]));
  return {
    seats: [...seats.values()].toSorted((one, other) => STRENGTHS.indexOf(one.strength) - STRENGTHS.indexOf(other.strength)),
    convening: [...convening.values()],
    flags: [...new Set(answers.flatMap(([, answer]) => answer.flags))],
  };
}
