import { createHash } from 'node:crypto';
import type { DiscoveryFinding } from '@dure/domain/discovery';

/** One phase in a process of its own, so that its memory is its own: answers one line of JSON. */
export interface PhaseAnswer {
  readonly seconds: number;
  /** Of all threads; where others use the machine too, it tells more than the clock. */
  readonly cpuSeconds?: number;
  readonly peakMegabytes: number;
  readonly findings?: number;
  /** Of every person, criterion and reason, in order: two engines that agree have the same. */
  readonly digest?: string;
  /** Of those criteria alone that are written by hand for PostgreSQL. */
  readonly handDigest?: string | undefined;
  /** The same without reasons, for engines that give none. */
  readonly who?: string;
  readonly bytes?: number;
  readonly claims?: number;
  readonly prescriptions?: number;
  /** How many people an added month brings. */
  readonly newPeople?: number;
  /** What of the time is the import of a month. */
  readonly partSeconds?: number;
  readonly note?: string;
}

export type Measured = Omit<PhaseAnswer, 'peakMegabytes'> & { readonly peakMegabytes?: number };

const digest = (lines: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const line of lines.toSorted()) hash.update(line);
  return hash.digest('hex').slice(0, 16);
};

export const digestOfWho = (lines: readonly string[]): string => digest(lines);

export function digestOf(findings: readonly DiscoveryFinding[]): Pick<PhaseAnswer, 'findings' | 'digest' | 'who'> {
  const reasons = ({ person, criterion, reasons: of }: DiscoveryFinding): string => JSON.stringify([person, criterion, of.map(({ leaf, value, group, from, until }) => [leaf, value, group, from, until])]);
  return { findings: findings.length, digest: digest(findings.map(reasons)), who: digest(findings.map(({ person, criterion }) => `${criterion} ${person}`)) };
}

export const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

export interface Best<Answer> {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly answer: Answer;
}

/** The best of some turns: other work on the machine only ever makes one slower. */
export async function best<Answer>(turns: number, work: () => Promise<Answer>): Promise<Best<Answer>> {
  let found: Best<Answer> | undefined;
  for (let turn = 0; turn < turns; turn += 1) {
    const [began, used] = [performance.now(), cpuSeconds()];
    const answer = await work();
    const one = { seconds: (performance.now() - began) / 1000, cpuSeconds: cpuSeconds() - used, answer };
    if (found === undefined || one.seconds < found.seconds) found = one;
  }
  if (found === undefined) throw new Error('No turn was asked for');
  return found;
}
