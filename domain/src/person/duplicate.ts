import type { PlainDate } from '../calendar/index.ts';
import type { BirthLikeness, NameLikeness } from './likeness.ts';
import { addressKeyOf, birthLikeness, nameLikeness } from './likeness.ts';
import type { Address, Phone, Sex } from './person.ts';

/** What two records are compared by; a Person has it, and so has a form that is being filled in. */
export interface DuplicateView {
  readonly name: string;
  readonly birthOn: PlainDate | null;
  readonly sex: Sex;
  readonly phones: readonly Phone[];
  readonly address: Pick<Address, 'text'>;
}

export const DUPLICATE_REASONS = [
  'same-name-and-birth', 'same-name', 'similar-name', 'same-birth', 'swapped-birth', 'birth-slip', 'same-phone', 'former-phone', 'same-birth-and-address', 'same-address', 'other-sex', 'other-birth',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export type DuplicateBand = 'same' | 'likely' | 'possible' | 'none';

export interface DuplicateScore {
  /** 0 to 100. */
  readonly score: number;
  readonly band: DuplicateBand;
  readonly reasons: readonly DuplicateReason[];
}

type Signal = readonly [points: number, reason: DuplicateReason];

const NAME: Readonly<Record<NameLikeness, Signal | null>> = { same: [40, 'same-name'], similar: [25, 'similar-name'], different: null };
/** A birth date known to differ speaks against: father and son, or two sisters, share the telephone and the address. */
const BIRTH: Readonly<Record<BirthLikeness, Signal | null>> = {
  same: [40, 'same-birth'],
  swapped: [30, 'swapped-birth'],
  slip: [20, 'birth-slip'],
  different: [-30, 'other-birth'],
  unknown: null,
};

function phoneSignal(a: DuplicateView, b: DuplicateView): Signal | null {
  const common = a.phones.flatMap((one) => b.phones.filter((other) => one.digits !== '' && one.digits === other.digits).map((other) => [one, other] as const));
  if (common.length === 0) return null;
  return common.some(([one, other]) => one.use !== 'old' && other.use !== 'old') ? [35, 'same-phone'] : [25, 'former-phone'];
}

function addressSignal(a: DuplicateView, b: DuplicateView): Signal | null {
  const key = addressKeyOf(a.address.text);
  return key !== '' && key === addressKeyOf(b.address.text) ? [15, 'same-address'] : null;
}

function sexSignal(a: DuplicateView, b: DuplicateView): Signal | null {
  return a.sex !== 'unknown' && b.sex !== 'unknown' && a.sex !== b.sex ? [-15, 'other-sex'] : null;
}

/** Pairs that mean more together are said together. */
function reasonsOf(signals: readonly Signal[]): readonly DuplicateReason[] {
  const single = signals.map(([, reason]) => reason);
  const pairs = (
    [
      ['same-name-and-birth', 'same-name', 'same-birth'],
      ['same-birth-and-address', 'same-birth', 'same-address'],
    ] as const
  ).filter(([, one, other]) => single.includes(one) && single.includes(other));
  const told = new Set<DuplicateReason>(pairs.flatMap(([, one, other]) => [one, other]));
  return [...pairs.map(([pair]) => pair), ...single.filter((reason) => !told.has(reason))];
}

/** At 80 and more the same person, at 55 likely, at 35 worth a look. Another name is never 'same': twins share birth, address and telephone. */
function bandOf(score: number, name: NameLikeness): DuplicateBand {
  if (score >= 80 && name === 'same') return 'same';
  if (score >= 55) return 'likely';
  return score >= 35 ? 'possible' : 'none';
}

/** How likely two records are one person, and why. Symmetric. */
export function scoreDuplicate(a: DuplicateView, b: DuplicateView): DuplicateScore {
  const name = nameLikeness(a.name, b.name);
  const signals = [NAME[name], BIRTH[birthLikeness(a.birthOn, b.birthOn)], phoneSignal(a, b), addressSignal(a, b), sexSignal(a, b)].filter((signal) => signal !== null);
  const score = Math.min(100, Math.max(0, signals.reduce((sum, [points]) => sum + points, 0)));
  return { score, band: bandOf(score, name), reasons: reasonsOf(signals) };
}
