import { randomUUID } from 'node:crypto';
import { DESTROY, type Destroyed, destroyLog, destroyPlain, enterDestruction, findLastDueSeal, findRetentionTerms, isPlainCategory, type LogCut } from '@dure/database/retention';
import { type ScopeSettings, withScope, type Work } from '@dure/database/scope';
import { standingSettings } from '@dure/database/setting';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { dueBefore, RETENTION, RETENTION_CATEGORIES, type RetentionCategory } from '@dure/domain/retention';
import { type DatedSetting, settingOn } from '@dure/guide/setting';
import type pg from 'pg';
import { signCut } from '../../access/verify.ts';

interface Destroying {
  /** As `dure_retention`. */
  readonly pool: pg.Pool;
  /** That signs the anchors of the log; the database does not have it. */
  readonly key: Buffer;
  readonly approvedBy: string;
  readonly at: string;
}

type Terms = Readonly<Record<string, number | null | undefined>>;

/** Destroying acts for nobody: the row policies of its role ask for the municipality and the purpose. */
export function retentionScope(sigungu: string, at: string): ScopeSettings {
  return { sigungus: [sigungu], staff: '', role: 'retention', reader: false, organisation: '', emds: [], wide: false, safety: false, glass: [], today: koreanDay(at), purpose: 'retention' };
}

async function termsOf({ pool, at }: Destroying, sigungu: string): Promise<Terms> {
  const decisions = await withScope(pool, retentionScope(sigungu, at), (work) => findRetentionTerms(work, sigungu));
  return settingOn(standingSettings(decisions as readonly (DatedSetting & { readonly version: number })[]), 'retention.terms', koreanDay(at));
}

/** Up to the last seal whose rows are all due; the cut says where the chain begins anew. */
async function cutLog(work: Work, { key, at }: Destroying, sigungu: string, before: string): Promise<Destroyed & { readonly cut: LogCut | null }> {
  const seal = await findLastDueSeal(work, sigungu, before);
  if (seal === undefined) return { rows: 0, subjects: 0, oldestAt: null, newestAt: null, statistics: {}, cut: null };
  const cut = signCut(key, { sigungu, seq: Number(seal.seq), digest: seal.digest, untilAt: seal.untilAt, at });
  return { ...(await destroyLog(work, sigungu, cut)), cut };
}

async function destroyOnce(work: Work, asked: Destroying, sigungu: string, category: RetentionCategory, before: string): Promise<Destroyed & { readonly cut: LogCut | null }> {
  if (category === 'access-log') return cutLog(work, asked, sigungu, before);
  if (isPlainCategory(category)) return { ...(await destroyPlain(work, sigungu, category, before)), cut: null };
  return { ...(await DESTROY[category](work, sigungu, before)), cut: null };
}

/** One category of one municipality, with its line in the 파기대장, in one transaction. */
function destroyAndEnter(asked: Destroying, sigungu: string, category: RetentionCategory, before: string): Promise<Destroyed> {
  return withScope(asked.pool, retentionScope(sigungu, asked.at), async (work) => {
    const done = await destroyOnce(work, asked, sigungu, category, before);
    if (done.rows > 0) enterDestruction(work, { ...done, sigungu, id: randomUUID(), at: asked.at, category, ground: RETENTION[category].ground, dueBefore: before, approvedBy: asked.approvedBy });
    return done;
  });
}

interface DoneIn {
  readonly category: RetentionCategory;
  readonly rows: number;
  readonly subjects: number;
}

/** Everything that is due in a municipality, category by category; what is done is done, so it can be broken off and begun again. */
export async function destroyDue(asked: Destroying, sigungu: string): Promise<readonly DoneIn[]> {
  const terms = await termsOf(asked, sigungu);
  const today: PlainDate = koreanDay(asked.at);
  const done: DoneIn[] = [];
  for (const category of RETENTION_CATEGORIES) {
    const before = dueBefore(category, terms[category], today);
    let [rows, subjects] = [0, 0];
    // Records go some at a time; the rest of a category goes at once.
    for (let step = await destroyAndEnter(asked, sigungu, category, before); step.rows > 0; step = await destroyAndEnter(asked, sigungu, category, before)) {
      rows += step.rows;
      subjects += step.subjects;
    }
    if (rows > 0) done.push({ category, rows, subjects });
  }
  return done;
}
