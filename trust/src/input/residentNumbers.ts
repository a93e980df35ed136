import { parseResidentNumber } from '@dure/domain/person';
import type { Figure, Measured, Run } from '../figure.ts';

interface Row {
  readonly era: string;
  readonly typed: string;
  /** The birth date that it says; null where it is none. */
  readonly birthOn: string | null;
  readonly foreign?: boolean;
  readonly differs?: boolean;
}

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** One digit beside the right one, so that no row can be anybody's number; `right` is asked for only after October 2020, where no digit is checked. */
function withDigit(twelve: string, foreign: boolean, right: boolean): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(twelve[at]), 0);
  const digit = (11 - (sum % 11) + (foreign ? 2 : 0)) % 10;
  return `${twelve}${right ? digit : (digit + 1) % 10}`;
}

/** Every seventh digit with its century, leap days, days that are none, and the change of October 2020. */
function table(): readonly Row[] {
  const centuries: readonly (readonly [seventh: number, century: number, year: string])[] = [[9, 18, '95'], [0, 18, '95'], [1, 19, '54'], [2, 19, '54'], [3, 20, '04'], [4, 20, '04'], [5, 19, '54'], [6, 19, '54'], [7, 20, '04'], [8, 20, '04']];
  const eras = centuries.map(([seventh, century, year]): Row => ({ era: `seventh digit ${seventh}`, typed: withDigit(`${year}0301${seventh}00001`, seventh >= 5 && seventh <= 8, false), birthOn: `${century}${year}-03-01`, foreign: seventh >= 5 && seventh <= 8, differs: true }));
  const days: readonly (readonly [digits: string, birthOn: string | null])[] = [['000229', '2000-02-29'], ['040229', '2004-02-29'], ['050229', null], ['010230', null], ['011301', null], ['010001', null], ['010100', null], ['010631', null], ['011231', '2001-12-31']];
  const calendar = days.map(([digits, birthOn]): Row => ({ era: `day ${digits}`, typed: withDigit(`${digits}300001`, false, false), birthOn, differs: true }));
  const random = ['201004', '201005', '201231', '250101'].map((digits): Row => ({ era: `born ${digits}`, typed: withDigit(`${digits}300001`, false, false), birthOn: `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`, differs: digits < '201005' }));
  const spelt: readonly Row[] = [
    { era: 'with a hyphen', typed: `${withDigit('540301200001', false, false).slice(0, 6)}-${withDigit('540301200001', false, false).slice(6)}`, birthOn: '1954-03-01', differs: true },
    { era: 'full-width', typed: withDigit('540301200001', false, false).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))), birthOn: '1954-03-01', differs: true },
    { era: 'twelve digits', typed: '540301200001', birthOn: null }, { era: 'fourteen digits', typed: '54030120000111', birthOn: null }, { era: 'letters', typed: '540301-2abcdef', birthOn: null }, { era: 'empty', typed: '', birthOn: null },
  ];
  return [...eras, ...calendar, ...random, ...spelt];
}

async function measure({ fault }: Run): Promise<Measured> {
  const rows = table();
  const wrong = rows.filter(({ typed, birthOn, foreign, differs }) => {
    const parsed = parseResidentNumber(typed);
    if (!parsed.ok) return fault === 'a wrong digit that refuses' || birthOn !== null;
    if (fault === 'a wrong digit that refuses' && parsed.value.checkDigitDiffers) return birthOn !== null;
    return parsed.value.birthOn !== birthOn || (foreign !== undefined && parsed.value.foreign !== foreign) || (differs !== undefined && parsed.value.checkDigitDiffers !== differs);
  });
  return { measured: `${rows.length - wrong.length} of ${rows.length} rows of the table read as they should be${wrong.length > 0 ? `; not: ${wrong.map(({ era }) => era).join(', ')}` : ''}`, reached: wrong.length === 0 };
}

export const residentNumberFigure: Figure = { goal: 'G44', title: 'resident numbers of every era', floor: '100 % per table: ten century digits, foreigners, leap days, no digit checked since 2020-10-05', depths: ['short', 'long'], faults: ['a wrong digit that refuses'], measure };
