import { createRng } from '../../../database/src/demo/prng.ts';
import { inventedNumber } from '../../../database/src/demo/seed/residentNumberRows.ts';
import { sealedNumber } from '../../../server/src/person/residentNumber.ts';
import { type Eye, raise, type Theatre } from './cast.ts';
import { diceOf } from './dice.ts';
import { familiesOf } from './families.ts';
import { compareNotices, everythingIn, mayAsk, purposeOf, tellEverybody, type Told } from './found.ts';
import { ask, cookieOf, type Ground, type Town } from './ground.ts';
import { canSee, canSeeItem, type Row } from './model.ts';
import { mayDo } from './permits.ts';
import type { Product } from './product.ts';
import { type Fixture, HOME, NOW, type Relation, RELATIONS } from './relations.ts';
import { put } from './stage.ts';

/*
 * What stands around a person: who lives with him, the warnings for those who visit, the resident number, and his name in the
 * lists of others. One household for each pair of eyes, of whose members every one was shared with it otherwise.
 */

/** Relations of the members to each other, and what of each was given to the eyes; the last day of the withdrawn is over. */
const MEMBERS: Readonly<Partial<Record<Relation, { readonly relation: string; readonly items: readonly string[]; readonly basis: string }>>> = {
  'own': { relation: 'self', items: [], basis: 'consent' }, 'same town': { relation: 'spouse', items: ['identity'], basis: 'consent' }, 'same sigungu': { relation: 'child', items: ['household'], basis: 'consent' },
  'referred': { relation: 'parent', items: ['identity', 'contact', 'household'], basis: 'law' }, 'consent withdrawn': { relation: 'child', items: ['identity', 'household'], basis: 'law' },
  'closed': { relation: 'sibling', items: ['contact', 'household'], basis: 'consent' }, 'deceased': { relation: 'grandparent', items: ['identity'], basis: 'consent' },
};
const [FAR, YESTERDAY] = ['2027-11-22', '2026-11-22'];
/** A task whose law names the number. */
const TASK = 'social-security/counselling';
const LOOKING: readonly string[] = ['town-officer town-office', 'case-manager hope-welfare', 'coordinator hope-welfare', 'case-manager medical-aid-team', 'team-lead addiction-centre', 'agency-staff elder-care-provider'];

interface Surrounded {
  readonly theatre: Theatre;
  readonly eyes: readonly Eye[];
  readonly people: ReadonlyMap<string, Row>;
  readonly households: ReadonlyMap<string, Row>;
  /** Of a person, thirteen digits. */
  readonly numbers: ReadonlyMap<string, string>;
  /** What a receiver was told of the person, by referral. */
  readonly packets: ReadonlyMap<string, unknown>;
  readonly told: readonly Told[];
}

const idOf = (row: Row): string => String(row['id']);
const personIn = (fixture: Fixture): Row => {
  const [row] = fixture.rows.get('person') ?? [];
  if (row === undefined) throw new Error(`Nobody stands in the relation ${fixture.relation}`);
  return row;
};

/** The eyes with the people of their household as they are from now on. */
function movedIn({ worker, cookie, fixtures }: Eye, household: string): Eye {
  const moved = RELATIONS.map((relation): readonly [Relation, Fixture] => {
    const member = MEMBERS[relation];
    if (member === undefined) return [relation, fixtures[relation]];
    const until = relation === 'consent withdrawn' ? YESTERDAY : FAR;
    const lapsed = { until: YESTERDAY, items: ['contact'], basis: 'law', ref: household };
    const shared = member.items.length === 0 ? {} : { [worker.workplace.id]: { until, grants: [lapsed, { until, items: member.items, basis: member.basis, ref: household }] } };
    const row: Row = { ...personIn(fixtures[relation]), household_id: household, relation: member.relation, shared };
    return [relation, { ...fixtures[relation], rows: new Map([...fixtures[relation].rows, ['person', [row]]]) }];
  });
  return { worker, cookie, fixtures: Object.fromEntries(moved) as Eye['fixtures'] };
}

/** Colleagues of those who look: one who answers for the place and reads no warnings, and one who keeps all in view where no law asks for resident numbers. */
const BESIDE = { 'town-officer town-office': 'agency-staff', 'team-lead addiction-centre': 'coordinator' } as const;

