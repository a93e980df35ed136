import { randomUUID } from 'node:crypto';
import type { Dice } from '../faults/dice.ts';
import { mayDo } from '../access/permits.ts';
import type { Eye } from './walk.ts';

/** One request of the day, of somebody. */
export interface Errand {
  readonly cookie: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: unknown;
}

interface Kind {
  /** Of a hundred requests. */
  readonly share: number;
  readonly permission: string;
  readonly errand: (eye: Eye, dice: Dice) => Omit<Errand, 'cookie'> | undefined;
}

const get = (url: string): Omit<Errand, 'cookie'> => ({ method: 'GET', url });
const of = (eye: Eye, dice: Dice, table: string): string | undefined => dice.pick(eye.records).get(table);
const about = (table: string, url: (id: string) => string): Kind['errand'] => (eye, dice) => {
  const id = of(eye, dice, table);
  return id === undefined ? undefined : get(url(id));
};

const WORDS = ['김하늘', '이', 'ㅂㅅㅇ', '1958-03-02', '4821'];

/** A day at the office: lists, records, looking somebody up, and one write in five of those who may (what is typed is kept, a warning). */
const KINDS: readonly Kind[] = [
  { share: 16, permission: 'task:read', errand: () => get('/api/today') },
  { share: 10, permission: 'referral:read', errand: (_eye, dice) => get(`/api/referrals?box=${dice.pick(['inbox', 'sent'])}&limit=50`) },
  { share: 8, permission: 'case:read', errand: () => get('/api/cases') },
  { share: 14, permission: 'person:read', errand: about('person', (id) => `/api/persons/${id}`) },
  { share: 8, permission: 'person:read', errand: about('person', (id) => `/api/persons/${id}/timeline`) },
  { share: 6, permission: 'referral:read', errand: about('case_file', (id) => `/api/cases/${id}`) },
  { share: 10, permission: 'person:search', errand: (_eye, dice) => ({ method: 'POST', url: '/api/persons/search', body: { q: dice.pick(WORDS) } }) },
  { share: 4, permission: 'notice:read', errand: () => get('/api/notices') },
  { share: 4, permission: 'audit:read', errand: () => get('/api/access-log') },
  { share: 12, permission: 'draft:write', errand: (_eye, dice) => ({ method: 'PUT', url: `/api/drafts/trust-${dice.below(40)}`, body: { body: { words: '두 번 찾아뵙고 확인하였습니다', at: dice.below(1_000_000) } } }) },
  {
    share: 8, permission: 'safety:write',
    errand: (eye, dice) => {
      // A warning is written of somebody whom one sees as a whole, and not by consent: an officer of the place, or the coordinator.
      const id = ['town-office', 'hope-welfare'].includes(eye.kind) ? of(eye, dice, 'person') : undefined;
      return id === undefined ? undefined : { method: 'POST', url: `/api/persons/${id}/safety-notes`, body: { level: 'caution', words: `현관에 개가 있습니다 ${randomUUID().slice(0, 8)}` } };
    },
  },
];

/** What somebody whose screens have none of it does instead. */
const OTHERWISE = get('/api/notices');

export function errandOf(eyes: readonly Eye[], dice: Dice): Errand {
  const eye = dice.pick(eyes);
  let at = dice.below(100);
  const kind = KINDS.find(({ share }) => (at -= share) < 0);
  const may = kind !== undefined && mayDo(eye.role, eye.kind, kind.permission) === true;
  return { cookie: eye.cookie, ...((may ? kind.errand(eye, dice) : undefined) ?? OTHERWISE) };
}
