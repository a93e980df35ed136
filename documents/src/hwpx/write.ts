import { emsOf } from '../form/width.ts';
import { borderId, type BorderStyle, characterId, type CharacterStyle, paragraphId, type ParagraphStyle } from './styles.ts';
import { element, escaped, mm } from './xml.ts';

/** A4 less its margins. */
export const MARGIN = { side: mm(20), edge: mm(10), running: mm(11) } as const;
export const PAGE = { width: mm(210), height: mm(297) } as const;
export const LINE = PAGE.width - 2 * MARGIN.side;

/** What a paragraph holds: words, or an object that stands in it. */
export const run = (character: CharacterStyle, ...inner: readonly string[]): string => element('hp:run', { charPrIDRef: characterId(character) }, ...inner);
/** Two and more spaces keep their width only as such. */
const words = (text: string): string => `<hp:t>${escaped(text)}</hp:t>`;
const paragraphOf = (paragraph: ParagraphStyle, inner: string, breaksPage = false): string =>
  element('hp:p', { id: 0, paraPrIDRef: paragraphId(paragraph), styleIDRef: 0, pageBreak: breaksPage ? 1 : 0, columnBreak: 0, merged: 0 }, inner);

/** Every line of the text as a paragraph: a line break inside a run is read differently by different readers. */
export const paragraphs = (text: string, paragraph: ParagraphStyle, character: CharacterStyle = 'body'): string =>
  text.split('\n').map((line) => paragraphOf(paragraph, run(character, words(line)))).join('');

export const pageBreak = (): string => paragraphOf('anchor', run('anchor', words('')), true);

export interface Cell {
  readonly text: string;
  readonly paragraph?: ParagraphStyle;
  readonly character?: CharacterStyle;
  readonly border?: BorderStyle;
  /** Columns that it covers. */
  readonly spans?: number;
}

export interface Grid {
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first row is repeated on each page. */
  readonly hasHead?: boolean;
  readonly align?: 'LEFT' | 'CENTER' | 'RIGHT';
  /** Style of the paragraph that holds it: the space after a table is the paragraph's. */
  readonly below?: ParagraphStyle;
  readonly leastHeight?: number;
}

const INSIDE = { side: mm(1.8), edge: mm(1) } as const;
/** Lines that the text will take; 한글 reckons again and never draws a row lower than its text. */
function linesOf(text: string, width: number, points: number): number {
  return sum(text.split('\n').map((line) => Math.max(1, Math.ceil((emsOf(line) * points * 100) / Math.max(1, width - 2 * INSIDE.side)))));
}

/** The same around and after the words of every cell; cells are most of a form. */
const CELL_TEXT = element('hp:subList', { id: '', textDirection: 'HORIZONTAL', lineWrap: 'BREAK', vertAlign: 'CENTER', linkListIDRef: 0, linkListNextIDRef: 0, textWidth: 0, textHeight: 0, hasTextRef: 0, hasNumRef: 0 }, '');
const [CELL_OPEN = '', CELL_CLOSE = ''] = CELL_TEXT.split(/(?=<\/)/u);
const CELL_MARGIN = element('hp:cellMargin', { left: INSIDE.side, right: INSIDE.side, top: INSIDE.edge, bottom: INSIDE.edge });

/** Writes tables; counts them, for each has an id of its own. */
export class Tables {
  readonly #points: number;
  #written = 0;

  constructor(points: number) {
    this.#points = points;
  }

  /** A table as a paragraph of its own. It breaks between rows and over pages. */
  write({ widths, rows, hasHead = false, align = 'LEFT', below = 'object', leastHeight = 0 }: Grid): string {
    this.#written += 1;
    const heights = rows.map((cells) => Math.max(leastHeight, this.#height(cells, widths)));
    const width = sum(widths);
    const body = rows.map((cells, row) => element('hp:tr', {}, ...this.#row(cells, { row, widths, height: heights[row] ?? 0, isHead: hasHead && row === 0 })));
    const table = element('hp:tbl', {
      id: 1000 + this.#written, zOrder: this.#written - 1, numberingType: 'TABLE', textWrap: 'TOP_AND_BOTTOM', textFlow: 'BOTH_SIDES', lock: 0, dropcapstyle: 'None', pageBreak: 'CELL', repeatHeader: hasHead ? 1 : 0,
      rowCnt: rows.length, colCnt: widths.length, cellSpacing: 0, borderFillIDRef: borderId('none'), noAdjust: 0,
    },
      element('hp:sz', { width, widthRelTo: 'ABSOLUTE', height: sum(heights), heightRelTo: 'ABSOLUTE', protect: 0 }),
      element('hp:pos', { treatAsChar: 0, affectLSpacing: 0, flowWithText: 1, allowOverlap: 0, holdAnchorAndSO: 0, vertRelTo: 'PARA', horzRelTo: 'COLUMN', vertAlign: 'TOP', horzAlign: align, vertOffset: 0, horzOffset: 0 }),
      element('hp:outMargin', { left: 0, right: 0, top: 0, bottom: 0 }),
      element('hp:inMargin', { left: INSIDE.side, right: INSIDE.side, top: INSIDE.edge, bottom: INSIDE.edge }),
      ...body);
    return paragraphOf(below, run('anchor', table));
  }

  #height(cells: readonly Cell[], widths: readonly number[]): number {
    let column = 0;
    const lines = cells.map(({ text, spans = 1 }) => {
      const width = sum(widths.slice(column, column + spans));
      column += spans;
      return linesOf(text, width, this.#points);
    });
    return Math.round(Math.max(...lines) * this.#points * 100 * 1.4) + 2 * INSIDE.edge;
  }

  #row(cells: readonly Cell[], at: { readonly row: number; readonly widths: readonly number[]; readonly height: number; readonly isHead: boolean }): readonly string[] {
    let column = 0;
    return cells.map(({ text, paragraph = 'cell', character = 'body', border = 'box', spans = 1 }) => {
      const first = column;
      column += spans;
      return element('hp:tc', { name: '', header: at.isHead ? 1 : 0, hasMargin: 0, protect: 0, editable: 0, dirty: 0, borderFillIDRef: borderId(border) },
        CELL_OPEN + paragraphs(text, paragraph, character) + CELL_CLOSE,
        element('hp:cellAddr', { colAddr: first, rowAddr: at.row }), element('hp:cellSpan', { colSpan: spans, rowSpan: 1 }),
        element('hp:cellSz', { width: sum(at.widths.slice(first, column)), height: at.height }), CELL_MARGIN);
    });
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Widths of whole units that fill the line. */
export function shared(shares: readonly number[], line = LINE): readonly number[] {
  const all = sum(shares);
  const widths = shares.map((share) => Math.floor((line * share) / all));
  return widths.map((width, index) => (index === widths.length - 1 ? line - sum(widths.slice(0, -1)) : width));
}
