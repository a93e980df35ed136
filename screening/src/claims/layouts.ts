import { SPELL_KINDS } from '@dure/domain/discovery';
import { type Mapping, wordsOf } from './mapping.ts';

const same = (words: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(words.map((word) => [word, word]));
const coded = (word: string, codes: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(codes.map((code) => [code, word]));

/** 요양기관종별, as both insurers number it. */
const KINDS = {
  ...coded('tertiary-hospital', ['01', '1']), ...coded('general-hospital', ['11']), ...coded('hospital', ['21']), ...coded('long-term-care-hospital', ['28']), ...coded('psychiatric-hospital', ['29']), ...coded('clinic', ['31']),
  ...coded('dental-hospital', ['41']), ...coded('dental-clinic', ['51']), ...coded('midwifery-clinic', ['61']), ...coded('public-health-centre', ['71', '72', '73', '75']), ...coded('pharmacy', ['81']),
  ...coded('korean-medicine-hospital', ['92']), ...coded('korean-medicine-clinic', ['93']),
};

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
    values: { type: KINDS },
  },
  roster: { files: 'DURE_ROSTER_*.csv', columns: { person: 'PERSON_ID', name: 'NAME', residentNumber: 'JUMIN_NO', phone: 'PHONE', address: 'ADDRESS', emd: 'EMD_CD' } },
  states: { files: 'DURE_STATE_*.csv', columns: { person: 'PERSON_ID', kind: 'KIND', value: 'VALUE', from: 'FROM_DT', until: 'TO_DT' }, values: { kind: same(SPELL_KINDS), value: same(wordsOf('value')) } },
};

/** 서식코드 have three digits, the first a nought that some deliveries leave out. */
const forms = (word: string, codes: readonly string[]): Readonly<Record<string, string>> => coded(word, codes.flatMap((code) => [code, code.replace(/^0/, '')]));

/**
 * 건강보험심사평가원 환자표본자료 (HIRA-NPS). The bill (T200) says who the patient is as well: people are read from it, with the age on
 * the day. 처방 (T530) has no day of its own and takes that of its bill. A patient's number (JID) holds within one year only, so one
 * year is one import. Of 건강보험 it does not say whether by work or by place: 의료급여 is what differs.
 */
const HIRA_NPS: Mapping = {
  eligibility: {
    files: '*T200_*.csv',
    columns: { person: 'JID', year: 'RECU_FR_DD', sex: 'SEX_TP_CD', age: 'PAT_AGE', coverage: 'INSUP_TP_CD' },
    values: { sex: { 1: 'male', 2: 'female' }, coverage: { ...coded('employee', ['4', '7']), ...coded('medical-aid-1', ['5']) } },
  },
  claims: {
    files: '*T200_*.csv',
    columns: { claim: 'SPEC_ID_SNO', person: 'JID', day: 'RECU_FR_DD', setting: 'FOM_TP_CD', main: 'MSICK_CD', second: 'SSICK_CD', days: 'VST_DDCNT', institution: 'YID' },
    values: {
      setting: {
        ...forms('inpatient', ['021', '041', '061', '071', '072', '073', '101', '121']), ...forms('outpatient', ['031', '051', '081', '082', '083', '111', '131']), ...forms('day-ward', ['091']), ...forms('pharmacy', ['201', '211']),
      },
    },
  },
  prescriptions: { files: '*T530_*.csv', columns: { claim: 'SPEC_ID_SNO', ingredient: 'GNL_CD', days: 'TOT_INJC_DDCNT_EXEC_FQ' } },
  institutions: { files: '*YKIHO_*.csv', columns: { institution: 'YID', type: 'CL_CD' }, values: { type: KINDS } },
};

/** The layouts that come with us, to be edited where a delivery differs. */
export const LAYOUTS = { 'nhis-sample-cohort': SAMPLE_COHORT, 'hira-nps': HIRA_NPS } as const;
