import { useLabels } from '../../messages/useLabels.ts';
import type { Answer } from '../../client/index.ts';
import { faultLabels, fieldLabels, tableLabels } from './labels.ts';

export type ImportDetail = Answer<'GET /api/discovery/imports/:id'>;

/** 'day: out of range' in the words of the screen. */
export function useReason(): (reason: string) => string {
  const [field, fault] = [useLabels(fieldLabels), useLabels(faultLabels)];
  return (reason) => {
    const [name = '', why = ''] = reason.split(': ');
    return name === 'line' ? fault(why) : `${field(name)}: ${fault(why)}`;
  };
}

/** Refused lines of a delivery, file by file. */
interface Refused {
  readonly file: string;
  readonly table: string;
  readonly line: number;
  readonly reason: string;
}

export const refusedLines = ({ report }: ImportDetail): readonly Refused[] => report.files.flatMap(({ file, table, lines }) => lines.map(({ line, reason }) => ({ file, table, line, reason })));

// A cell that begins so would be taken for a formula by a spreadsheet.
const cell = (text: string): string => `"${(/^[=+\-@\t]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The same as a file that a spreadsheet opens: UTF-8 with a mark, since Excel takes it for CP949 otherwise. */
export function useCsv(headers: readonly string[]): (lines: readonly Refused[]) => Blob {
  const [table, reason] = [useLabels(tableLabels), useReason()];
  return (lines) => new Blob([`\uFEFF${[headers, ...lines.map((one) => [one.file, table(one.table), String(one.line), reason(one.reason)])].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}
