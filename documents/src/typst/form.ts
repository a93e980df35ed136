import { endLines, gridLines, itemLines, SEAL_WORDS, SIGNED } from '../form/layout.ts';
import { drawn, type Drawers, type Form } from '../form/model.ts';
import { printableForm } from '../form/printable.ts';
import { dayOr, writtenDay } from '../form/written.ts';
import { breakable } from './breakable.ts';
import { printPdf } from './index.ts';
import { TEMPLATE } from './template.ts';

/** What the template reads of each block; numbering and line breaks of grids are decided once for all formats. */
const PLAIN: Drawers<object> = {
  'title': (block) => block,
  'letterhead': (block) => block,
  'heading': (block) => block,
  'paragraph': (block) => block,
  'items': ({ kind, items }) => ({ kind, lines: itemLines(items) }),
  'grid': (block) => ({ kind: block.kind, columns: block.columns, lines: gridLines(block) }),
  'table': (block) => block,
  'box': (block) => block,
  'quote': (block) => block,
  'note': (block) => block,
  'end': (block) => ({ kind: block.kind, lines: endLines(block) }),
  'approvals': ({ kind, approvals }) => ({ kind, approvals: approvals.map(({ act, name, on }) => [act, name, dayOr(on)]) }),
  'signatures': (block) => ({ ...block, signed: SIGNED }),
  'sender': ({ kind, name, seal }) => ({ kind, name, seal, words: SEAL_WORDS[seal] }),
  'registration': ({ kind, number, sentOn, receipt }) => ({ kind, number, sentOn, receipt: receipt === null ? [] : [receipt.number, writtenDay(receipt.on)] }),
  'contact': (block) => block,
  'page-break': (block) => block,
};

/** A tagged PDF with title and language (PDF/UA-1), the same bytes for the same form. */
export function pdfOf(form: Form): Promise<Uint8Array> {
  const { blocks, dated, ...page } = printableForm(form);
  const read = { ...page, dated: dated.split('-').map(Number), blocks: blocks.map((block) => drawn(block, PLAIN)) };
  return printPdf({ template: TEMPLATE, inputs: { form: JSON.stringify(read, (_key, value: unknown) => (typeof value === 'string' ? breakable(value) : value)) } });
}
