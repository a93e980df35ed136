import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dayOfNumber } from '@dure/domain/discovery';
import { OUTPATIENT_PLACES, PLACE_CODES } from './marginals.ts';
import { institutionsOf, type InventedPerson, type Period } from './person.ts';
import { SIGUNGU_CODES } from './sigungu.ts';

/** So much is gathered before it is written. */
const GATHERED = 1 << 20;
/** A line is no longer; all of it is ASCII. */
const LONGEST_LINE = 1 << 10;

/** Bytes, not a growing string: a string of a million pieces costs the collector more than the writing does. */
class CsvFile {
  private readonly file: number;
  private readonly bytes = Buffer.allocUnsafe(GATHERED);
  private at = 0;
  constructor(path: string, header: string) {
    this.file = openSync(path, 'w', 0o600);
    this.line(header);
  }
  line(text: string): void {
    if (this.at + LONGEST_LINE > GATHERED) this.flush();
    this.at += this.bytes.write(`${text}\n`, this.at, 'latin1');
  }
  close(): void {
    this.flush();
    closeSync(this.file);
  }
  private flush(): void {
    writeSync(this.file, this.bytes, 0, this.at);
    this.at = 0;
  }
}

const HEADERS = {
  JK: 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SIDO,SGG,IPSN_TYPE_CD,CTRB_PT_TYPE_CD',
  GY20: 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN',
  GY30: 'KEY_SEQ,SEQ_NO,RECU_FR_DT,DIV_CD,MDCN_EXEC_FREQ',
  GY40: 'KEY_SEQ,SEQ_NO,RECU_FR_DT,SICK_SYM',
  GY60: 'KEY_SEQ,SEQ_NO,RECU_FR_DT,DIV_CD,MDCN_EXEC_FREQ',
  YK: 'STND_Y,YKIHO_ID,YKIHO_GUBUN_CD',
} as const;
type YearlyFile = keyof typeof HEADERS;

/** Invented claims as files in the layout of 표본코호트: one a year and kind, and one of states. */
export class CohortFiles {
  private readonly open = new Map<string, CsvFile>();
  private readonly states: CsvFile;
  private claims = 0;
  private readonly folder: string;
  private readonly period: Period;

  constructor(folder: string, period: Period) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.folder = folder;
    this.period = period;
    this.states = new CsvFile(join(folder, 'DURE_STATE_ALL.csv'), 'PERSON_ID,KIND,VALUE,FROM_DT,TO_DT');
  }

  person(one: InventedPerson): void {
    const id = String(10_000_000 + one.number);
    this.eligibility(one, id);
    for (const { kind, value, from, until } of one.states) this.states.line(`${id},${kind},${value},${compact(from)},${until === null ? '' : compact(until)}`);
    for (const claim of one.claims) this.claim(claim, id);
  }

  institutions(people: number): void {
    const places = new Set<string>([...OUTPATIENT_PLACES.map(([place]) => place), ...Object.values(PLACE_CODES)]);
    for (const place of places) for (let number = 1; number <= institutionsOf(place, people); number += 1) this.file('YK', String(this.period.year)).line(`${this.period.year},${place}${String(number).padStart(6, '0')},${place}`);
  }

  close(): void {
    for (const file of [...this.open.values(), this.states]) file.close();
  }

  private eligibility({ band, sex, diedOn, sigungu, medicalAid }: InventedPerson, id: string): void {
    const sgg = SIGUNGU_CODES[sigungu % SIGUNGU_CODES.length] ?? '';
    for (let year = Number(dayOfNumber(this.period.from).slice(0, 4)); year <= this.period.year; year += 1) {
      // Whoever died is in the files up to that year.
      const died = diedOn === null ? '' : compact(diedOn);
      if (died !== '' && Number(died.slice(0, 4)) < year) return;
      const age = bandOf(band.from + 2 - (this.period.year - year));
      this.file('JK', String(year)).line(`${year},${id},${sex},${age},${died.slice(0, 4) === String(year) ? died.slice(0, 6) : ''},${sgg.slice(0, 2)},${sgg},${medicalAid ? 7 : 5},${medicalAid ? 0 : 5}`);
    }
  }

  private claim({ day, days, form, institution, main, second, drugs }: InventedPerson['claims'][number], id: string): void {
    this.claims += 1;
    const [key, on] = [String(this.claims).padStart(10, '0'), compact(day)];
    const year = on.slice(0, 4);
    this.file('GY20', year).line(`${id},${key},${institution},${on},${form},${main},${second},${days}`);
    this.file('GY40', year).line(`${key},1,${on},${main}`);
    if (second !== '') this.file('GY40', year).line(`${key},2,${on},${second}`);
    if (form === '02') this.file('GY30', year).line(`${key},1,${on},AB${institution.slice(0, 2)}0,${days}`);
    drugs.forEach((drug, index) => this.file('GY60', year).line(`${key},${index + 1},${on},${drug.ingredient},${drug.days}`));
  }

  private file(kind: YearlyFile, year: string): CsvFile {
    const known = this.open.get(kind + year);
    if (known !== undefined) return known;
    const made = new CsvFile(join(this.folder, kind.startsWith('GY') ? `NHID_${kind}_T1_${year}.csv` : `NHID_${kind}_${year}.csv`), HEADERS[kind]);
    this.open.set(kind + year, made);
    return made;
  }
}

const days = new Map<number, string>();

/** YYYYMMDD. */
function compact(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const text = dayOfNumber(day).replaceAll('-', '');
  days.set(day, text);
  return text;
}

/** The AGE_GROUP of an age. */
const bandOf = (age: number): number => (age < 1 ? 0 : age < 5 ? 1 : Math.min(18, Math.floor(age / 5) + 1));
