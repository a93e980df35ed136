import { locked, renderSheet } from '@dure/documents/sheet';
import { allow } from '@dure/domain/decision';
import { sheetParts, sheetTables, unlocked } from '../../../documents/testing/index.ts';
import type { Figure, Run } from '../figure.ts';
import { type Alteration, withAltered } from './altered.ts';
import { type Eye, raise, type Theatre } from './cast.ts';
import { familiesOf } from './families.ts';
import { ask, withGround } from './ground.ts';
import { plantPolicy } from './plants.ts';
import { MARK, NOW } from './relations.ts';
import { LABELS, type Line, type List, listsOf } from './sheetLines.ts';
import { fillLists, namesIn } from './sheetTown.ts';

/*
 * Each list that leaves is opened with its password and read to its last cell: who stands in it, what is told of him, in which
 * columns, and whether anything of somebody else is anywhere in the file.
 */

const PASSWORD = 'Garam-1234-5678';
const TERMS = { reason: '반기 사례 점검 자료', password: PASSWORD };

/* ---------------------------------------------------------------- faults in the file */

type Table = readonly (readonly string[])[];

/** The file that a route sends, written anew: the log and the answer say what they said. */
function rewritten(key: string, change: (table: Table) => Table): Alteration {
  return {
    key,
    handler: (handler) => async (call) => {
      const given = (await handler(call)) as { readonly ok: boolean; readonly value: { readonly answer: { readonly content: Uint8Array; readonly fileName: string; readonly mediaType: string } } };
      if (!given.ok) return given;
      const [[, labels = [], ...rows] = []] = await sheetTables(unlocked(given.value.answer.content, PASSWORD) ?? new Uint8Array());
      const [changed = [], ...lines] = change([labels, ...rows]);
      const sheet = { title: '목록', columns: changed.map((label, index) => ({ kind: 'text' as const, label, value: (line: readonly string[]) => line[index] ?? '' })), rows: lines };
      const { bytes } = await locked(await renderSheet(sheet, { by: '', organisation: '', at: NOW, reason: TERMS.reason, number: '' }), PASSWORD);
      return allow({ ...given.value, answer: { ...given.value.answer, content: bytes } });
    },
  };
}

const ALTERED: Readonly<Record<string, Alteration>> = {
  'a line too many in a file': rewritten('POST /api/cases/sheet', (table) => [...table, ...table.slice(1, 2)]),
  'a line is left out of a file': rewritten('POST /api/referrals/sheet', (table) => (table.length > 1 ? table.slice(0, -1) : table)),
  'a column too many in a file': rewritten('POST /api/persons/:id/documents/sheet', ([labels = [], ...rows]) => [[...labels, '전화번호'], ...rows.map((row) => [...row, '010-0000-0000'])]),
  'the name of somebody else in a line': rewritten('POST /api/cases/sheet', ([labels = [], ...rows]) => [labels, ...rows.map(([, ...rest], index) => [index === 0 ? '김표000001끝' : '이름 미제공', ...rest])]),
  'a line of the log is left out': rewritten('POST /api/access-log/export', (table) => table.slice(0, -1)),
};
const EVERYBODY_KNOWN = 'a name that was not given is written';
const POLICIES = ['the last day of a receiver counts for ever'];

/** One team was given the name of everybody, as the product sees it. */
const knowEverybody = ({ town }: Theatre): Promise<unknown> => town.admin.query(
  `UPDATE dure.person p SET shared = p.shared || (SELECT jsonb_object_agg(o.id, '{"until": "2027-11-22", "grants": [{"until": "2027-11-22", "items": ["identity"], "basis": "law", "ref": ""}]}'::jsonb) FROM dure.organisation o WHERE o.sigungu = p.sigungu AND o.kind = 'medical-aid-team') WHERE p.sigungu = '52110'`,
);

/* ---------------------------------------------------------------- one file */

interface Score {
  files: number;
  refused: number;
  /** By the route of the list. */
  readonly lines: Map<string, number>;
  readonly leaked: string[];
  readonly hidden: string[];
  readonly columns: string[];
}

/** What the list says of a person, as one text. */
const told = (labels: readonly string[]) => (line: Line): string => labels.map((label) => line[label] ?? '').join(' | ');

