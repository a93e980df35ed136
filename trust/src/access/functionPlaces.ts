import type { Place } from './mutated.ts';

/*
 * Where the server decides what is left of a shared person, and what a transaction may reach. Of each condition both answers are
 * tried, of each bound its neighbours, of each value the widest and none.
 */

/** A place that is its own surroundings, or stands in some. */
const placesOf = (file: string) => (expression: string, instead: readonly string[], where = expression): Place => ({ file, where, expression, instead });
const BOTH = ['true', 'false'];

const OF_CARE = ['intake', 'case-management', 'referral', 'emergency', 'consent'];
const NOT_OF_CARE = ['discovery', 'audit', 'access-review', 'statistics', 'account', 'guide-lookup'];

const visibility = placesOf('domain/src/access/visibility.ts');
const VISIBILITY: readonly Place[] = [
  visibility('by !== undefined', BOTH, 'if (by !== undefined) return'),
  visibility('!isSharedWith(person.shared, scope.organisationId, scope.today)', ['true']),
  visibility('PURPOSES[scope.purpose].care', [...BOTH, ...NOT_OF_CARE.map((purpose) => `PURPOSES[scope.purpose].care || scope.purpose === '${purpose}'`), ...OF_CARE.map((purpose) => `PURPOSES[scope.purpose].care && scope.purpose !== '${purpose}'`)]),
  visibility('itemsSharedWith(person.shared, scope.organisationId, scope.today)', ['new Set(DISCLOSURE_ITEM_CODES)', 'new Set()']),
  visibility('new Set<DisclosureItem>()', ['new Set(DISCLOSURE_ITEM_CODES)']),
  visibility(`visibility.see === 'full'`, BOTH),
  visibility(`visibility.see === 'items'`, ['false']),
  visibility('scope.wide', ['true'], 'if (scope.wide) return'),
  visibility('scope.emds.includes(emdCode)', ['true']),
  visibility('scope.glass.includes(personId)', ['true']),
];

const share = placesOf('domain/src/access/share.ts');
const SHARE: readonly Place[] = [
  share('grant.until >= on', [...BOTH, 'grant.until > on', 'grant.until === on']),
  share(`(shared[organisationId]?.until ?? '') >= on`, ['false', `(shared[organisationId]?.until ?? '') > on`]),
  share('Object.hasOwn(shared, organisationId)', ['false'], 'Object.hasOwn(shared, organisationId) ?'),
];

const disclose = placesOf('domain/src/access/disclosePerson.ts');
const FIELDS = ['name', 'birthOn', 'sex', 'deceasedOn', 'phones', 'contactPreference', 'address', 'emdCode'];
const ITEM_OF_FIELD = `itemOfField[field] ?? 'unmapped'`;
const DISCLOSE: readonly Place[] = [
  // The table of fields is read when it is looked into, not when it is made: a switch acts at the time of a call.
  disclose(`disclosed.has(${ITEM_OF_FIELD})`, [...BOTH, ...FIELDS.flatMap((field) => ['handle', 'narrative'].map((item) => `disclosed.has(field === '${field}' ? '${item}' : ${ITEM_OF_FIELD})`))]),
  disclose('!items.has(itemOfFact(key))', BOTH),
];

const scope = placesOf('domain/src/access/scope.ts');
/** Those who read people at all: whoever does not reads no warning either, whatever stands in the table. */
const READERS = ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'];
const SCOPE: readonly Place[] = [
  ...['analyst', 'auditor', 'administrator'].map((role) => scope(`role === '${role}'`, ['false'])),
  scope('READS_SAFETY[staff.role]', [...BOTH, ...READERS.map((role) => `READS_SAFETY[staff.role] !== (staff.role === '${role}')`)]),
  scope('koreanDay(at)', ['at.slice(0, 10)', `'9999-12-31'`, `'0001-01-01'`]),
  scope('isGlassOpen(one, at)', BOTH),
  scope('one.staffId === staff.id', ['false']),
  scope(`staff.organisationKind === 'insurer-branch'`, BOTH, `const sigungus = staff.organisationKind === 'insurer-branch'`),
  scope(`staff.organisationKind === 'insurer-branch'`, ['false'], `const chosen = staff.organisationKind === 'insurer-branch'`),
  scope(`purpose !== 'discovery'`, BOTH),
  scope('one === (chosen ?? staff.sigungu)', ['true', 'one === staff.sigungu', 'one === chosen']),
  scope(`staff.organisationKind === 'town-office'`, BOTH),
  scope('organisation.areas', ['[]']),
  scope(`staff.role === 'coordinator'`, BOTH),
  scope(`staff.role === 'team-lead'`, BOTH),
  scope(`staff.organisationKind === 'hope-welfare'`, BOTH),
];

