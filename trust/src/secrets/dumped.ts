import type { Found, Searcher } from './canaries.ts';

/** Where each kind may stand in clear, because people work with it: everything else of the dump may hold none. A resident number may stand nowhere. */
const OWN_COLUMNS: Readonly<Record<'phone' | 'address' | 'note', readonly string[]>> = {
  phone: ['person.phones', 'person.phone_digits'], address: ['person.address'], note: ['safety_note.words'],
};

const isOwn = (kind: keyof Found, column: string): boolean => kind !== 'number' && OWN_COLUMNS[kind].includes(column);

export interface Dumped {
  /** `kind in table.column`, with how often. */
  readonly strays: ReadonlyMap<string, number>;
  /** Found where they belong: proof that the search finds what is there. */
  readonly own: number;
}

interface Cell {
  readonly column: string;
  readonly text: string;
}

function* cellsOf(dump: string): Generator<Cell> {
  for (const [, table = '', names = '', rows = ''] of dump.matchAll(/^COPY dure\.(\S+) \(([^)]*)\) FROM stdin;\n([\s\S]*?)^\\\.$/gm)) {
    const columns = names.split(', ').map((name) => `${table}.${name}`);
    for (const row of rows.split('\n')) for (const [at, text] of row.split('\t').entries()) yield { column: columns[at] ?? table, text };
  }
}

/** Reads a plain dump table by table and column by column. */
export function lookThroughDump(dump: string, searcher: Searcher): Dumped {
  const strays = new Map<string, number>();
  let own = 0;
  for (const { column, text } of cellsOf(dump)) {
    const found = Object.entries(searcher.in(Buffer.from(text))) as [keyof Found, number][];
    for (const [kind, times] of found.filter(([, count]) => count > 0)) {
      if (isOwn(kind, column)) own += times;
      else strays.set(`${kind} in ${column}`, (strays.get(`${kind} in ${column}`) ?? 0) + times);
    }
  }
  return { strays, own };
}
