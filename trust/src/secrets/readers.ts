import type { Rng } from '../../../database/src/demo/prng.ts';
import { ask, type Town } from '../access/ground.ts';
import { numberOf, type SecretTown } from './town.ts';

const READERS = 2;
const PAUSE_MS = 8;
const EDIT_EVERY = 40;

export interface Reading {
  readonly reads: number;
  readonly edits: number;
  /** Not answered, or with another number than is kept. */
  readonly failed: number;
  readonly p95: number;
}

/** People at work: they open records, reveal numbers and now and then correct one, through the server's own routes. */
export function readersOf(town: Town, { cookie, people }: SecretTown, chance: Rng) {
  const kept = new Map(people.map((id, at) => [id, numberOf(at)]));
  let edits = 0;
  const editing = new Set<string>();
  const isRight = async (id: string): Promise<boolean> => {
    const number = kept.get(id) ?? '';
    if (chance.int(0, 3) > 0) {
      const opened = await ask(town, cookie, { url: `/api/persons/${id}` });
      return opened.statusCode === 200 && String(opened.json().residentNumber?.masked).startsWith(number.slice(0, 6));
    }
    const revealed = await ask(town, cookie, { method: 'POST', url: `/api/persons/${id}/resident-number/reveal`, body: { reason: '신청서의 번호와 대조합니다' } });
    return revealed.statusCode === 200 && revealed.json().number.replace('-', '') === number;
  };
  const edit = async (id: string): Promise<boolean> => {
    edits += 1;
    const number = numberOf(10_000 + edits);
    const done = await ask(town, cookie, { method: 'PUT', url: `/api/persons/${id}/resident-number`, body: { number, task: 'social-security/application' } });
    if (done.statusCode === 200) kept.set(id, number);
    return done.statusCode === 200;
  };
  const turn = async (count: number): Promise<boolean> => {
    const id = chance.pick(people.filter((one) => !editing.has(one)));
    editing.add(id);
    try {
      return count % EDIT_EVERY === 0 ? await edit(id) : await isRight(id);
    } finally {
      editing.delete(id);
    }
  };
  return {
    /** Reads as long as something else is going on. */
    during: async (other: Promise<unknown>): Promise<Reading> => {
      const took: number[] = [];
      let [failed, isOver] = [0, false];
      const before = edits;
      const over = other.finally(() => void (isOver = true));
      const reader = async (): Promise<void> => {
        for (let count = 1; !isOver; count += 1) {
          const began = performance.now();
          if (!(await turn(count))) failed += 1;
          took.push(performance.now() - began);
          await new Promise((resume) => setTimeout(resume, PAUSE_MS));
        }
      };
      await Promise.all([over, ...Array.from({ length: READERS }, reader)]);
      const ordered = took.toSorted((one, two) => one - two);
      return { reads: took.length - (edits - before), edits: edits - before, failed, p95: ordered[Math.floor(ordered.length * 0.95)] ?? 0 };
    },
  };
}