async function colleagueOf(town: Town, { worker, fixtures }: Eye, role: string, id: string): Promise<Eye> {
  await put(town.admin, 'staff', [{ sigungu: HOME, id, login: `beside.${role}`, name: '동료', title: '', role, organisation_id: worker.workplace.id, programmes: ['ICM'], active: true }]);
  return { worker: { ...worker, id, role }, cookie: await cookieOf(town, { sigungu: HOME, id }), fixtures };
}

const postOf = ({ worker }: Eye): string => `${worker.role} ${worker.workplace.kind}`;

async function surround(raised: Theatre, seed: number): Promise<Surrounded> {
  const { town } = raised;
  const dice = diceOf(seed + 5);
  const households = new Map<string, Row>();
  const eyes = raised.eyes.map((eye, number) => {
    const id = dice.id();
    // Half of them were recorded by the team that looks.
    const owner = number % 2 === 0 ? eye.worker.workplace.id : String(personIn(eye.fixtures['same sigungu'])['id']);
    households.set(id, { table: 'household', sigungu: HOME, id, emd_code: personIn(eye.fixtures['own'])['emd_code'], organisation_id: owner, facts: { livelihood: 'near-poor' }, version: 1 });
    return movedIn(eye, id);
  });
  const theatre: Theatre = { ...raised, eyes };
  const people = everythingIn(theatre, 'person').filter(({ sigungu }) => sigungu === HOME);
  await town.admin.query('UPDATE dure.person p SET household_id = x.household_id, relation = x.relation, shared = x.shared FROM jsonb_populate_recordset(NULL::dure.person, $1::jsonb) x WHERE p.sigungu = x.sigungu AND p.id = x.id', [JSON.stringify(people)]);
  await put(town.admin, 'household', [...households.values()].map(({ table: _table, ...columns }) => columns));
  const chance = createRng(seed, 'resident numbers');
  const numbers = new Map(people.map((row) => [idOf(row), inventedNumber(chance, '1954-03-01', 'female')]));
  await put(town.admin, 'resident_number', people.map((row) => {
    const { cipher, keyId, blindIndex } = sealedNumber(town.server.configuration, idOf(row), numbers.get(idOf(row)) ?? '');
    return { sigungu: HOME, person_id: idOf(row), emd_code: row['emd_code'], cipher: `\\x${cipher.toString('hex')}`, key_id: keyId, blind_index: `\\x${blindIndex.toString('hex')}`, task_code: TASK, staff_id: dice.id(), at: NOW };
  }));
  const looking = eyes.filter((eye) => LOOKING.includes(postOf(eye)));
  const beside = await Promise.all(Object.entries(BESIDE).flatMap(([post, role]) => looking.filter((eye) => postOf(eye) === post).map((eye) => colleagueOf(town, eye, role, dice.id()))));
  return { theatre, eyes: [...looking, ...beside], people: new Map(people.map((row) => [idOf(row), row])), households, numbers, packets: new Map(everythingIn(theatre, 'referral').map((row) => [idOf(row), row['packet']])), told: await tellEverybody(theatre, dice.id) };
}

/* ---------------------------------------------------------------- what one person's page shows */

interface Shown {
  readonly correctable: boolean;
  readonly safetyNotes: readonly { readonly id: string }[] | null;
  readonly residentNumber: { readonly masked: string } | null;
  readonly derived: Readonly<Record<string, unknown>>;
  readonly household: { readonly members: readonly { readonly personId: string; readonly name: string }[] } | null;
  readonly disclosedHousehold: { readonly members: readonly { readonly relation: string; readonly age?: number; readonly name?: string }[] } | null;
}

const PAGE = 'case-management';
const wholly = ({ worker }: Eye, person: Row): boolean => canSee(worker, { ...person, table: 'resident_number', person_id: idOf(person) }, NOW);
const knows = ({ worker }: Eye, person: Row, item: string, purpose = PAGE): boolean => canSeeItem(worker, person, item, purpose, NOW);
const mayFor = ({ worker }: Eye, permission: string): boolean => mayDo(worker.role, worker.workplace.kind, permission) === true;
const rowSeen = ({ worker }: Eye, person: Row): boolean => canSee(worker, { ...person, person_id: idOf(person) }, NOW);
const same = (is: unknown, must: unknown): boolean => JSON.stringify(is) === JSON.stringify(must);
const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted();

/** Those who live with the person, and whether the record of the household may be read. */
function householdOf({ households, people }: Surrounded, eye: Eye, person: Row): { readonly members: readonly Row[]; readonly isReadable: boolean } {
  const household = households.get(String(person['household_id']));
  if (household === undefined) return { members: [], isReadable: false };
  return { members: [...people.values()].filter((one) => one['household_id'] === household['id']), isReadable: canSee(eye.worker, household, NOW) };
}

