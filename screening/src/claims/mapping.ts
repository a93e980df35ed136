import { CARE_SETTINGS, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS } from '@dure/domain/discovery';

/** How one kind of file is read: which files, which of their columns, and what their codes mean. */
export interface TableMapping {
  /** A file name; `*` stands for anything. */
  readonly files: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Codes of the file and our words for them, by field. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const TABLES = ['eligibility', 'claims', 'details', 'diagnoses', 'prescriptions', 'institutions', 'states', 'roster'] as const;
export type TableName = (typeof TABLES)[number];
/** What is not there is not read; `eligibility` and `claims` must be. */
export type Mapping = Readonly<Partial<Record<TableName, TableMapping>>>;

const VALUES = {
  sex: SEXES, setting: CARE_SETTINGS, type: INSTITUTION_TYPES, coverage: SPELLS.coverage, kind: SPELL_KINDS, value: SPELL_KINDS.flatMap((kind) => SPELLS[kind]),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The words that a coded field may mean. */
export const wordsOf = (field: string): readonly string[] => (Object.hasOwn(VALUES, field) ? VALUES[field as keyof typeof VALUES] : []);

const same = (words: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(words.map((word) => [word, word]));
const coded = (word: string, codes: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(codes.map((code) => [code, word]));

/**
 * 국민건강보험공단 표본코호트 1.0, by its published layout. It knows neither the two kinds of 의료급여 nor 장기요양 and 검진 consent:
 * those come from a file of states of our own making, which whoever delivers the data fills; so does the
 * roster, which says who a pseudonym is. 진료(30T) and 상병(40T) are left out: no criterion asks for them yet, and they are the longest
 * files. A mapping that names `details` and `diagnoses` has them read, checked and kept.
 */
export const SAMPLE_COHORT: Mapping = {
  eligibility: {
    files: 'NHID_JK_*.csv',
    columns: { person: 'PERSON_ID', year: 'STND_Y', sex: 'SEX', ageGroup: 'AGE_GROUP', sigungu: 'SGG', coverage: 'IPSN_TYPE_CD', died: 'DTH_YM' },
    values: { sex: { 1: 'male', 2: 'female' }, coverage: { ...coded('local', ['1', '2']), ...coded('employee', ['5', '6']), ...coded('medical-aid-1', ['7', '8']) } },
  },
  claims: {
    files: 'NHID_GY20_*.csv',
    columns: { claim: 'KEY_SEQ', person: 'PERSON_ID', day: 'RECU_FR_DT', setting: 'FORM_CD', main: 'MAIN_SICK', second: 'SUB_SICK', days: 'VSCN', institution: 'YKIHO_ID' },
    values: { setting: { ...coded('inpatient', ['02', '04', '06', '07', '10', '12']), ...coded('outpatient', ['03', '05', '08', '11', '13']), ...coded('day-ward', ['09']), ...coded('pharmacy', ['20', '21']), ...coded('unknown', ['ZZ']) } },
  },
  prescriptions: { files: 'NHID_GY60_*.csv', columns: { claim: 'KEY_SEQ', day: 'RECU_FR_DT', ingredient: 'DIV_CD', days: 'MDCN_EXEC_FREQ' } },
  institutions: {
    files: 'NHID_YK_*.csv',
    columns: { institution: 'YKIHO_ID', type: 'YKIHO_GUBUN_CD' },
    values: {
      type: {
        ...coded('tertiary-hospital', ['01']), ...coded('general-hospital', ['11']), ...coded('hospital', ['21']), ...coded('long-term-care-hospital', ['28']), ...coded('psychiatric-hospital', ['29']), ...coded('clinic', ['31']),
        ...coded('dental-hospital', ['41']), ...coded('dental-clinic', ['51']), ...coded('midwifery-clinic', ['61']), ...coded('public-health-centre', ['71', '72', '73', '75']), ...coded('pharmacy', ['81']),
        ...coded('korean-medicine-hospital', ['92']), ...coded('korean-medicine-clinic', ['93']),
      },
    },
  },
  roster: { files: 'DURE_ROSTER_*.csv', columns: { person: 'PERSON_ID', name: 'NAME', residentNumber: 'JUMIN_NO', phone: 'PHONE', address: 'ADDRESS', emd: 'EMD_CD' } },
  states: { files: 'DURE_STATE_*.csv', columns: { person: 'PERSON_ID', kind: 'KIND', value: 'VALUE', from: 'FROM_DT', until: 'TO_DT' }, values: { kind: same(SPELL_KINDS), value: same(wordsOf('value')) } },
};

function problemsOf(name: string, table: unknown): readonly string[] {
  if (!(TABLES as readonly string[]).includes(name)) return [`There is no table '${name}'. There are: ${TABLES.join(', ')}.`];
  const { files, columns, values = {} } = (typeof table === 'object' && table !== null ? table : {}) as Partial<TableMapping>;
  const wrong = Object.entries(values).flatMap(([field, codes]) => Object.values(codes).filter((word) => !wordsOf(field).includes(word)).map((word) => `${name}.values.${field}: '${word}' is none of ${wordsOf(field).join(', ')}.`));
  return [
    ...(typeof files === 'string' && files !== '' ? [] : [`${name}.files names no files.`]),
    ...(typeof columns === 'object' && Object.values(columns).every((column) => typeof column === 'string') ? [] : [`${name}.columns names no columns.`]),
    ...wrong,
  ];
}

/** Reads a mapping that somebody wrote. Throws with everything that is wrong with it. */
export function readMapping(text: string): Mapping {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('A mapping is an object of tables.');
  const problems = Object.entries(parsed).flatMap(([name, table]) => problemsOf(name, table));
  for (const needed of ['eligibility', 'claims']) if (!(needed in parsed)) problems.push(`The mapping has no '${needed}'.`);
  if (problems.length > 0) throw new Error(`The mapping cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  return parsed as Mapping;
}
