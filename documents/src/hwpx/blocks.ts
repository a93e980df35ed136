import { endLines, gridLines, itemLines, SEAL_WORDS, SIGNED } from '../form/layout.ts';
import type { Drawers, Entry } from '../form/model.ts';
import { emsOf } from '../form/width.ts';
import { dayOr, writtenDay } from '../form/written.ts';
import type { ParagraphStyle } from './styles.ts';
import { type Cell, LINE, pageBreak, paragraphs, shared, type Tables } from './write.ts';
import { mm } from './xml.ts';

const label = (text: string): Cell => ({ text, character: 'strong', border: 'label' });
const head = (text: string): Cell => ({ ...label(text), paragraph: 'cell-center' });
const bare = (text: string, more: Partial<Cell> = {}): Cell => ({ text, border: 'none', ...more });
const SIDES: Readonly<Record<'start' | 'center' | 'end', ParagraphStyle>> = { start: 'cell', center: 'cell-center', end: 'cell-end' };
const LEVELS: readonly ParagraphStyle[] = ['item-0', 'item-1', 'item-2', 'item-3'];
const field = (name: string, value: string): string => paragraphs(`${name}  ${value}`.trimEnd(), 'field');

function gridRow(line: readonly Entry[], columns: 1 | 2): readonly Cell[] {
  if (columns === 2 && line.length === 1) return line.flatMap(([name, text]) => [label(name), { text, spans: 3 }]);
  return line.flatMap(([name, text]) => [label(name), { text }]);
}

const endStyle = (name: string, attached: number): ParagraphStyle => (attached === 0 ? 'body' : name === '' ? 'end-more' : 'end');

/** How each block stands in a HWPX. */
export function drawersFor(tables: Tables, points: number): Drawers<string> {
  const em = points * 100;
  return {
    'title': ({ text, below }) => paragraphs(text, 'title', 'title') + (below === '' ? '' : paragraphs(below, 'below-title')),
    'letterhead': ({ organisation, receiver, via, subject }) =>
      paragraphs(organisation, 'title', 'title') + field('수신', receiver) + field('(경유)', via) + paragraphs(`제목  ${subject}`, 'subject', 'subject')
      + tables.write({ widths: [LINE], rows: [[bare('', { border: 'top', character: 'anchor', paragraph: 'anchor' })]], below: 'anchor' }),
    'heading': ({ text }) => paragraphs(text, 'heading', 'heading'),
    'paragraph': ({ text }) => paragraphs(text, 'body'),
    'items': ({ items }) => itemLines(items).map(({ level, mark, text }) => paragraphs(mark === '' ? text : `${mark} ${text}`, mark === '' ? 'body' : (LEVELS[level] ?? 'item-3'))).join(''),
    'grid': (block) => tables.write({
      widths: block.columns === 2 ? shared([8.4 * em, LINE / 2 - 8.4 * em, 8.4 * em, LINE / 2 - 8.4 * em]) : shared([10 * em, LINE - 10 * em]),
      rows: gridLines(block).map((line) => gridRow(line, block.columns)),
    }),
    'table': ({ columns, rows, empty }) => tables.write({
      widths: shared(columns.map(({ width }) => width)), hasHead: true,
      rows: [
        columns.map((column) => head(column.label)),
        ...(rows.length === 0 ? [[{ text: empty, paragraph: 'cell-center' as const, spans: columns.length }]] : rows.map((cells) => cells.map((text, index) => ({ text, paragraph: SIDES[columns[index]?.align ?? 'start'] })))),
      ],
    }),
    'box': ({ text }) => tables.write({ widths: [LINE], rows: [[{ text }]] }),
    'quote': ({ text, source }) => tables.write({ widths: [LINE], rows: [[bare(`「${text}」`, { border: 'quote' })], [bare(source, { border: 'quote', character: 'small' })]] }),
    'note': ({ text }) => paragraphs(`※ ${text}`, 'note', 'small'),
    'end': (block) => endLines(block).map(([name, text]) => paragraphs(name === '' ? text : `${name}  ${text}`, endStyle(name, block.attachments.length))).join(''),
    'approvals': ({ approvals }) => tables.write({
      widths: [3.6 * em, ...approvals.map(() => Math.min(7.6 * em, (LINE - 3.6 * em) / approvals.length))].map(Math.floor), align: 'RIGHT', hasHead: true,
      rows: [[head('결재'), ...approvals.map(({ act }) => head(act))], [head('이름'), ...approvals.map(({ name }) => ({ text: name, paragraph: 'cell-center' as const }))], [head('일자'), ...approvals.map(({ on }) => ({ text: dayOr(on), paragraph: 'cell-center' as const, character: 'small' as const }))]],
    }),
    'signatures': ({ statement, on, signers, to }) => (statement === '' ? '' : paragraphs(statement, 'body')) + paragraphs(on, 'center')
      + tables.write({ widths: [9 * em, 10.4 * em, 8.8 * em].map(Math.round), align: 'RIGHT', leastHeight: mm(9), rows: signers.map(({ role, name }) => [bare(role, { paragraph: 'cell-end' }), bare(name, { paragraph: 'cell-center', border: 'bottom' }), bare(SIGNED, { paragraph: 'cell-end' })]) })
      + (to === '' ? '' : paragraphs(to, 'body', 'address')),
    'sender': ({ name, seal }) => (seal === 'place'
      ? tables.write({ widths: [mm(22), Math.round(emsOf(name) * 1.55 * em) + mm(8), mm(22)], align: 'CENTER', leastHeight: mm(22), rows: [[bare(''), bare(name, { paragraph: 'cell-center', character: 'sender' }), { text: SEAL_WORDS.place, border: 'seal', paragraph: 'cell-center', character: 'small' }]] })
      : paragraphs([name, SEAL_WORDS[seal]].filter((part) => part !== '').join('  '), 'sender', 'sender')),
    'registration': ({ number, sentOn, receipt }) => tables.write({
      widths: shared([1.5, 3.6, 1, 2]),
      rows: [[bare('생산등록번호', { border: 'top', character: 'strong' }), bare(number, { border: 'top' }), bare('시행일', { border: 'top', character: 'strong' }), bare(sentOn, { border: 'top' })], ...(receipt === null ? [] : [[bare('접수등록번호', { character: 'strong' }), bare(receipt.number), bare('접수일', { character: 'strong' }), bare(writtenDay(receipt.on))]])],
    }),
    'contact': ({ text }) => paragraphs(text, 'note', 'small'),
    'page-break': () => pageBreak(),
  };
}