/** In full, by name: who is known of a household that may be read. */
function agreesOnHousehold(surrounded: Surrounded, eye: Eye, person: Row, { household, derived }: Shown): boolean {
  const { members, isReadable } = householdOf(surrounded, eye, person);
  if (!isReadable || !knows(eye, person, 'household')) return household === null && same(Object.keys(derived), []);
  const named = members.filter((one) => rowSeen(eye, one) && knows(eye, one, 'identity'));
  return household !== null && same(sorted(household.members.map(({ personId }) => personId)), sorted(named.map(idOf)));
}

/** To whom 가구 구성 was given: everybody else who lives, how old where that was given too, and by name who is known besides. */
function agreesOnTold(surrounded: Surrounded, eye: Eye, person: Row, { disclosedHousehold: told }: Shown): boolean {
  const { members } = householdOf(surrounded, eye, person);
  if (members.length === 0 || wholly(eye, person) || !knows(eye, person, 'household')) return told === null;
  const others = members.filter((one) => one !== person && one['deceased_on'] === null);
  const names = others.filter((one) => knows(eye, one, 'identity')).map((one) => String(one['name']));
  const isAged = knows(eye, person, 'identity');
  return told !== null && told.members.length === others.length && same(sorted(told.members.flatMap(({ name }) => name ?? [])), sorted(names)) && told.members.every(({ age }) => (age !== undefined) === isAged);
}

/** Warnings by their identifiers; those that were written meanwhile stand beside them. */
function agreesOnWarnings(eye: Eye, person: Row, { rows }: Fixture, { safetyNotes }: Shown): boolean {
  if (!wholly(eye, person) || !mayFor(eye, 'safety:read')) return safetyNotes === null;
  const must = (rows.get('safety_note') ?? []).filter((row) => canSee(eye.worker, row, NOW)).map(idOf);
  return safetyNotes !== null && must.every((id) => safetyNotes.some((one) => one.id === id));
}

/** Of the number the birth date, to whom a law may give it all. */
function agreesOnNumber({ numbers }: Surrounded, eye: Eye, person: Row, { residentNumber }: Shown): boolean {
  if (!wholly(eye, person) || !mayFor(eye, 'person:reveal-rrn')) return residentNumber === null;
  const number = numbers.get(idOf(person)) ?? '';
  return residentNumber !== null && residentNumber.masked.startsWith(`${number.slice(0, 6)}-`) && !residentNumber.masked.includes(number.slice(7));
}

interface Grants {
  readonly grants: readonly { readonly basis: string; readonly until: string }[];
}

/** Corrected by who sees it whole, and by whom a law gave it. */
function agreesOnCorrecting(eye: Eye, person: Row, { correctable }: Shown): boolean {
  const grants = (person['shared'] as Readonly<Record<string, Grants>>)[eye.worker.workplace.id]?.grants ?? [];
  return correctable === (wholly(eye, person) || grants.some(({ basis, until }) => basis === 'law' && until >= NOW.slice(0, 10)));
}

function agreesOnPerson(surrounded: Surrounded, eye: Eye, fixture: Fixture, shown: Shown): boolean {
  const person = personIn(fixture);
  return agreesOnHousehold(surrounded, eye, person, shown) && agreesOnTold(surrounded, eye, person, shown) && agreesOnWarnings(eye, person, fixture, shown)
    && agreesOnNumber(surrounded, eye, person, shown) && agreesOnCorrecting(eye, person, shown);
}

async function noticesOnPage(surrounded: Surrounded, eye: Eye, fixture: Fixture): Promise<boolean> {
  const person = personIn(fixture);
  const answered = await ask(surrounded.theatre.town, eye.cookie, { url: `/api/persons/${idOf(person)}` });
  const sees = mayFor(eye, 'person:read') && rowSeen(eye, person);
  return (answered.statusCode === 200) !== sees || (sees && !agreesOnPerson(surrounded, eye, fixture, answered.json() as Shown));
}

/* ---------------------------------------------------------------- what may be done to it */