/** Of which each in one is not in the other, as often as it stands there. */
function without(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** Numbers of lines and of people wherever they stand in the file, whether a program for spreadsheets shows them or not. */
const marksOf = (text: string): ReadonlySet<string> => new Set([...text.matchAll(MARK)].map(([mark]) => mark));

async function compareFile(file: Uint8Array, { key, lines = [] }: List, where: string, score: Score): Promise<void> {
  const content = unlocked(file, PASSWORD);
  if (content === undefined) throw new Error(`${where} does not open with its password`);
  const tables = await sheetTables(content);
  const [[, labels = [], ...rows] = []] = tables;
  const expected = LABELS[key] ?? [];
  if (labels.join('\n') !== expected.join('\n') || tables.length !== 2) score.columns.push(`${where}: ${labels.join(', ')} on ${tables.length} sheets`);
  // An empty list has no line to say which of its columns are compared.
  const compared = expected.filter((label) => lines.some((line) => label in line));
  const is = rows.map((row) => told(compared)(Object.fromEntries(labels.map((label, index) => [label, row[index] ?? '']))));
  const must = lines.map(told(compared));
  score.files += 1;
  score.lines.set(key, (score.lines.get(key) ?? 0) + must.length);
  const may = marksOf(must.join('\n'));
  const stray = [...marksOf(sheetParts(content))].filter((mark) => !may.has(mark));
  score.leaked.push(...without(is, must).map((line) => `${where}: ${line}`), ...stray.map((mark) => `${where}: ${mark} somewhere in the file`));
  score.hidden.push(...without(must, is).map((line) => `${where}: ${line}`));
}

async function compareList({ town }: Theatre, { worker, cookie }: Eye, list: List, score: Score): Promise<void> {
  const where = `${list.key} ${JSON.stringify(list.body)} as ${worker.role} of ${worker.workplace.kind}`;
  const answered = await ask(town, cookie, { method: 'POST', url: list.url, body: { ...list.body, ...TERMS } });
  if ((answered.statusCode === 200) !== (list.lines !== undefined)) (list.lines === undefined ? score.leaked : score.hidden).push(`${where}: ${answered.statusCode} ${answered.body.slice(0, 100)}`);
  else if (answered.statusCode === 200) await compareFile(answered.rawPayload, list, where, score);
  else score.refused += 1;
}

const faultsOf = ({ leaked, hidden, columns }: Score): number => leaked.length + hidden.length + columns.length;

/** What was planted is looked for until it is found. */
async function compareAll(theatre: Theatre, { seed, fault }: Run): Promise<Score> {
  const score: Score = { files: 0, refused: 0, lines: new Map(), leaked: [], hidden: [], columns: [] };
  const filling = await fillLists(theatre, seed);
  const names = await namesIn(theatre.town);
  for (const eye of theatre.eyes) {
    for (const list of listsOf(theatre, eye, filling, names)) await compareList(theatre, eye, list, score);
    if (fault !== undefined && faultsOf(score) > 0) break;
  }
  return score;
}

async function measure(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const theatre = await raise(ground, await familiesOf(ground), run.seed);
    if (run.fault === EVERYBODY_KNOWN) await knowEverybody(theatre);
    else if (POLICIES.includes(run.fault ?? '')) await plantPolicy(theatre.town, run.fault);
    const altered = ALTERED[run.fault ?? ''];
    const score = await (altered === undefined ? compareAll(theatre, run) : withAltered(theatre.town, altered, (town) => compareAll({ ...theatre, town }, run)));
    const { files, refused, lines, leaked, hidden, columns } = score;
    const counts = Object.keys(LABELS).map((key) => lines.get(key) ?? 0);
    for (const [kind, all] of Object.entries({ leaked, hidden, columns })) for (const one of all.slice(0, 8)) run.tell(`${kind}: ${one}`);
    return {
      measured: `${leaked.length} leaked and ${hidden.length} wrongly hidden of ${counts.reduce((sum, count) => sum + count, 0)} lines in ${files} files of ${counts.length} lists, each opened with its password (${refused} refused, as they must be); ${columns.length} with other columns than their list has`,
      reached: faultsOf(score) === 0 && files >= 80 && counts.every((count) => count >= 30),
    };
  });
}

export const SHEET_FIGURE: Figure = {
  goal: 'G1', title: 'the lines inside the file of a list', floor: '0 leaked and 0 wrongly hidden, both ways, 0 columns too many, anywhere in the file', depths: ['short', 'long'], faults: [...Object.keys(ALTERED), EVERYBODY_KNOWN, ...POLICIES], beside: true, measure,
};
