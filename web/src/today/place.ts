import type { Answer } from '../client/index.ts';
import { addressOfDraft } from '../referral/compose/draft-key.ts';

export type TodayTask = Answer<'GET /api/today'>['tasks'][number];

/** A screen, as links name it. */
export interface Place {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
}

const record = (personId: string, part: string): Place => ({ to: '/persons/$id', params: { id: personId }, search: { part } });

/** The screen of each kind of record that something waits on. */
const SCREENS: Readonly<Record<string, string>> = {
  referral: '/referrals/$id', case: '/cases/$id', visit: '/visits/$id', plan: '/plans/$id', homecare: '/homecares/$id', emergency: '/emergencies/$id', inbound: '/inbound/$id', conference: '/conferences/$id', move: '/moves/$id', candidate: '/discovery/candidates/$id',
};

/** Where the task is done, in one click. */
export function placeOf({ subject, personId }: Pick<TodayTask, 'subject' | 'personId'>): Place {
  const to = SCREENS[subject.kind];
  if (to !== undefined) return { to, params: { id: subject.id } };
  if (subject.kind === 'break-glass') return { to: '/break-glass/review' };
  return personId === null ? { to: '/notices' } : record(personId, 'timeline');
}

type DraftName = 'draftCandidate' | 'draftHomecare' | 'draftReferral' | 'draftInbound' | 'draftVisit' | 'draftNewReferral' | 'draftCase' | 'draftIntake' | 'draftAssessment' | 'draftPerson' | 'draftHousehold' | 'draftFact' | 'draftConsent' | 'draftEmergency' | 'draftPlan' | 'draftMove' | 'draftConference' | 'draftOther';

interface DraftPlace {
  readonly name: DraftName;
  readonly place: Place | undefined;
}

/** The key of a draft names its form: `referral:<id>:accept`, `intake:new`. */
const FORMS: readonly { readonly key: RegExp; readonly name: DraftName; readonly to: string; readonly search?: (rest: string) => Readonly<Record<string, string>> }[] = [
  { key: /^referral:([0-9a-f-]{36}):/, name: 'draftReferral', to: '/referrals/$id' },
  { key: /^case:([0-9a-f-]{36}):/, name: 'draftCase', to: '/cases/$id' },
  { key: /^intake:([0-9a-f-]{36})$/, name: 'draftIntake', to: '/intakes/$id' },
  { key: /^intake:/, name: 'draftIntake', to: '/intakes/new' },
  { key: /^inbound:([0-9a-f-]{36})$/, name: 'draftInbound', to: '/inbound/$id' },
  { key: /^inbound:/, name: 'draftInbound', to: '/inbound/new' },
  { key: /^emergency:([0-9a-f-]{36})$/, name: 'draftEmergency', to: '/emergencies/$id' },
  { key: /^emergency:/, name: 'draftEmergency', to: '/emergencies/new' },
  { key: /^homecare:([0-9a-f-]{36}):/, name: 'draftHomecare', to: '/homecares/$id' },
  { key: /^candidate:([0-9a-f-]{36}):/, name: 'draftCandidate', to: '/discovery/candidates/$id' },
  { key: /^visit:([0-9a-f-]{36})$/, name: 'draftVisit', to: '/visits/$id', search: () => ({ do: 'record' }) },
  { key: /^plan:([0-9a-f-]{36})$/, name: 'draftPlan', to: '/plans/$id/edit' },
  { key: /^move:([0-9a-f-]{36}):/, name: 'draftMove', to: '/moves/$id' },
  { key: /^plan:([0-9a-f-]{36}):/, name: 'draftPlan', to: '/plans/$id' },
  { key: /^conference:([0-9a-f-]{36}):/, name: 'draftConference', to: '/conferences/$id' },
  { key: /^person:([0-9a-f-]{36})$/, name: 'draftPerson', to: '/persons/$id', search: () => ({ edit: 'person' }) },
  { key: /^household:([0-9a-f-]{36})$/, name: 'draftHousehold', to: '/persons/$id', search: () => ({ edit: 'household' }) },
  { key: /^fact:([0-9a-f-]{36}):(.+)$/, name: 'draftFact', to: '/persons/$id', search: (fact) => ({ part: 'facts', edit: fact }) },
  { key: /^person:/, name: 'draftPerson', to: '/persons/new' },
];
const OF_PERSON: Readonly<Record<string, readonly [DraftName, string]>> = { move: ['draftMove', 'move'], assessment: ['draftAssessment', 'assessment'], consent: ['draftConsent', 'consent'], task: ['draftVisit', 'visit'] };

type Form = (typeof FORMS)[number];

function placeOfForm({ key: pattern, to, search }: Form, key: string): Place {
  const [, id, rest] = pattern.exec(key) ?? [];
  if (id === undefined) return { to };
  return { to, params: { id }, ...(search ? { search: search(rest ?? '') } : {}) };
}

/** Where a draft is gone on with; a form that is not known here leads to the person it is about. */
export function draftPlaceOf({ key, personId }: { readonly key: string; readonly personId: string | null }): DraftPlace {
  const form = FORMS.find((one) => one.key.test(key));
  if (form !== undefined) return { name: form.name, place: placeOfForm(form, key) };
  if (key.startsWith('referral:')) return { name: 'draftNewReferral', place: personId === null ? undefined : { to: '/referrals/new', search: addressOfDraft(key) ?? { person: personId } } };
  const [name, part] = OF_PERSON[key.split(':')[0] ?? ''] ?? (['draftOther', 'overview'] as const);
  return { name, place: personId === null ? undefined : record(personId, part) };
}
