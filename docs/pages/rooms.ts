import dependencyRules, { MAY_IMPORT } from '../../.dependency-cruiser.mjs';
import { type Page, generatedPage, mermaid, table } from './page.ts';
import { exists, foldersIn, read } from './repository.ts';

type ImportTable = Readonly<Record<string, readonly string[]>>;
const TABLE: ImportTable = MAY_IMPORT;
const TYPES_ONLY_RULE = 'web-takes-only-types-from-the-contract';

/** Room → nouns it has a folder for. */
function nounsOf(room: string): string[] {
  return foldersIn(`${room}/src`).filter((name) => name !== 'testing');
}

/** The edges that a reader needs: A → C is left out where A → B → C already says it. */
function shortestEdges(imports: ImportTable): [string, string][] {
  const reaches = (from: string, to: string): boolean => (imports[from] ?? []).some((next) => next === to || reaches(next, to));
  return Object.entries(imports).flatMap(([room, allowed]) =>
    allowed
      .filter((target) => !allowed.some((other) => other !== target && reaches(other, target)))
      .map((target): [string, string] => [room, target]));
}

function roomPicture(): string {
  const edges = shortestEdges(TABLE).map(([from, to]) => `  ${from} --> ${to}`);
  const typesOnly = dependencyRules.forbidden.some((rule) => rule.name === TYPES_ONLY_RULE);
  return mermaid(['flowchart TB', ...edges, ...(typesOnly ? ['  web -. "types of server/contract" .-> server'] : [])]);
}

function importTable(): string {
  return table(['room', 'may import'], Object.entries(TABLE).map(([room, allowed]) => [`\`${room}/\``, allowed.join(', ') || 'nothing of ours']));
}

/** One line a noun: the rooms in which the same folder name continues the slice. A noun of one room alone is listed below. */
function nounTable(): string {
  const inRooms = Object.keys(TABLE).filter((room) => nounsOf(room).length > 0);
  const nouns = [...new Set(inRooms.flatMap(nounsOf))].toSorted();
  const roomsOf = (noun: string) => inRooms.filter((room) => nounsOf(room).includes(noun));
  const cell = (room: string, noun: string) => (roomsOf(noun).includes(room) ? `[${noun}](../../${room}/src/${noun})` : '');
  const slices = nouns.filter((noun) => roomsOf(noun).length > 1);
  const own = inRooms.map((room) => [room, nouns.filter((noun) => roomsOf(noun).join() === room).join(', ')]);
  return [
    table(['noun', ...inRooms], slices.map((noun) => [`**${noun}**`, ...inRooms.map((room) => cell(room, noun))])),
    'In one room alone:',
    table(['room', 'nouns'], own.filter(([, names]) => names !== '')),
  ].join('\n\n');
}

export function roomsPage(): Page {
  const body = `${roomPicture()}\n\n${importTable()}\n\n## Nouns\n\nThe same noun has the same folder name in every room, so one row is one vertical slice.\n\n${nounTable()}`;
  return generatedPage('rooms', 'Rooms', '`MAY_IMPORT` in [.dependency-cruiser.mjs](../../.dependency-cruiser.mjs) and the folders themselves', body);
}

const BLOCK = /(<!-- rooms: [^>]*-->\n)[^]*?(<!-- \/rooms -->)/;

/** docs/architecture.md is written by hand but for its picture. */
export function architecturePage(): Page {
  const path = 'docs/architecture.md';
  const text = exists(path) ? read(path) : '';
  if (!BLOCK.test(text)) throw new Error(`${path} has lost its <!-- rooms: … --> block, where the picture of the rooms goes`);
  return { path, text: text.replace(BLOCK, (_, open: string, close: string) => `${open}${roomPicture()}\n${close}`) };
}