/** Of each value of a transaction none, or what opens it. */
const settings = placesOf('server/src/session/settings.ts');
const SETTINGS: readonly Place[] = [
  settings('scope.sigungus', ['[]']), settings('scope.staffId', [`''`]), settings('scope.role', [`''`, `'auditor'`], 'role: scope.role,'), settings('!seesNobody(scope.role)', BOTH), settings('scope.organisationId', [`''`]),
  settings('scope.emds', ['[]']), settings('scope.wide', BOTH), settings('scope.safety', BOTH), settings('scope.glass', ['[]']), settings('scope.today', [`''`, `'9999-12-31'`, `'0001-01-01'`]),
];
const values = placesOf('database/src/scope/scope.ts');
const VALUES: readonly Place[] = [
  values(`scope.sigungus.join(',')`, [`''`]), values('scope.staff', [`''`], ' scope.staff,'), values('scope.role', [`''`], ' scope.role,'), values('on(scope.reader)', [`'on'`, `''`]), values('scope.organisation', [`''`], ' scope.organisation,'),
  values(`scope.emds.join(',')`, [`''`, `scope.emds.join(';')`]), values('on(scope.wide)', [`'on'`, `''`]), values('on(scope.safety)', [`'on'`, `''`]), values(`scope.glass.join(',')`, [`''`]), values('scope.today', [`''`, `'0001-01-01'`], ' scope.today,'), values('on(scope.system)', [`'on'`], 'scope.purpose, on(scope.system)'),
];

/** What is left of a person: noticed by figures G3 and G4. */
export const OF_PEOPLE: readonly Place[] = [...VISIBILITY, ...SHARE, ...DISCLOSE];
/** What a transaction may reach: noticed by figure G1. */
export const OF_SCOPES: readonly Place[] = [...SCOPE, ...SETTINGS, ...VALUES];

const person = placesOf('server/src/person/view.ts');
const reach = placesOf('server/src/person/reach.ts');
const page = placesOf('server/src/person/read.ts');
const ITEMS = ['contact', 'household', 'address', 'health'];
/** Another item than the one that is asked for. */
const others = (expression: string, item: string): readonly string[] => ITEMS.filter((one) => one !== item).map((one) => expression.replace(`'${item}'`, `'${one}'`));

