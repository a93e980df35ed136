/** How far a paragraph may reach on either side of the quote. */
const REACH = 900;

/** The scanned tables carry their marks along; a reader sees the words. */
function readable(text: string): string {
  return text.replaceAll(/<li[^>]*>/gu, '\n· ').replaceAll(/<[^>]+>/gu, '').replaceAll('\t', '  ').replaceAll(/[^\S\n]{3,}/gu, '  ').replaceAll(/\n{2,}/gu, '\n');
}

export interface Paragraph {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** The paragraph in which a quote stands: up to the blank lines around it; a very long one is cut at a line. Undefined where the text has no such words. */
export function findParagraph(text: string, quote: string): Paragraph | undefined {
  const at = text.indexOf(quote);
  if (at < 0) return undefined;
  const end = at + quote.length;
  const head = text.slice(Math.max(0, at - REACH), at);
  const tail = text.slice(end, end + REACH);
  const blank = Math.max(head.lastIndexOf('\n\n'), head.lastIndexOf('\n \n'));
  const next = tail.search(/\n\s*\n/u);
  const from = blank >= 0 ? blank + 2 : at > REACH ? Math.max(0, head.indexOf('\n') + 1) : 0;
  const to = next >= 0 ? next : end + REACH < text.length ? Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf(' ')) : tail.length;
  return { before: readable(head.slice(from)).trimStart(), quote: readable(quote), after: readable(tail.slice(0, Math.max(0, to))).trimEnd() };
}
