import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Unshown } from './figure.ts';

export interface Row {
  readonly goal: string;
  readonly title: string;
  readonly floor: string;
  readonly measured: string;
  readonly state: 'reached' | 'not reached' | 'not shown';
  readonly command: string;
  readonly seed: string;
  readonly date: string;
}

const PAGE = new URL('../../docs/generated/trust.md', import.meta.url);
const HEAD = ['| goal | what is shown | floor | measured | | command | seed | date |', '| --- | --- | --- | --- | --- | --- | --- | --- |'];
const CELLS = 8;

const cell = (text: string): string => text.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim();
const line = (row: Row): string => `| ${[row.goal, row.title, row.floor, row.measured, row.state, row.command, row.seed, row.date].map(cell).join(' | ')} |`;

const nameOf = ({ goal, title, command }: Row): string => `${goal} ${title} ${command}`;

export const unshownRow = ({ goal, title, floor, because }: Unshown): Row => ({ goal, title, floor, measured: because, state: 'not shown', command: '', seed: '', date: '' });

export const printed = (rows: readonly Row[]): string => [...HEAD, ...rows.map(line)].join('\n');

function rowIn(text: string): readonly Row[] {
  const cells = text.split('|').slice(1, 1 + CELLS).map((one) => one.trim());
  const at = (index: number): string => cells[index] ?? '';
  const state = at(4);
  if (state !== 'reached' && state !== 'not reached') return [];
  return [{ goal: at(0), title: at(1), floor: at(2), measured: at(3), state, command: at(5), seed: at(6), date: at(7) }];
}

/** What the page tells of figures that were measured. */
function committed(): readonly Row[] {
  if (!existsSync(PAGE)) return [];
  return readFileSync(PAGE, 'utf8').split('\n').filter((one) => /^\| G\d/.test(one)).flatMap(rowIn);
}

const numberOf = ({ goal }: Row): number => Number(goal.slice(1));

/** Puts what was measured now over what was measured before. A figure that is no longer taken leaves the page. */
export function writePage(now: readonly Row[], unshown: readonly Row[], known: (row: Row) => boolean): void {
  const rows = new Map(committed().filter(known).map((row) => [nameOf(row), row]));
  for (const row of now) rows.set(nameOf(row), row);
  const all = [...rows.values(), ...unshown].toSorted((left, right) => numberOf(left) - numberOf(right) || left.title.localeCompare(right.title));
  const reached = all.filter(({ state }) => state === 'reached').length;
  writeFileSync(PAGE, [
    '# What the product promises, measured', '',
    `${reached} of ${all.length} figures are reached. Every figure is taken by \`npm run trust\` (with every change) or \`npm run trust:long\`; for each a planted fault turns it red: \`npm run trust:selftest\`. Written by those commands with \`-- --write\`.`, '',
    printed(all), '',
  ].join('\n'));
}
