import { execFileSync } from 'node:child_process';
import { openSync, readFileSync, readSync, closeSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DiscoveryFinding, dayNumberOf, illnessOf, leavesOf, type Screen } from '@dure/domain/discovery';
import { columnsFile, readDictionaries, type Store } from '@dure/screening/claims';
import { findingReader } from '@dure/screening/discovery';
import { digestOf, type Measured } from '../measure.ts';
import { type Place, storeOf, THREADS } from '../place.ts';

const COMPILER = 'gcc';
/** In the order of enum Column in kernel.c. */
const READ = [
  'birthYear', 'diedOn', 'claimStart', 'prescriptionStart', 'spellStart', 'day', 'days', 'setting', 'institutionType', 'institution', 'main', 'prescribedOn', 'prescribedDays', 'ingredient', 'prescribedAt', 'spellKind', 'spellValue', 'spellFrom', 'spellUntil',
] as const;

/** Where the columns of a part lie in its file. */
function partLine(file: string): string {
  const handle = openSync(file, 'r');
  const head = Buffer.alloc(8192);
  readSync(handle, head);
  closeSync(handle);
  const end = head.indexOf(0x0a);
  const text = head.toString('utf8', 0, end);
  const places = JSON.parse(text.slice(text.indexOf(' ') + 1)) as Record<string, { readonly offset: number; readonly length: number }>;
  const from = Math.ceil((end + 1) / 8) * 8;
  return [file, places['sex']?.length ?? 0, ...READ.map((name) => from + (places[name]?.offset ?? 0))].join(' ');
}

/** The days on which the criteria turn, as they are resolved. */
function planOf(store: Store, screen: Screen, illness: readonly number[]): string {
  const leaves = screen.criteria.flatMap(({ when }) => leavesOf(when));
  const year = leaves.find((leaf) => leaf.kind === 'burst');
  const sixty = leaves.find((leaf) => leaf.kind === 'stay');
  const asOf = dayNumberOf(screen.asOf);
  const parts = Array.from({ length: store.buckets }, (_, bucket) => partLine(columnsFile(store.folder, bucket)));
  return [[asOf, year?.within, sixty?.ended, screen.asOf.slice(0, 4), Math.max(...illness) + 1, parts.length].join(' '), [illness.length, ...illness].join(' '), ...parts, ''].join('\n');
}

async function findingsIn(file: string, store: Store, screen: Screen): Promise<readonly DiscoveryFinding[]> {
  const read = await findingReader(store, screen);
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const found: DiscoveryFinding[] = [];
  for (let at = 0; at < numbers.length; at += 2 + (numbers[at + 1] ?? 0)) found.push(...(await read({ bucket: numbers[at] ?? 0, row: numbers.slice(at + 2, at + 2 + (numbers[at + 1] ?? 0)) })));
  return found;
}

export async function byC(place: Place, screen: Screen): Promise<Measured> {
  const store = await storeOf(place);
  const { codes } = await readDictionaries(store.folder);
  const illnesses = [...new Set(codes.map(illnessOf))].toSorted();
  const numbers = new Map(illnesses.map((illness, number) => [illness, number]));
  const [program, plan, out] = [join(place.folder, 'kernel'), join(place.folder, 'kernel.plan'), join(place.folder, 'kernel.out')];
  execFileSync(COMPILER, ['-O3', '-march=native', '-pthread', '-o', program, fileURLToPath(new URL('kernel.c', import.meta.url))]);
  writeFileSync(plan, planOf(store, screen, codes.map((code) => numbers.get(illnessOf(code)) ?? 0)));
  const [seconds = 0, cpuSeconds = 0] = execFileSync(program, [plan, String(THREADS), String(place.turns), out], { encoding: 'utf8' }).split(' ').map(Number);
  return { seconds, cpuSeconds, peakMegabytes: 0, ...digestOf(await findingsIn(out, store, screen)) };
}