/** The number told and kept, a warning written: done for whom the whole person is, refused to everybody else. */
async function noticesOnActs({ theatre: { town }, numbers }: Surrounded, eye: Eye, person: Row): Promise<boolean> {
  const url = `/api/persons/${idOf(person)}`;
  const number = numbers.get(idOf(person)) ?? '';
  const whole = wholly(eye, person);
  const mayNumber = whole && mayFor(eye, 'person:reveal-rrn');
  const revealed = await ask(town, eye.cookie, { method: 'POST', url: `${url}/resident-number/reveal`, body: { reason: '급여 신청서 작성' } });
  const kept = await ask(town, eye.cookie, { method: 'PUT', url: `${url}/resident-number`, body: { number, task: TASK } });
  const warned = await ask(town, eye.cookie, { method: 'POST', url: `${url}/safety-notes`, body: { level: 'notice', words: '초인종 대신 전화' } });
  const tells = revealed.statusCode === 200 && (revealed.json() as { readonly number: string }).number === `${number.slice(0, 6)}-${number.slice(6)}`;
  return tells !== mayNumber || (kept.statusCode === 200) !== mayNumber || (warned.statusCode === 201) !== (whole && mayFor(eye, 'safety:write'));
}

/* ---------------------------------------------------------------- names in lists */

interface Listed {
  readonly id: string;
  readonly personId: string | null;
  readonly personName: string | null;
}
const LISTS = ['GET /api/cases', 'GET /api/intakes', 'GET /api/referrals?box=sent', 'GET /api/referrals?box=inbox', 'GET /api/referrals?box=follow-up'] as const;

/** The name in the register where the eyes know it; in a box of referrals what was sent, and a receiver knows no more. */
function nameFor(surrounded: Surrounded, eye: Eye, row: Listed, key: string): string | null {
  const told = (surrounded.packets.get(row.id) as { readonly name?: string } | undefined)?.name ?? null;
  if (key.endsWith('inbox')) return told;
  const person = surrounded.people.get(row.personId ?? '');
  const isKnown = person !== undefined && knows(eye, person, 'identity', purposeOf(key.split('?')[0] ?? ''));
  return isKnown ? String(person['name']) : key.startsWith('GET /api/referrals') ? told : null;
}

async function noticesInLists(surrounded: Surrounded, eye: Eye): Promise<boolean> {
  const { theatre, told } = surrounded;
  for (const key of LISTS.filter((one) => mayAsk(eye, one.split('?')[0] ?? ''))) {
    const answered = await ask(theatre.town, eye.cookie, { url: key.slice('GET '.length) });
    if (answered.statusCode !== 200 || (answered.json() as { readonly rows: readonly Listed[] }).rows.some((row) => row.personName !== nameFor(surrounded, eye, row, key))) return true;
  }
  return mayAsk(eye, 'GET /api/notices') && (await compareNotices(theatre, eye, told)).some(({ leaked, hidden }) => leaked.length + hidden.length > 0);
}

/** Found by the name exactly where the name is known, and then with nothing but what is known. */
async function noticesInSearch({ theatre: { town } }: Surrounded, eye: Eye, person: Row): Promise<boolean> {
  const found = (await ask(town, eye.cookie, { method: 'POST', url: '/api/persons/search', body: { q: String(person['name']), limit: 5 } })).json() as { readonly rows?: readonly { readonly id: string; readonly address: string | null; readonly see: string }[] };
  const row = found.rows?.find(({ id }) => id === idOf(person));
  if ((row !== undefined) !== (mayFor(eye, 'person:search') && knows(eye, person, 'identity', 'intake'))) return true;
  return row !== undefined && ((row.address !== null) !== knows(eye, person, 'address', 'intake') || (row.see === 'full') !== wholly(eye, person));
}

export async function surroundingsOf(ground: Ground, product: Product, seed: number): Promise<() => Promise<string | undefined>> {
  const surrounded = await surround(await raise(ground, await familiesOf(ground), seed, product), seed);
  return async () => {
    for (const eye of surrounded.eyes) {
      const who = `${eye.worker.role} of ${eye.worker.workplace.kind}`;
      if (await noticesInLists(surrounded, eye)) return `lists of ${who}`;
      for (const fixture of RELATIONS.map((relation) => eye.fixtures[relation])) {
        const where = `${fixture.relation}, by ${who}`;
        if (await noticesOnPage(surrounded, eye, fixture)) return `page of ${where}`;
        if (await noticesInSearch(surrounded, eye, personIn(fixture))) return `search for ${where}`;
        if (await noticesOnActs(surrounded, eye, personIn(fixture))) return `acts on ${where}`;
      }
    }
    return undefined;
  };
}
