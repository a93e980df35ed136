import { koreanDay, koreanTime } from '@dure/domain/calendar';
import { draftIntake, type IntakeDraft } from '@dure/domain/intake';
import type { Measured, Run } from '../figure.ts';
import { aKey, read, settle, type Where, type Write } from '../faults/client.ts';
import { onGround, type Ground, type Member } from '../faults/ground.ts';
import { isPlanted, plant } from '../faults/plant.ts';
import { startProcess } from '../faults/server.ts';
import { shared } from './paperWrites.ts';

/* Sheets of paper about what nobody planned: who came to the desk, and whom somebody looked in on. */

interface Sheet {
  readonly kind: 'intake' | 'visit';
  readonly by: Member;
  readonly personId: string;
  /** When it was, as it stands on the sheet. */
  readonly at: string;
  readonly words: string;
}

const WRITERS = 4;
const MINUTE_MS = 60_000;
const OUTAGE_MINUTES = 72 * 60;
const SAFE = { 'suicide.attemptInProgress': false, 'harm.selfOrOther': false, 'physicalEmergency': false };

function sheetsOf({ officers, people }: Ground, count: number): readonly Sheet[] {
  return Array.from({ length: count }, (_none, index) => ({
    kind: index % 2 === 0 ? 'intake' as const : 'visit' as const, by: officers[index % WRITERS] as Member, personId: people[index] ?? '',
    at: new Date(Date.now() - (1 + Math.floor((index * OUTAGE_MINUTES) / count)) * MINUTE_MS).toISOString(), words: `종이 ${index}`,
  }));
}

function intakeOf({ personId, at, words }: Sheet): object {
  const blank = draftIntake('case', 'self');
  const { sections } = blank.counselling;
  const counselling: IntakeDraft['counselling'] = { ...blank.counselling, nextStep: 'none', sections: { ...sections, risks: { text: '', facts: SAFE }, problem: { text: words, facts: {} }, wishes: { text: '누가 들러 주면 좋겠다고 하심', facts: {} } } };
  return { ...blank, personId, emdCode: '5211151000', receivedAt: at, counselling };
}

function visitOf({ at, words }: Sheet): object {
  return { madeAt: at, minutes: 30, purpose: 'check-in', outcome: { kind: 'met', attendance: ['person'], present: [], did: ['wellbeing-check'], words, startedAt: null, nextOn: null } };
}

const writeOf = (sheet: Sheet): Write => ({
  by: sheet.by, method: 'POST', key: aKey(), ...(sheet.kind === 'intake' ? { path: '/api/intakes', body: intakeOf(sheet) } : { path: `/api/persons/${sheet.personId}/visits`, body: visitOf(sheet) }),
});

/** What a colleague of each desk is shown: intakes by the day they were received, visits by day and hour. */
async function shown(where: Where, sheet: Sheet): Promise<boolean> {
  const { body } = await read(where, sheet.by, `/api/persons/${sheet.personId}/${sheet.kind}s`);
  const rows = body['rows'] as readonly { readonly receivedOn?: string; readonly on?: string; readonly time?: { readonly at?: string } }[];
  const day = koreanDay(sheet.at);
  return rows.some((row) => (sheet.kind === 'intake' ? row.receivedOn === day : row.on === day && row.time?.at === koreanTime(sheet.at)));
}

/** How many stand as they were written: once, with their words, their moment and the later one at which they were entered. */
async function kept({ owner }: Ground, sheets: readonly Sheet[], began: string): Promise<number> {
  const { rows } = await owner.query<{ words: string; at: string; person: string }>(
    `SELECT i.record #>> '{counselling,sections,problem,text}' AS words, to_json(i.created_at AT TIME ZONE 'UTC') #>> '{}' AS at, i.person_id AS person FROM dure.intake i WHERE i.entered_at >= $1
     UNION ALL SELECT v.state #>> '{outcome,words}', to_json((v.state #>> '{outcome,startedAt}')::timestamptz AT TIME ZONE 'UTC') #>> '{}', v.person_id FROM dure.visit v
       WHERE EXISTS (SELECT FROM dure.visit_event e WHERE e.sigungu = v.sigungu AND e.visit_id = v.id AND e.action = 'enter' AND e.at >= $1)`, [began]);
  const keyOf = (person: string, words: string, at: string): string => `${person} ${words} ${Date.parse(at)}`;
  const found = new Map<string, number>();
  for (const { person, words, at } of rows) found.set(keyOf(person, words, `${at}Z`), (found.get(keyOf(person, words, `${at}Z`)) ?? 0) + 1);
  return sheets.filter(({ personId, words, at }) => found.get(keyOf(personId, words, at)) === 1).length;
}

/** Three days without a centre: intakes and visits of those days are entered when it is back. */
export function paperEntries({ depth, fault, tell }: Run): Promise<Measured> {
  return onGround('paper-entries', {}, async (ground) => {
    const server = ground.keep(await startProcess(ground.app));
    const where = (): string => server.address;
    const sheets = sheetsOf(ground, fault === undefined && depth === 'long' ? 1_000 : 120);
    if (isPlanted(fault)) await plant(ground, fault);
    const began = new Date().toISOString();
    const entered: Sheet[] = [];
    let seen = 0;
    await shared(sheets, WRITERS, async (sheet) => {
      const { answer } = await settle(where, writeOf(sheet));
      if (answer.status >= 300) throw new Error(`A sheet was refused: ${answer.status} ${answer.text.slice(0, 200)}`);
      entered.push(sheet);
      if (await shown(where, sheet)) seen += 1;
    });
    const tomorrow = await settle(where, writeOf({ ...(sheets[0] as Sheet), at: new Date(Date.now() + 24 * 60 * MINUTE_MS).toISOString() }));
    const lost = entered.length - (await kept(ground, entered, began));
    tell(`${entered.length} sheets entered`);
    return {
      measured: `${entered.length} intakes and visits of the last 72 hours entered afterwards, ${lost} lost or with another moment; ${seen} shown on their own day to whoever opened the record; one of tomorrow answered ${tomorrow.answer.status}`,
      reached: lost === 0 && seen === entered.length && entered.length === sheets.length && tomorrow.answer.status === 422,
    };
  });
}
