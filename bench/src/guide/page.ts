import { cpus } from 'node:os';
import type { Row } from './compare.ts';

const number = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');

/** Rivals beside our full explanation: how many times slower they are, without giving reasons. */
export function comparison(rows: readonly Row[]): string {
  const explained = rows.find(({ name }) => name.includes('full explanation'))?.perSecond ?? 0;
  return table(
    ['engine', 'people a second', 'our full explanation is', 'answers that differ'],
    rows.map(({ name, perSecond, differing }) => [name, number(perSecond), `${number(explained / perSecond)} ×`, differing === null ? '' : String(differing)]),
  );
}

export function programmes(rows: readonly Row[]): string {
  return table(['one person, all programmes of the edition', 'a second'], rows.map(({ name, perSecond }) => [name, number(perSecond)]));
}

export interface Section {
  readonly title: string;
  readonly says: string;
  readonly body: string;
}

export function page(sections: readonly Section[], day: string): string {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${day}`;
  const intro = `Measured by \`npm run bench:guide -- --write\`; a measurement, not a generated page, so no check compares it. One thread; the best of many runs of a tenth of a second. ${machine}.`;
  const fair = 'Every rival holds the same conditions, translated from our data in the same run, and answers each in three values: met, not met, unknown. What a rival has no words for (free text, municipal tables, records, counting) is decided for it beforehand and outside the clock; our own reading of the facts is inside. Where everything is known, each uses the logic of its own two values. Where facts are unknown, json-rules-engine, which has no third value, holds two rules a condition; cql-execution has three values itself; for the others the three are numbers. @gorules/zen-engine stands twice: with content compiled beforehand (`ZenDecisionContent`), and with the plain object of its first example, which it compiles anew for each evaluation.';
  return [`# The guide against other engines\n\n${intro}\n\n${fair}`, ...sections.map(({ title, says, body }) => `## ${title}\n\n${says}\n\n${body}`)].join('\n\n').concat('\n');
}
