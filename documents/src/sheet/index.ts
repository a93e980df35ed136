import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { daysBetween, koreanDay, type PlainDate } from '@dure/domain/calendar';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Copy } from '../form/parts.ts';
import type { Rendered } from '../form/render.ts';
import { emsOf } from '../form/width.ts';
import { writtenMoment } from '../form/written.ts';

export { locked } from './lock.ts';

/** A column says of what kind it is, so that a day sorts as a day and an amount adds up. */
export type SheetColumn<Row> =
  | { readonly kind: 'text'; readonly label: string; readonly value: (row: Row) => string }
  | { readonly kind: 'day'; readonly label: string; readonly value: (row: Row) => PlainDate | null }
  | { readonly kind: 'number' | 'won'; readonly label: string; readonly value: (row: Row) => number | null };

export interface Sheet<Row> {
  readonly title: string;
  /** As few as the reason asks for (개인정보의 안전성 확보조치 기준 제12조). */
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

/** Who took the list out and why; it travels with the list. */
export interface Download extends Copy {
  readonly reason: string;
}

const FORMATS = { text: '@', day: 'yyyy-mm-dd', number: '#,##0', won: '#,##0"원"' } as const;
/** 20,000 rows take a second and a half, in which the process does nothing else; whoever asks for more is asked to narrow the list. */
export const MOST_ROWS = 20_000;
const NARROWEST = 8;
const WIDEST = 60;
/** Of one cell; 한셀 and Excel refuse the whole file beyond it. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const LONGEST_IN_PRINT = 200;

/** XML has no words for control characters, for half a surrogate pair and for two codes that are no characters. */
const cleaned = (text: string): string => text.normalize('NFC').replace(/[^\P{Cc}\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '').slice(0, LONGEST_TEXT);

/** A day as Excel counts it. */
const serial = (day: PlainDate): number => daysBetween('1899-12-30', day);

function valueOf<Row>(column: SheetColumn<Row>, row: Row): string | number | null {
  if (column.kind === 'text') return cleaned(column.value(row));
  if (column.kind !== 'day') return column.value(row);
  const day = column.value(row);
  return day === null ? null : serial(day);
}

/** A Hangul syllable is as wide as two of the digits in which Excel counts. */
function widthOf(texts: readonly string[]): number {
  const widest = texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(emsOf)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(widest * 2) + 2));
}

function head(page: Worksheet, at: number): void {
  const row = page.getRow(at);
  row.font = { bold: true };
  row.alignment = { vertical: 'middle', horizontal: 'center' };
  row.eachCell((cell) => { cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } }; });
}

interface Filled {
  readonly page: Worksheet;
  readonly labels: readonly string[];
  readonly formats: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

function fill({ page, labels, formats, rows }: Filled): void {
  page.columns = labels.map((label, index) => ({
    header: label, style: { numFmt: formats[index] ?? '@', alignment: { vertical: 'top', wrapText: true } },
    width: widthOf([label, ...rows.slice(0, 500).map((cells) => String(cells[index] ?? ''))]),
  }));
  for (const cells of rows) page.addRow([...cells]);
  head(page, 1);
}

/** In print, `&` begins a code, and more than so many letters are refused with the whole file. */
const inPrint = (text: string): string => [...text.replaceAll('&', '＆')].slice(0, LONGEST_IN_PRINT).join('');

/** Who took it out stands over the list itself, in sight however far one scrolls, and on every printed page. */
function mark(page: Worksheet, { by, organisation, at, reason, number }: Download): void {
  const [who, why] = [cleaned(`내려받은 사람 ${organisation} ${by} · ${writtenMoment(at)} · 열람기록 ${number}`), cleaned(`사유 ${reason}`)];
  page.insertRow(1, [`${who} · ${why}`]);
  const row = page.getRow(1);
  row.font = { size: 9, color: { argb: 'FF666666' } };
  row.alignment = { vertical: 'middle', horizontal: 'left', wrapText: false };
  row.getCell(1).numFmt = FORMATS.text;
  page.headerFooter = { ...page.headerFooter, oddHeader: `&L${inPrint(who)}`, oddFooter: `&L${inPrint(why)}&R&P / &N` };
}

const sheetName = (title: string): string => title.replace(/[[\]:*?/\\']/gu, ' ').slice(0, LONGEST_NAME);

/**
 * Marks every text cell as text that is never read as a formula: `quotePrefix` is what Excel itself writes where a person types an
 * apostrophe first. A cell that begins with = + - @ stays what it is through editing and saving. The library has no word for it.
 */
function neutralised(styles: string): string {
  return styles.replace(/(<cellXfs[^>]*>)(.*?)(<\/cellXfs>)/su, (_all, open: string, inner: string, close: string) => open + inner.replace(/<xf numFmtId="49"/gu, '<xf quotePrefix="1" numFmtId="49"') + close);
}

/** The oldest day that a ZIP can say: equal lists are equal bytes. */
const ZIP_DAY = new Date(1980, 0, 1);

function repacked(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const styles = parts['xl/styles.xml'];
  if (styles === undefined) throw new Error('The workbook has no styles');
  return zipSync({ ...parts, 'xl/styles.xml': strToU8(neutralised(strFromU8(styles))) }, { level: 6, mtime: ZIP_DAY });
}

/** A list as XLSX: over it who took it out, a frozen head, columns as wide as their words, and on a second sheet what was taken out and why. */
export async function renderSheet<Row>({ title, columns, rows }: Sheet<Row>, download: Download): Promise<Rendered> {
  const { by, organisation, at, reason, number } = download;
  if (reason.trim() === '') throw new Error('A list leaves only with a reason');
  if (rows.length > MOST_ROWS) throw new Error(`A list of more than ${MOST_ROWS} rows holds up everybody else`);
  const book = new Workbook();
  book.creator = cleaned(organisation);
  book.lastModifiedBy = cleaned(by);
  book.created = new Date(at);
  book.modified = new Date(at);
  const page = book.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 2 }] });
  fill({
    page, labels: columns.map(({ label }) => label), formats: columns.map(({ kind }) => FORMATS[kind]), rows: rows.map((row) => columns.map((column) => valueOf(column, row))),
  });
  mark(page, download);
  const about = [['목록', title], ['건수', String(rows.length)], ['항목', columns.map(({ label }) => label).join(', ')], ['내려받은 사람', by], ['소속', organisation], ['내려받은 때', writtenMoment(at)], ['사유', reason], ['열람기록 번호', number], ['유의', '개인정보가 있는 파일입니다. 사유에 적은 일에만 쓰고 다 쓰면 지웁니다.']];
  fill({ page: book.addWorksheet('내려받기 기록', { views: [{ state: 'frozen', ySplit: 1 }] }), labels: ['구분', '내용'], formats: ['@', '@'], rows: about.map((cells) => cells.map(cleaned)) });
  const bytes = repacked(new Uint8Array(await book.xlsx.writeBuffer()));
  return { format: 'xlsx', bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: `${title.replace(/[\\/:*?"<>|\n]/gu, ' ')} ${koreanDay(at)}.xlsx` };
}
