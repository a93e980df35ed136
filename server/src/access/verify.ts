import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { addMonths, type PlainDate } from '@dure/domain/calendar';
import { RETENTION } from '@dure/domain/retention';
import { findLastCut, type LogCut } from '@dure/database/retention';
import { findSealedText, findSeals, type Seal } from '@dure/database/accesslog';
import { withScope, type Work } from '@dure/database/scope';
import type pg from 'pg';
import { systemSettings } from '../session/settings.ts';

/** What is kept of the chain outside the database, once a day: with it a chain that was rewritten or cut short as a whole shows too. */
export interface Anchor {
  readonly sigungu: string;
  readonly seq: number;
  readonly digest: string;
  /** Until when it seals: moved on, rows to come would never be sealed. */
  readonly untilAt: string;
  readonly at: string;
  /** HMAC-SHA-256 with a key that the database does not have. */
  readonly signature: string;
}

const signatureOf = (key: Buffer, { sigungu, seq, digest, untilAt, at }: Omit<Anchor, 'signature'>, of = 'dure access log'): string => createHmac('sha256', key).update([of, sigungu, seq, digest, untilAt, at].join('\n')).digest('hex');

export function signAnchor(key: Buffer, { sigungu, seq, digest, untilAt, at }: Pick<Seal, 'sigungu' | 'seq' | 'digest' | 'untilAt' | 'at'>): Anchor {
  return { sigungu, seq, digest, untilAt, at, signature: signatureOf(key, { sigungu, seq, digest, untilAt, at }) };
}

const CUT = 'dure access log, cut';

/** Where the chain begins anew after what was due was taken off it. An anchor is no cut: they are signed as different things. */
export function signCut(key: Buffer, cut: Omit<LogCut, 'signature'>): LogCut {
  return { ...cut, signature: signatureOf(key, cut, CUT) };
}

export function isSigned(key: Buffer, anchor: Anchor, of?: string): boolean {
  const [one, other] = [Buffer.from(signatureOf(key, anchor, of)), Buffer.from(anchor.signature)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export interface Verified {
  readonly seals: number;
  readonly rows: number;
  /** What does not fit, in order; empty when the log is as it was written. */
  readonly broken: readonly string[];
}

const SEALS_AT_ONCE = 200;
type Before = Pick<Seal, 'seq' | 'digest' | 'untilAt'>;
const FIRST: Before = { seq: 0, digest: '', untilAt: '1970-01-01T00:00:00.000Z' };

/** What is wrong with one seal: its place in the chain, or the rows between the seal before and its own end, none left out. */
async function wrongWith(work: Work, before: Before, seal: Seal): Promise<string | undefined> {
  const place = `${seal.sigungu} seal ${seal.seq}`;
  if (Number(seal.seq) !== Number(before.seq) + 1) return `${place}: a seal before it is missing`;
  if (seal.previous !== before.digest) return `${place}: does not follow from the seal before`;
  const { text, rows } = await findSealedText(work, seal.sigungu, before.untilAt, seal.untilAt);
  if (Number(rows) !== Number(seal.rows)) return `${place}: ${rows} rows where ${seal.rows} were sealed`;
  return createHash('sha256').update(before.digest).update(text).digest('hex') === seal.digest ? undefined : `${place}: its rows were changed`;
}

/** What is wrong with seals that follow one another, in their order. The database writes out the rows of one seal for each of `hands` at a time. */
async function wrongAmong(hands: readonly Work[], before: Before, seals: readonly Seal[]): Promise<readonly string[]> {
  const wrong: (string | undefined)[] = seals.map(() => undefined);
  const left = seals.entries();
  await Promise.all(hands.map(async (work) => {
    for (const [at, seal] of left) wrong[at] = await wrongWith(work, seals[at - 1] ?? before, seal);
  }));
  return wrong.filter((one) => one !== undefined);
}

/** A cut that takes off more than the law lets go, that nobody signed, or that left something before it. */
async function wrongWithCut(work: Work, cut: LogCut, today: string, key: Buffer | undefined): Promise<readonly string[]> {
  const place = `${cut.sigungu} cut at seal ${cut.seq}`;
  const left = await findSealedText(work, cut.sigungu, FIRST.untilAt, cut.untilAt);
  return [
    ...(cut.untilAt.slice(0, 10) > addMonths(today as PlainDate, -RETENTION['access-log'].least) ? [`${place}: takes off what the law still keeps`] : []),
    ...(key !== undefined && !isSigned(key, cut, CUT) ? [`${place}: is not signed with this key`] : []),
    ...(Number(left.rows) > 0 ? [`${place}: ${left.rows} rows are before it`] : []),
  ];
}

/** What was written down elsewhere must still be there; what was cut off since is gone rightly, up to the cut itself. */
function wrongWithAnchors(sigungu: string, anchors: readonly Anchor[], cut: LogCut | undefined, known: ReadonlyMap<number, Seal>): readonly string[] {
  const from = Number(cut?.seq ?? 0);
  return anchors.filter((one) => one.sigungu === sigungu && one.seq >= from).flatMap((anchor) => {
    const seal = cut !== undefined && anchor.seq === from ? cut : known.get(anchor.seq);
    const isSame = seal?.digest === anchor.digest && seal.untilAt === anchor.untilAt;
    return isSame ? [] : [`${sigungu} seal ${anchor.seq}: is not what was anchored at ${anchor.at}`];
  });
}

/**
 * Walks the chain of one municipality and recomputes every seal from the rows; the hashing is done here and not in the database that is
 * being checked. Takes two connections of the pool. Anchors are what was written down elsewhere of the same chain; `key` is theirs, and checks who cut off what was due.
 */
export async function verifyAccessLog(pool: pg.Pool, sigungu: string, today: string, anchors: readonly Anchor[] = [], key?: Buffer): Promise<Verified> {
  return withScope(pool, systemSettings(sigungu, today), async (work) => {
    const cut = await findLastCut(work, sigungu);
    const broken: string[] = cut === undefined ? [] : [...(await wrongWithCut(work, cut, today, key))];
    const known = new Map<number, Seal>();
    let before = cut ?? FIRST;
    let rows = 0;
    for (let seals = await findSeals(work, sigungu, 0, SEALS_AT_ONCE); seals.length > 0; seals = await findSeals(work, sigungu, Number(before.seq), SEALS_AT_ONCE)) {
      broken.push(...(await withScope(pool, systemSettings(sigungu, today), (other) => wrongAmong([work, other], before, seals))));
      for (const seal of seals) {
        known.set(Number(seal.seq), seal);
        rows += Number(seal.rows);
        before = seal;
      }
    }
    broken.push(...wrongWithAnchors(sigungu, anchors, cut, known));
    return { seals: known.size, rows, broken };
  });
}
