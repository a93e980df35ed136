import { planVisit } from '../faults/acts.ts';
import { aKey, settle, type Where, type Write } from '../faults/client.ts';
import type { Ground, Member } from '../faults/ground.ts';

/* Sheets of paper that are entered when the centre is back, each by whoever wrote it. */

interface Sheet {
  readonly visitId: string;
  readonly by: Member;
  readonly colleague: Member;
  /** When it was, as it stands on the sheet. */
  readonly at: string;
  readonly words: string;
}

interface Doing {
  readonly ground: Ground;
  readonly where: Where;
  readonly writers: number;
}

const HOUR_MS = 3_600_000;
/** Every tenth visit was made by two people who each wrote a sheet. */
const TWICE = 10;

/** A pile of sheets and several people who each take the next one. */
export async function shared<Item>(items: readonly Item[], writers: number, work: (item: Item, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: writers }, async () => {
    for (let index = next++; index < items.length; index = next++) await work(items[index] as Item, index);
  }));
}

async function plan({ ground, where, count, writers, days }: Doing & { readonly count: number; readonly days: readonly string[] }): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  await shared(Array.from({ length: count }, (_none, index) => index), writers, async (index) => {
    const [by, colleague] = [ground.officers[index % 4] as Member, ground.officers[(index + 1) % 4] as Member];
    const { answer } = await settle(where, planVisit(by, ground.people[index] ?? '', days[index % days.length] ?? '', `sheet ${index}`));
    if (typeof answer.body['id'] !== 'string') throw new Error(`A visit could not be planned: ${answer.text.slice(0, 200)}`);
    sheets.push({ visitId: answer.body['id'], by, colleague, at: new Date(Date.now() - (1 + (index % 60)) * HOUR_MS).toISOString(), words: `종이 ${index}` });
  });
  return sheets;
}

const recordSheet = ({ visitId, at }: Sheet, by: Member, words: string): Write => ({
  by, method: 'POST', path: `/api/visits/${visitId}/record`, key: aKey(),
  body: { outcome: { kind: 'met', attendance: ['person'], present: [], did: ['wellbeing-check'], words, startedAt: at, nextOn: null }, facts: {}, emergency: null },
});

interface Entered {
  readonly acknowledged: readonly Sheet[];
  readonly conflicts: number;
  readonly shown: number;
}

async function enter({ where, sheets, writers }: Omit<Doing, 'ground'> & { readonly ground: Ground; readonly sheets: readonly Sheet[] }): Promise<Entered> {
  const acknowledged: Sheet[] = [];
  let conflicts = 0;
  let shown = 0;
  await shared(sheets, writers, async (sheet, index) => {
    const { answer } = await settle(where, recordSheet(sheet, sheet.by, sheet.words));
    if (answer.status < 300) acknowledged.push(sheet);
    if (index % TWICE !== 0) return;
    conflicts += 1;
    const second = await settle(where, recordSheet(sheet, sheet.colleague, `${sheet.words} 두 번째`));
    if (second.answer.status >= 400 && String(second.answer.body['detail']).length > 0) shown += 1;
  });
  return { acknowledged, conflicts, shown };
}

/** How many stand as they were written: with their words and the moment of the visit. */
async function kept({ owner }: Ground, sheets: readonly Sheet[]): Promise<number> {
  const { rows } = await owner.query<{ id: string; words: string | null; at: string | null; recorded: number }>(
    `SELECT v.id, v.state #>> '{outcome,words}' AS words, v.state #>> '{outcome,startedAt}' AS at, (SELECT count(*)::int FROM dure.visit_event e WHERE e.sigungu = v.sigungu AND e.visit_id = v.id AND e.body ->> 'action' = 'record') AS recorded FROM dure.visit v`,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return sheets.filter(({ visitId, words, at }) => {
    const row = found.get(visitId);
    return row?.words === words && row.at === at && row.recorded === 1;
  }).length;
}

export const paperWork = { plan, enter, kept } as const;
