import type { PlainDate } from '@dure/domain/calendar';
import { deriveHouseholdType } from '@dure/domain/household';
import type { HouseholdType } from '@dure/domain/household';
import type { HouseholdId, PersonId } from '@dure/domain/ids';
import { withCareNeeds } from './careNeeds.ts';
import { compositions } from './composition.ts';
import { withDuplicates } from './duplicates.ts';
import { getPlace } from './geography.ts';
import type { TownHousehold, TownPerson } from './household.ts';
import { address, birthDate, contactPreference, phone } from './naming.ts';
import { organisations } from './organisations.ts';
import type { TownOrganisation } from './organisations.ts';
import { homes } from './people.ts';
import type { Home, NextSerial } from './people.ts';
import { createRng } from './prng.ts';
import type { Rng } from './prng.ts';
import { staff } from './staff.ts';
import type { TownStaff } from './staff.ts';
import { STORIES } from './story.ts';
import type { Story } from './story.ts';

export interface TownSeed {
  readonly seed: number;
  /** Ages, deadlines and visits are counted from here, so that the town is fresh on any day. */
  readonly today: PlainDate;
}

/** Two municipalities with everybody who lives and works there. */
export interface Town extends TownSeed {
  readonly organisations: readonly TownOrganisation[];
  readonly staff: readonly TownStaff[];
  readonly households: readonly TownHousehold[];
  readonly people: readonly TownPerson[];
}

/** The same seed and day give the same town, down to every id. */
export function generateTown({ seed, today }: TownSeed): Town {
  const offices = organisations(seed);
  let serial = 0;
  const nextSerial: NextSerial = () => (serial += 1);
  const plan = compositions(createRng(seed, 'composition'), STORIES);
  const written = STORIES.map((story) => storyHome(createRng(seed, `story ${story.members[0]?.story ?? ''}`), story, today, nextSerial));
  const everyone = withDuplicates(seed, [...written, ...withCareNeeds(seed, today, homes(seed, today, plan, nextSerial))]);
  return {
    seed,
    today,
    organisations: offices,
    staff: staff(seed, offices),
    households: everyone.map((home) => ({ ...home.household, type: typeOf(home, today) })),
    people: everyone.flatMap((home) => home.people),
  };
}

/** 가구 유형 as the domain reads it from those who live together. */
function typeOf({ people }: Home, today: PlainDate): HouseholdType {
  const members = people.map(({ id, relation, birthOn, sex, facts }) => ({ personId: id, relation, birthOn, sex, facts }));
  return deriveHouseholdType(members, today) ?? '기타';
}

function storyHome(rng: Rng, story: Story, today: PlainDate, nextSerial: NextSerial): Home {
  const place = getPlace(story.place);
  const id = rng.uuid() as HouseholdId;
  const home = address(rng, place);
  const people = story.members.map((member): TownPerson => ({
    id: rng.uuid() as PersonId,
    sigungu: place.sigungu,
    householdId: id,
    relation: member.relation,
    name: member.name,
    birthOn: birthDate(rng, member.age, today),
    sex: member.sex,
    phones: member.age < 10 ? [] : [phone(nextSerial())],
    address: home,
    contactPreference: { ...contactPreference(rng, member.age), language: 'ko' },
    ...(member.safety === undefined ? {} : { safetyNote: { level: 'caution', words: member.safety } }),
    facts: member.facts,
    story: member.story,
  }));
  return {
    household: { id, sigungu: place.sigungu, emdCode: place.code, livelihood: story.livelihood, address: home, memberIds: people.map((person) => person.id) },
    people,
  };
}

/** The hand-written person of that name. */
export function getStory(town: Town, story: string): TownPerson {
  const person = town.people.find((each) => each.story === story);
  if (person === undefined) throw new Error(`no such story in the demo town: ${story}`);
  return person;
}
