import { LEGAL_CHECK_CODES, LEGAL_GROUNDS, type LegalCheck, type LegalGround } from '@dure/domain/referral';
import type { FieldError } from '../../client/index.ts';
import type { composeMessages } from './messages.en.ts';

type Words = (typeof composeMessages)['ko'];

/** Which duty to report binds, by which article, and what was confirmed. */
export interface LawForm {
  readonly ground: LegalGround | undefined;
  readonly article: string;
  readonly checks: readonly LegalCheck[];
}
export const EMPTY_LAW: LawForm = { ground: undefined, article: '', checks: [] };

/** A duty brings its article along; another law is named by whoever sends. */
export function withGround(law: LawForm, ground: LegalGround): LawForm {
  return { ...law, ground, article: LEGAL_GROUNDS[ground].article };
}

export function withCheck(law: LawForm, check: LegalCheck, isDone: boolean): LawForm {
  return { ...law, checks: LEGAL_CHECK_CODES.filter((code) => (code === check ? isDone : law.checks.includes(code))) };
}

export function lawProblems({ ground, article, checks }: LawForm = EMPTY_LAW, t: Words): readonly FieldError[] {
  if (ground === undefined) return [{ path: 'law.ground', message: t.lawGroundMissing }];
  return [
    ...(article.trim() === '' ? [{ path: 'law.article', message: t.lawArticleMissing }] : []),
    ...LEGAL_CHECK_CODES.filter((code) => !checks.includes(code)).map((code) => ({ path: `law.${code}`, message: t.lawCheckMissing })),
  ];
}

export function lawChecked({ checks }: LawForm = EMPTY_LAW): { code: string; words: string }[] {
  return checks.map((code) => ({ code, words: '' }));
}
