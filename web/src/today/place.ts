import type { Answer } from '../client/index.ts';

export type TodayTask = Answer<'GET /api/today'>['tasks'][number];

/** A screen, as links name it. */
export interface Place {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
}

const record = (personId: string, part: string): Place => ({ to: '/persons/$id', params: { id: personId }, search: { part } });

/** Where the task is done, in one click. */
export function placeOf({ subject, personId }: Pick<TodayTask, 'subject' | 'personId'>): Place {
  if (subject.kind === 'referral') return { to: '/referrals/$id', params: { id: subject.id } };
  if (subject.kind === 'case') return { to: '/cases/$id', params: { id: subject.id } };
  if (personId === null) return { to: '/notices' };
  return record(personId, subject.kind === 'visit' ? 'visit' : subject.kind === 'break-glass' ? 'timeline' : 'intake');
}

type DraftName = 'draftReferral' | 'draftNewReferral' | 'draftCase' | 'draftIntake' | 'draftAssessment' | 'draftPerson' | 'draftConsent' | 'draftEmergency' | 'draftOther';

interface DraftPlace {
  readonly name: DraftName;
  readonly place: Place | undefined;
}

const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}';
const NAMES: Readonly<Record<string, readonly [DraftName, string]>> = {
  intake: ['draftIntake', 'intake'], assessment: ['draftAssessment', 'assessment'], person: ['draftPerson', 'overview'], consent: ['draftConsent', 'consent'], emergency: ['draftEmergency', 'intake'],
};

const ACTS: Readonly<Record<string, readonly [DraftName, string]>> = { referral: ['draftReferral', '/referrals/$id'], case: ['draftCase', '/cases/$id'] };
const ACT_KEY = new RegExp(`^(referral|case):(${UUID}):`);

/** The key of a draft names its form: `referral:<id>:accept`, `intake:new`. */
export function draftPlaceOf({ key, personId }: { readonly key: string; readonly personId: string | null }): DraftPlace {
  const [, noun = '', id = ''] = ACT_KEY.exec(key) ?? [];
  const act = ACTS[noun];
  if (act !== undefined) return { name: act[0], place: { to: act[1], params: { id } } };
  const isReferral = key.startsWith('referral:');
  const [name, part] = isReferral ? (['draftNewReferral', 'guide'] as const) : (NAMES[key.split(':')[0] ?? ''] ?? (['draftOther', 'overview'] as const));
  if (personId === null) return { name, place: undefined };
  return { name, place: isReferral ? { to: '/referrals/new', search: { person: personId } } : record(personId, part) };
}
