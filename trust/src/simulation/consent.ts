import { DISCLOSURE_ITEM_CODES } from '@dure/domain/access';
import { addDays, ageOn, koreanDay } from '@dure/domain/calendar';
import {
  applyConsentEvent, availableConsentActions, CONSENT_ACTIONS, CONSENT_STATES, decideConsent, DISCLOSURE_KEYS, foldConsent, GUARDIAN_BELOW_AGE, isInForce, partsOf,
  type Consent, type ConsentAction, type ConsentCommand, type ConsentContext, type ConsentEvent, type ConsentRefusal, type ConsentTerms,
} from '@dure/domain/consent';
import { allow } from '@dure/domain/decision';
import type { ConsentId } from '@dure/domain/ids';
import type { Course, Invariant, Noun, Try } from './course.ts';
import { MISTAKES, spoilt } from './spoil.ts';
import { momentOf, newId, reach, residentOf, type World } from './world.ts';

type ConsentCourse = Course<Consent, ConsentEvent>;

const REFUSALS = {
  'consent/not-possible-now': true, 'consent/recipient-not-named': true, 'consent/purpose-missing': true, 'consent/items-none': true, 'consent/item-unknown': true, 'consent/period-empty': true, 'consent/period-over': true,
  'consent/period-not-over': true, 'consent/disclosures-not-shown': true, 'consent/nothing-agreed': true, 'consent/part-not-asked': true, 'consent/guardian-needed': true, 'consent/guardian-incomplete': true, 'consent/renewal-mismatch': true,
} as const satisfies Record<ConsentRefusal['code'], true>;

function contextOf(world: World, personId: string, successor?: Consent): ConsentContext {
  return { at: momentOf(world), by: 'staff-0-1' as never, birthOn: world.chance.chance(0.95) ? residentOf(world, personId).birthOn : null, ...(successor === undefined ? {} : { successor }) };
}

function termsOf(world: World): ConsentTerms {
  const { chance, today, offices } = world;
  const items = chance.chance(0.02) ? [] : DISCLOSURE_ITEM_CODES.filter(() => chance.chance(0.5));
  return {
    kind: 'CONSENT-3P', recipient: { organisationId: chance.pick(offices).id, name: chance.chance(0.98) ? '두레시 보건소' : '' }, purpose: chance.chance(0.98) ? '대상자 확인과 서비스 제공' : ' ',
    items: chance.chance(0.02) ? ['no-such-item' as never] : items, startsOn: today, endsOn: addDays(today, chance.chance(0.02) ? -1 : chance.pick([0, 30, 180, 365, 365, 730])),
  };
}

function begin(world: World): ConsentCourse | undefined {
  const { chance } = world;
  const person = chance.pick(world.people);
  const id = newId(world, 'consent') as ConsentId;
  // One in six takes the place of another that still holds.
  const old = person.consents.find((one) => isInForce(one, world.today));
  const renews = old !== undefined && chance.chance(0.5) ? old : undefined;
  const terms = renews === undefined ? termsOf(world) : { ...renews.terms, startsOn: world.today, endsOn: addDays(world.today, 365) };
  const decided = decideConsent(undefined, { action: 'request', consentId: id, personId: person.id, terms, ...(renews === undefined ? {} : { renews: renews.id }) }, contextOf(world, person.id));
  if (!decided.ok) {
    reach(world, `refusal:${decided.refusal.code}`);
    return undefined;
  }
  const state = applyConsentEvent(undefined, decided.value);
  person.consents.push(state);
  if (person.consents.length > 12) person.consents.shift();
  return { id, personId: person.id, state, events: [decided.value], acknowledged: 1 };
}