const householdView = placesOf('server/src/household/view.ts');
const household = placesOf('domain/src/household/disclose.ts');
const HOUSEHOLD: readonly Place[] = [
  householdView('members.filter(maySeeMember)', ['members', '[]']),
  person(`itemsSeen(scope, rowOfMember(member)).has('identity')`, [...BOTH, ...others(`itemsSeen(scope, rowOfMember(member)).has('identity')`, 'identity')]),
  person(`items.has('household')`, [...BOTH, ...others(`items.has('household')`, 'household'), `items.has('identity')`], `const household = items.has('household')`),
  person('around.disclosedHousehold === undefined', ['true']),
  page('person.householdId === null', ['true'], `if (person.householdId === null || !items.has('household')`),
  page(`!items.has('household')`, ['true', `!items.has('identity')`, ...others(`!items.has('household')`, 'household')]),
  page('seesInFull(scope, stored)', BOTH, `!items.has('household') || seesInFull(scope, stored)`),
  page(`itemsSeen(scope, row).has('identity')`, [...BOTH, ...others(`itemsSeen(scope, row).has('identity')`, 'identity')]),
  household(`!items.has('household')`, ['true'], `if (!items.has('household')) return`),
  household('!deceased', BOTH), household('personId !== subjectId', BOTH),
  household(`items.has('identity')`, [...BOTH, ...others(`items.has('identity')`, 'identity')], `items.has('identity') && member.birthOn`),
  household('knows(member.personId)', BOTH),
];
const visibleNote = placesOf('domain/src/access/visibility.ts');
const warnings = placesOf('server/src/person/safety.ts');
const WARNINGS: readonly Place[] = [
  person('!full', BOTH, 'if (!full) return'), person('scope.safety', BOTH, 'safetyNotes: scope.safety'), person('notes.map(noteView)', ['[]']), person(`visibility.see === 'full'`, BOTH),
  visibleNote('scope.safety', BOTH, 'return scope.safety && works(scope, note.sigungu)'), visibleNote('works(scope, note.sigungu)', ['false']), visibleNote('fullBy(scope, note.emdCode, note.personId) !== undefined', BOTH),
  warnings('!canSeeSafetyNote(scope, { sigungu: stored.person.sigungu, personId: stored.person.id, emdCode: stored.person.emdCode })', BOTH),
];
const number = placesOf('server/src/person/residentNumber.ts');
const NUMBER: readonly Place[] = [
  page('sealed === undefined', ['true']), page(`!may(scope, 'person:reveal-rrn')`, [...BOTH, `!may(scope, 'person:read')`, `!may(scope, 'safety:read')`, `!may(scope, 'person:write')`]),
  page('maskResidentNumber(unsealNumber(server, personId, sealed))', ['unsealNumber(server, personId, sealed)']),
  number('!seesInFull(scope, stored)', BOTH, `if (stored === undefined || !seesInFull(scope, stored)) return`), number('!seesInFull(scope, stored)', ['true'], 'sealed === undefined || !seesInFull(scope, stored)'),
  reach(`personVisibility(scope, rowOf(stored)).see === 'full'`, [...BOTH, `personVisibility(scope, rowOf(stored)).see !== 'nothing'`]),
  reach('seesInFull(scope, stored)', BOTH, 'return seesInFull(scope, stored) ||'), reach(`basis === 'law'`, BOTH), reach('until >= scope.today', BOTH),
];
const named = placesOf('server/src/person/named.ts');
const referral = placesOf('server/src/referral/view.ts');
const notice = placesOf('server/src/notice/handlers.ts');
const found = placesOf('server/src/person/search.ts');
const NAMED_ITEM = `itemsSeen(scope, { id: personId, sigungu, emdCode, shared }).has('identity')`;
const NOTICED_ITEM = `itemsSeen(scope, { id: personId as PersonId, sigungu: sigungu as Sigungu, emdCode: person.emdCode, shared: person.shared }).has('identity')`;
const FOUND_ITEM = 'itemsOf(scope, stored).has(FOUND_BY[question.by])';
const NAMES: readonly Place[] = [
  named(NAMED_ITEM, [...BOTH, ...others(NAMED_ITEM, 'identity')]), named('person === null || personId === null', ['true']),
  referral('nameSeen(scope, personId, person) ?? packetName', ['nameSeen(scope, personId, person)', 'packetName', 'person?.name ?? packetName', 'packetName ?? nameSeen(scope, personId, person)']),
  notice(NOTICED_ITEM, [...BOTH, ...others(NOTICED_ITEM, 'identity')]), notice('person === null || personId === null', ['true']),
  found(FOUND_ITEM, [...BOTH, ...ITEMS.map((item) => `itemsOf(scope, stored).has('${item}')`)]),
  person('disclosedTo(scope, stored)', ['stored.person'], 'export function summaryOf(stored: StoredPerson, scope: Scope): PersonSummary {\n  const seen = disclosedTo(scope, stored)'),
  person('seesInFull(scope, stored)', BOTH),
];

/** Who lives with a person, the warnings, the resident number, and the names in lists: noticed by what stands around a person. */
export const OF_SURROUNDINGS: readonly Place[] = [...HOUSEHOLD, ...WARNINGS, ...NUMBER, ...NAMES];
