import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimsIdentities, type ClaimsIdentity, type ClaimsPerson, lastDayOfClaims } from '@dure/database/demo';
import type { PlainDate } from '@dure/domain/calendar';
import { dayNumberOf } from '@dure/domain/discovery';
import { generateClaims, importClaims, type Mapping, SAMPLE_COHORT, type Store } from '@dure/screening/claims';
import type { DataKeys } from '../../cipher/index.ts';
import { rosterCipher } from './cipher.ts';
import { keepDelivery } from './delivery.ts';

/** Two years of claims up to the last month that is over. */
const DAYS = 730;
/** As the demo town is made. */
const SEED = 1;
const OLDEST: PlainDate = '1990-01-01';

/** The layout of 표본코호트 with what an insurer adds for a municipality: the year of birth and the 행정동. */
const MAPPING: Mapping = { ...SAMPLE_COHORT, eligibility: { files: 'NHID_JK_*.csv', ...SAMPLE_COHORT.eligibility, columns: { ...SAMPLE_COHORT.eligibility?.columns, birthYear: 'BIRTH_YEAR', emd: 'EMD_CD' } } };

export interface TownClaims {
  readonly home: string;
  readonly settings: DataKeys;
  readonly people: number;
  readonly today: PlainDate;
  readonly tell: (sentence: string) => void;
}

const SEXES: Readonly<Record<string, ClaimsPerson['sex']>> = { 1: 'male', 2: 'female' };
const linesOf = async (path: string): Promise<readonly string[]> => (await readFile(path, 'utf8')).trimEnd().split('\n');

/** Who is in the eligibility of the last year, or of the year in which somebody died. */
async function peopleIn(folder: string, files: readonly string[]): Promise<readonly ClaimsPerson[]> {
  const people = new Map<string, ClaimsPerson>();
  for (const file of files.toSorted()) {
    for (const line of (await linesOf(join(folder, file))).slice(1)) {
      const [, pseudonym = '', sex = '', ageGroup = ''] = line.split(',');
      people.set(pseudonym, { pseudonym, sex: SEXES[sex] ?? 'female', ageGroup: Number(ageGroup) });
    }
  }
  return [...people.values()];
}

/** Everybody lives in the town, and each row says where. */
async function settle(folder: string, file: string, identities: ReadonlyMap<string, ClaimsIdentity>): Promise<void> {
  const [header = '', ...rows] = await linesOf(join(folder, file));
  const place = header.split(',').indexOf('SGG');
  const settled = rows.map((row) => {
    const fields = row.split(',');
    const { birthYear = '', emd = '' } = identities.get(fields[1] ?? '') ?? {};
    fields[place] = emd.slice(0, 5);
    return [...fields, birthYear, emd].join(',');
  });
  await writeFile(join(folder, file), `${[`${header},BIRTH_YEAR,EMD_CD`, ...settled].join('\n')}\n`, { mode: 0o600 });
}

async function writeRoster(folder: string, identities: readonly ClaimsIdentity[]): Promise<void> {
  const rows = identities.flatMap(({ pseudonym, emd, named }) => (named === null ? [] : [`${pseudonym},${named.name},${named.residentNumber},${named.phone},"${named.address.replaceAll('"', '""')}",${emd}`]));
  await writeFile(join(folder, 'DURE_ROSTER_1.csv'), `${['PERSON_ID,NAME,JUMIN_NO,PHONE,ADDRESS,EMD_CD', ...rows].join('\n')}\n`, { mode: 0o600 });
}

/** Invents the claims of a city's people with the insurer's roster, some of whom the demo town knows, and imports them. The files are removed: only the store stays. */
export async function inventTownClaims({ home, settings, people, today, tell }: TownClaims): Promise<Store> {
  const folder = join(home, '..', 'claims-invented');
  // Of one that was killed.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const until = lastDayOfClaims(today);
    generateClaims({ into: folder, people, seed: SEED, until, days: DAYS, tell });
    const files = (await readdir(folder)).filter((name) => name.startsWith('NHID_JK_'));
    const identities = claimsIdentities({ seed: SEED, today }, await peopleIn(folder, files), Number(until.slice(0, 4)));
    const byPseudonym = new Map(identities.map((one) => [one.pseudonym, one]));
    for (const file of files) await settle(folder, file, byPseudonym);
    await writeRoster(folder, identities);
    const version = `claims-${until.replaceAll('-', '')}`;
    const outcome = await importClaims({ from: folder, home, mapping: MAPPING, believable: { from: dayNumberOf(OLDEST), until: dayNumberOf(today) }, version, threads: 1, memory: '500MB', tell: () => undefined, cipher: () => rosterCipher(settings) });
    if (outcome.store === null) throw new Error(outcome.files.flatMap(({ file, broken }) => (broken === null ? [] : [`${file}: ${broken}`])).join('; '));
    await keepDelivery(home, outcome, { version, at: `${today}T00:00:00.000Z`, account: null, adds: false });
    return outcome.store;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