function give(world: World, { terms, personId }: Consent): ConsentCommand {
  const { chance } = world;
  const parts = partsOf(terms).map(({ dataClass }) => dataClass);
  const isChild = ageOn(residentOf(world, personId).birthOn, world.today) < GUARDIAN_BELOW_AGE;
  return {
    action: 'give', shown: chance.chance(0.96) ? DISCLOSURE_KEYS : DISCLOSURE_KEYS.slice(1), agreed: chance.chance(0.97) ? parts : chance.pick([[], ['general', 'sensitive', 'unique'] as const]), signature: { method: 'screen', at: momentOf(world) },
    ...(isChild === chance.chance(0.9) ? { guardian: { name: '박보호', relation: 'parent', contact: chance.chance(0.9) ? '010-0000-0000' : '' } } : {}),
  };
}

function commandOf(world: World, state: Consent, action: ConsentAction): ConsentCommand {
  if (action === 'give') return give(world, state);
  const others = residentOf(world, state.personId).consents;
  const successor = others.find(({ renews }) => renews === state.id);
  const commands: { readonly [Name in Exclude<ConsentAction, 'give'>]: ConsentCommand } = {
    request: { action: 'request', consentId: state.id, personId: state.personId, terms: state.terms },
    refuse: { action: 'refuse', shown: world.chance.chance(0.9) ? DISCLOSURE_KEYS : [], words: '원하지 않으십니다.' },
    withdraw: { action: 'withdraw', who: 'person', words: '' },
    expire: { action: 'expire', on: world.today },
    renew: { action: 'renew', renewedBy: successor?.id ?? ('consent-0' as ConsentId) },
  };
  return commands[action];
}

function attempt(world: World, { state }: ConsentCourse): Try<ConsentCommand, ConsentContext> {
  const { chance } = world;
  const open = availableConsentActions(state.state).filter((action) => action !== 'withdraw' || chance.chance(0.6));
  const action = open.length === 0 || chance.chance(MISTAKES.action) ? chance.pick(CONSENT_ACTIONS) : chance.pick(open);
  const command = commandOf(world, state, action);
  const successor = residentOf(world, state.personId).consents.find(({ renews }) => renews === state.id);
  return { command: chance.chance(MISTAKES.facts / 3) && action !== 'request' && action !== 'give' ? spoilt(chance, command) : command, context: contextOf(world, state.personId, successor) };
}

const invariants: readonly Invariant<Consent, ConsentEvent>[] = [
  { says: 'no consent without purpose, recipient and items', holds: ({ after }) => after.terms.purpose.trim() !== '' && after.terms.recipient.name.trim() !== '' && after.terms.items.length > 0 },
  { says: 'who agreed was told all five things of the law', holds: ({ event }) => event.action !== 'give' || DISCLOSURE_KEYS.every((key) => event.shown.includes(key)) },
  { says: 'nobody agrees to more than was asked', holds: ({ after }) => after.agreed.every((part) => partsOf(after.terms).some(({ dataClass }) => dataClass === part)) },
  { says: 'what ended never holds again', holds: ({ before, after }) => !['withdrawn', 'expired', 'refused', 'renewed'].includes(before.state) || before.state === after.state },
  { says: 'a consent is not given after its last day', holds: ({ event, after }) => event.action !== 'give' || koreanDay(event.at) <= after.terms.endsOn },
  { says: 'the terms that were asked are never changed', holds: ({ before, after }) => before.terms === after.terms },
];

export const CONSENT: Noun<Consent, ConsentEvent, ConsentCommand, ConsentContext> = {
  name: 'consent', wanted: 150, invariants, begin, attempt,
  decide: (state, command, context) => {
    const decided = decideConsent(state, command, context);
    return decided.ok ? allow([decided.value]) : decided;
  },
  apply: (state, event) => applyConsentEvent(state, event),
  fold: (events) => foldConsent(events) as Consent,
  isOver: ({ state }) => ['withdrawn', 'expired', 'refused', 'renewed'].includes(state),
  places: ({ state, guardian }) => [`consent.state:${state}`, ...(guardian === undefined ? [] : ['consent.by:guardian'])],
  points: [...CONSENT_STATES.map((one) => `consent.state:${one}`), ...['give', 'refuse', 'withdraw', 'expire', 'renew'].map((one) => `consent.done:${one}`), 'consent.by:guardian', ...Object.keys(REFUSALS).map((code) => `refusal:${code}`)],
};
