import { PROGRAMMES } from '@dure/domain/programme';
import { AGENCY } from './form.ts';

/** What tells one new referral of a person from another: the programme, and what it comes out of or goes to. */
export interface DraftOrigin {
  readonly programme: string;
  readonly service: string;
  readonly after: string;
  readonly from: string;
  readonly case: string;
  readonly to: string;
}

const ORIGINS = ['after', 'from', 'case', 'to'] as const;

const kindOf = ({ programme, service }: DraftOrigin): string => PROGRAMMES.find((one) => one === programme) ?? (programme === '' && service === '' ? 'any' : AGENCY);

/** One draft for each thing that is asked for, so that two referrals of one person do not run into each other. */
export function draftKeyOf(personId: string, origin: DraftOrigin): string {
  const known = ORIGINS.find((name) => origin[name] !== '');
  return `referral:new:${personId}:${kindOf(origin)}${known === undefined ? '' : `:${known}-${origin[known]}`}`;
}

/** The address under which a draft with this key is gone on with. */
export function addressOfDraft(key: string): Readonly<Record<string, string>> | undefined {
  const [, person, kind, name, id] = /^referral:new:([0-9a-f-]{36}):([A-Za-z]+)(?::(after|from|case|to)-([0-9a-f-]{36}))?$/.exec(key) ?? [];
  if (person === undefined || kind === undefined) return undefined;
  return { person, ...(kind === 'any' ? {} : { programme: kind }), ...(name !== undefined && id !== undefined ? { [name]: id } : {}) };
}
