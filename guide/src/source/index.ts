import { type Citation, SOURCE_TITLES, type SourceId } from '../rule/index.ts';
import type { Edition } from '../edition/index.ts';

/** The sources' texts by id. The guide does no input or output: whoever may read the files hands the texts over. */
export type SourceTexts = Readonly<Partial<Record<SourceId, string>>>;

/** A quote in its paragraph: `text.slice(start, end)` is the quote. */
export interface Paragraph {
  readonly seed: SourceId;
  readonly title: string;
  readonly page: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The last line of the revision table that the guide opens with. The body says the same sentences again further on, and the body is the guide. */
const END_OF_REVISION_TABLE = '* 의뢰체계 및 서비스보장기관 안내 등';
/** A paragraph of a table runs on; so much of it is enough around a quote. */
const REACH = 900;

/** Where the quote stands: in the body rather than in the revision table, where both have it. */
function offsetOf(text: string, quote: string): number {
  const body = text.indexOf(END_OF_REVISION_TABLE);
  const inBody = body < 0 ? -1 : text.indexOf(quote, body);
  return inBody < 0 ? text.indexOf(quote) : inBody;
}

function startOf(text: string, offset: number): number {
  const blank = text.lastIndexOf('\n\n', offset);
  const start = blank < 0 ? 0 : blank + 2;
  if (offset - start <= REACH) return Math.min(start, offset);
  const line = text.indexOf('\n', offset - REACH);
  return line < 0 || line >= offset ? offset - REACH : line + 1;
}

function endOf(text: string, offset: number): number {
  const blank = text.indexOf('\n\n', offset);
  const end = blank < 0 ? text.length : blank;
  if (end - offset <= REACH) return end;
  const line = text.lastIndexOf('\n', offset + REACH);
  return line <= offset ? offset + REACH : line;
}

/** The paragraph around a citation; none where the text is not at hand or does not hold the quote. */
export function paragraphOf(texts: SourceTexts, { seed, page, quote }: Citation): Paragraph | undefined {
  const text = texts[seed];
  const offset = text === undefined ? -1 : offsetOf(text, quote);
  if (text === undefined || offset < 0) return undefined;
  const from = startOf(text, offset);
  const until = endOf(text, offset + quote.length);
  return { seed, title: SOURCE_TITLES[seed], page, text: text.slice(from, until), start: offset - from, end: offset - from + quote.length };
}

/** The paragraph around a rule's quote. */
export function paragraphAround(texts: SourceTexts, edition: Pick<Edition, 'rules'>, ruleId: string): Paragraph | undefined {
  const rule = Object.hasOwn(edition.rules, ruleId) ? edition.rules[ruleId] : undefined;
  return rule === undefined ? undefined : paragraphOf(texts, rule.cite);
}
