import { randomUUID } from 'node:crypto';
import { DISCLOSURE_KEYS } from '@dure/domain/consent';
import { draftIntake } from '@dure/domain/intake';
import type { Role } from '@dure/domain/staff';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../../testing/index.ts';

/** How a member of staff stands to a person. */
export const RELATIONS = ['own-area', 'other-area', 'other-municipality', 'referred-to-me', 'consent-withdrawn', 'expired', 'break-glass'] as const;
export type Relation = (typeof RELATIONS)[number];

const OTHER_AREA = '5211152000';
const NEIGHBOUR = { sigungu: '52710', emd: '5271025000' };
/** Three days before: what is given until yesterday has run out when the tests begin. */
const BEFORE = '2026-11-20T01:00:00.000Z';
const YESTERDAY = '2026-11-22';

/** A person and one record of each kind about that person, all written by a coordinator through the routes. */
export interface Records {
  readonly personId: string;
  readonly name: string;
  readonly intakeId: string;
  readonly consentId: string;
  readonly referralId: string;
  readonly caseId: string;
}

export interface PermissionWorld {
  readonly town: TestServer;
  readonly staffId: string;
  /** Signed in as the role under test. */
  readonly me: Client;
  readonly records: Readonly<Record<Relation, Records>>;
  /** Ids that nobody has. */
  readonly absent: Records;
}

interface Making {
  readonly author: Client;
  readonly receiver: string;
  readonly place: { readonly sigungu: string; readonly emd: string };
  readonly name: string;
  readonly until?: string;
}

const RECEIVES = { guaranteeNumber: 7, outbound: 'yes' };
const NAMES: Readonly<Record<Relation, string>> = { 'own-area': '강가온', 'other-area': '나다래', 'other-municipality': '도라지', 'referred-to-me': '류마루', 'consent-withdrawn': '박바다', 'expired': '서사랑', 'break-glass': '안아름' };

async function done(answered: Awaited<ReturnType<Client['send']>>): Promise<{ id: string; version: number }> {
  if (answered.statusCode >= 300) throw new Error(`The world could not be made: ${answered.body}`);
  return answered.json();
}

async function recordsOf(town: TestServer, { author, receiver, place, name, until = '2027-06-30' }: Making): Promise<Records> {
  const personId = await aPerson(town.owner, { name, emd: place.emd, sigungu: place.sigungu });
  const blank = draftIntake('case', 'self');
  const risks = { text: '', facts: { 'suicide.attemptInProgress': false, 'harm.selfOrOther': false, 'physicalEmergency': false } };
  const sections = { ...blank.counselling.sections, risks, problem: { text: '식사를 거르십니다', facts: { needs: ['돌봄'] } }, wishes: { text: '누가 들러 주면 좋겠다고 하심', facts: { 'wish.apply': true } } };
  const intake = await done(await author.send('POST', '/api/intakes', { ...blank, personId, emdCode: place.emd, counselling: { sections, doneOnTheSpot: '', nextStep: 'assess', nextOn: '2026-11-30' } }));
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: receiver, purpose: '돌봄 지원', items: ['identity', 'reason'], startsOn: '2026-11-20', endsOn: until };
  const consent = await done(await author.send('POST', `/api/persons/${personId}/consents`, { terms, answer: { action: 'give', shown: DISCLOSURE_KEYS, agreed: ['general'], method: 'typed' } }));
  const draft = await done(await author.send('POST', '/api/referrals', { personId, toOrganisationId: receiver, programme: null, service: '돌봄', urgency: 'general', reason: '혼자 지내셔서 의뢰합니다', requested: [{ item: '방문', words: '' }] }));
  await done(await author.send('POST', `/api/referrals/${draft.id}/actions`, { action: 'send', basis: { kind: 'consent', consentId: consent.id }, disclosed: ['identity', 'reason'], confirmed: [{ code: '초기상담을 마쳤습니다', words: '' }] }, { 'if-match': String(draft.version) }));
  const opened = await done(await author.send('POST', '/api/cases', { personId, programme: 'ICM' }));
  return { personId, name, intakeId: intake.id, consentId: consent.id, referralId: draft.id, caseId: opened.id };
}

/** One municipality and its neighbour with a person in every relation to one member of staff, who is signed in. */
export async function permissionWorld(role: Role, kind: string): Promise<PermissionWorld> {
  const town = await startTestServer();
  town.setNow(BEFORE);
  const mine = await anOrganisation(town.owner, kind, { ...RECEIVES, areas: kind === 'town-office' ? [JEONJU.emd] : [] });
  const third = await anOrganisation(town.owner, 'elder-care-provider', RECEIVES);
  const thirdThere = await anOrganisation(town.owner, 'elder-care-provider', { ...RECEIVES, sigungu: NEIGHBOUR.sigungu });
  const hope = await anOrganisation(town.owner, 'hope-welfare');
  const hopeThere = await anOrganisation(town.owner, 'hope-welfare', { sigungu: NEIGHBOUR.sigungu });
  const author = await signedIn(town, (await aStaff(town.owner, hope, 'coordinator')).login);
  const authorThere = await signedIn(town, (await aStaff(town.owner, hopeThere, 'coordinator', { sigungu: NEIGHBOUR.sigungu })).login);
  const elsewhere = { ...JEONJU, emd: OTHER_AREA };
  const making: Readonly<Record<Relation, Omit<Making, 'name'>>> = {
    'own-area': { author, receiver: third, place: JEONJU },
    'other-area': { author, receiver: third, place: elsewhere },
    'other-municipality': { author: authorThere, receiver: thirdThere, place: NEIGHBOUR },
    'referred-to-me': { author, receiver: mine, place: elsewhere },
    'consent-withdrawn': { author, receiver: mine, place: elsewhere },
    'expired': { author, receiver: mine, place: elsewhere, until: YESTERDAY },
    'break-glass': { author, receiver: third, place: elsewhere },
  };
  const records = {} as Record<Relation, Records>;
  for (const relation of RELATIONS) records[relation] = await recordsOf(town, { ...making[relation], name: NAMES[relation] });
  await done(await author.send('POST', `/api/consents/${records['consent-withdrawn'].consentId}/withdrawal`, { who: 'person', words: '' }));
  town.setNow(TEST_NOW);
  const staff = await aStaff(town.owner, mine, role);
  const absent = { personId: randomUUID(), name: '없는이름', intakeId: randomUUID(), consentId: randomUUID(), referralId: randomUUID(), caseId: randomUUID() };
  return { town, staffId: staff.id, me: await signedIn(town, staff.login), records, absent };
}
