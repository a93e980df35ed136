import { allow, refuse, type Decision } from '../decision/index.ts';
import { latinKeysOf } from '../korean/index.ts';
import { isOfCommonWords } from './commonWords.ts';

/** What a municipality demands of passwords. ASVS 6.2.5 asks for no composition; where the agency's own security rule still does, it is switched on here. */
export interface PasswordPolicy {
  readonly minCharacters: number;
  readonly composition: 'none' | 'three-of-four';
}

export const DEFAULT_PASSWORD_POLICY: PasswordPolicy = { minCharacters: 9, composition: 'none' };
/** Longer input is refused before it is hashed, so that hashing cannot be made to work for nothing. */
export const PASSWORD_MAX_CHARACTERS = 128;

type Guessable = 'session/password-names-owner' | 'session/password-too-simple' | 'session/password-common' | 'session/password-common-words';

export type PasswordRefusal =
  | { readonly code: 'session/password-too-short'; readonly needed: number }
  | { readonly code: 'session/password-too-long'; readonly most: number }
  | { readonly code: Guessable }
  | { readonly code: 'session/password-composition' };

export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

/** What is hashed and compared: one spelling of each Hangul syllable, whatever keyboard typed it. */
export function passwordSpelling(typed: string): string {
  return typed.normalize('NFC');
}

/** Whether a new password is good enough. `common` are passwords known from leaks, lower case. */
export function judgePassword(typed: string, owner: PasswordOwner, common: ReadonlySet<string>, policy: PasswordPolicy = DEFAULT_PASSWORD_POLICY): Decision<string, PasswordRefusal> {
  const password = passwordSpelling(typed);
  const characters = [...password].length;
  if (characters < policy.minCharacters) return refuse({ code: 'session/password-too-short', needed: policy.minCharacters });
  if (characters > PASSWORD_MAX_CHARACTERS) return refuse({ code: 'session/password-too-long', most: PASSWORD_MAX_CHARACTERS });
  const guessable = guessableBecause(password.toLowerCase(), owner, common);
  if (guessable !== undefined) return refuse({ code: guessable });
  if (policy.composition === 'three-of-four' && kindsOfCharacter(password) < 3) return refuse({ code: 'session/password-composition' });
  return allow(password);
}

/** Hangul is weighed as it is read and as its keys are: 홍길동 is ghdrlfehd, and ㅂㅈㄷㄱ a run of keys. */
function guessableBecause(lower: string, { login, name }: PasswordOwner, common: ReadonlySet<string>): Guessable | undefined {
  const keys = latinKeysOf(lower).toLowerCase();
  const either = (weighs: (password: string) => boolean): boolean => weighs(lower) || weighs(keys);
  if ([login, name, latinKeysOf(name)].some((word) => names(lower, word))) return 'session/password-names-owner';
  if (either(isSimple)) return 'session/password-too-simple';
  if (either((password) => common.has(password))) return 'session/password-common';
  return either(isOfCommonWords) ? 'session/password-common-words' : undefined;
}

function names(password: string, word: string): boolean {
  const spelled = word.normalize('NFC').toLowerCase();
  return spelled.length >= 3 && password.includes(spelled);
}

const RUNS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

/** Fewer than five different characters, or nothing but a piece of the alphabet, the digits or a keyboard row, forwards or backwards. */
function isSimple(password: string): boolean {
  if (new Set(password).size < 5) return true;
  const backwards = [...password].toReversed().join('');
  return RUNS.some((run) => `${run}${run}`.includes(password) || `${run}${run}`.includes(backwards));
}

function kindsOfCharacter(password: string): number {
  return [/\p{Lu}/u, /[\p{Ll}\p{Lo}]/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(password)).length;
}
