import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayOfNumber } from '@dure/domain/discovery';
import { CsvFile } from './csv.ts';
import { OUTPATIENT_PLACES, PLACE_CODES } from './marginals.ts';
import { institutionsOf, type InventedPerson, type Period } from './person.ts';
import { rosterLine } from './roster.ts';
import { SIGUNGU_CODES } from './sigungu.ts';

const HEADERS = {
  JK: 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD',
  GY20: 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN',
  GY30: 'KEY_SEQ,SEQ_NO,RECU_FR_DT,DIV_CD,MDCN_EXEC_FREQ',
  GY40: 'KEY_SEQ,SEQ_NO,RECU_FR_DT,SICK_SYM',
  GY60: 'KEY_SEQ,SEQ_NO,RECU_FR_DT,DIV_CD,MDCN_EXEC_FREQ',
} as const;
type YearlyFile = keyof typeof HEADERS;

/** Nobody has more claims: with the number of the person before it, the number of a claim is its key. */
const CLAIMS_OF_ONE = 10_000;

/** The files of one lot of people, in the layout of 표본코호트: one a year and kind, one of states, and one of names where they are asked for. */
export class CohortFiles {
  private readonly yearly = new Map<YearlyFile, CsvFile[]>();
  private readonly states: CsvFile;
  private readonly names: CsvFile | undefined;
  private readonly folder: string;
  private readonly period: Period;
  private readonly firstYear: number;
  private readonly lot: string;

  /** `lot` is '' where there is only one. */
  constructor(folder: string, period: Period, lot: string, roster: boolean) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.folder = folder;
    this.period = period;
    this.lot = lot;
    this.firstYear = Number(dayOfNumber(period.from).slice(0, 4));
    this.states = new CsvFile(join(folder, `DURE_STATE_ALL${lot}.csv`), 'PERSON_ID,KIND,VALUE,FROM_DT,TO_DT');
    this.names = roster ? new CsvFile(join(folder, `DURE_ROSTER_ALL${lot}.csv`), 'PERSON_ID,NAME,JUMIN_NO,PHONE,ADDRESS,EMD_CD') : undefined;
  }

  person(one: InventedPerson, seed: number): void {
    const id = String(10_000_000 + one.number);
    this.eligibility(one, id);
    for (const { kind, value, from, until } of one.states) this.states.line(`${id},${kind},${value},${compact(from)},${until === null ? '' : compact(until)}`);
    one.claims.forEach((claim, index) => this.claim(claim, id, String(one.number * CLAIMS_OF_ONE + index).padStart(12, '0')));
    this.names?.line(rosterLine(one, id, seed, this.period));
  }

  close(): void {
    for (const file of [...[...this.yearly.values()].flat(), this.states, this.names]) file?.close();
  }

  private eligibility({ band, sex, diedOn, sigungu, medicalAid }: InventedPerson, id: string): void {
    const sgg = SIGUNGU_CODES[sigungu % SIGUNGU_CODES.length] ?? '';
    for (let year = this.firstYear; year <= this.period.year; year += 1) {
      // Whoever died is in the files up to that year.
      const died = diedOn === null ? '' : compact(diedOn);
      if (died !== '' && Number(died.slice(0, 4)) < year) return;
      const age = bandOf(band.from + 2 - (this.period.year - year));
      this.file('JK', year).line(`${year},${id},${sex},${age},${died.slice(0, 4) === String(year) ? died.slice(0, 6) : ''},${sgg.slice(0, 2)},${sgg},${medicalAid ? 7 : 5},${medicalAid ? 0 : 5}`);
    }
  }

  private claim(claim: InventedPerson['claims'][number], id: string, key: string): void {
    const { on, year } = calendarDay(claim.day);
    const bill = this.file('GY20', year);
    bill.text(id);
    bill.text(key);
    bill.text(claim.institution);
    bill.text(on);
    bill.text(claim.form);
    bill.text(claim.main);
    bill.text(claim.second);
    bill.text(String(claim.days));
    bill.endFields();
    const illnesses = this.file('GY40', year);
    illness(illnesses, key, '1', on, claim.main);
    if (claim.second !== '') illness(illnesses, key, '2', on, claim.second);
    if (claim.form === '02') detail(this.file('GY30', year), key, '1', on, `AB${claim.institution.slice(0, 2)}0`, claim.days);
    if (claim.drugs.length === 0) return;
    const drugs = this.file('GY60', year);
    claim.drugs.forEach((drug, index) => detail(drugs, key, String(index + 1), on, drug.ingredient, drug.days));
  }

  private file(kind: YearlyFile, year: number): CsvFile {
    const files = this.yearly.get(kind) ?? [];
    const known = files[year - this.firstYear];
    if (known !== undefined) return known;
    const made = new CsvFile(join(this.folder, `NHID_${kind}${kind.startsWith('GY') ? '_T1' : ''}_${year}${this.lot}.csv`), HEADERS[kind]);
    files[year - this.firstYear] = made;
    this.yearly.set(kind, files);
    return made;
  }
}

function illness(file: CsvFile, key: string, sequence: string, on: string, code: string): void {
  file.text(key);
  file.text(sequence);
  file.text(on);
  file.text(code);
  file.endFields();
}

function detail(file: CsvFile, key: string, sequence: string, on: string, code: string, days: number): void {
  file.text(key);
  file.text(sequence);
  file.text(on);
  file.text(code);
  file.text(String(days));
  file.endFields();
}

/** The institutions of the whole population. */
export function writeInstitutions(folder: string, year: number, people: number): void {
  const file = new CsvFile(join(folder, `NHID_YK_${year}.csv`), 'STND_Y,YKIHO_ID,YKIHO_GUBUN_CD');
  const places = new Set<string>([...OUTPATIENT_PLACES.map(([place]) => place), ...Object.values(PLACE_CODES)]);
  for (const place of places) for (let number = 1; number <= institutionsOf(place, people); number += 1) file.line(`${year},${place}${String(number).padStart(6, '0')},${place}`);
  file.close();
}

const days = new Map<number, { readonly on: string; readonly year: number }>();

/** YYYYMMDD, and the year by itself. */
function calendarDay(day: number): { readonly on: string; readonly year: number } {
  const known = days.get(day);
  if (known !== undefined) return known;
  const on = dayOfNumber(day).replaceAll('-', '');
  const made = { on, year: Number(on.slice(0, 4)) };
  days.set(day, made);
  return made;
}

const compact = (day: number): string => calendarDay(day).on;

/** The AGE_GROUP of an age. */
const bandOf = (age: number): number => (age < 1 ? 0 : age < 5 ? 1 : Math.min(18, Math.floor(age / 5) + 1));
