import type { Citation } from '@dure/guide';
import { paragraphOf } from '@dure/guide/source';

/** The scanned tables carry their marks along; a reader sees the words. */
function readable(text: string): string {
  return text.replaceAll(/<li[^>]*>/gu, '\n· ').replaceAll(/<[^<>]+>/gu, '').replaceAll('\t', '  ').replaceAll(/[^\S\n]{3,}/gu, '  ').replaceAll(/\n{2,}/gu, '\n');
}

export interface ReadableParagraph {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** The paragraph in which a quote stands, in three pieces. Undefined where the text has no such words. */
export function findParagraph(text: string, seed: Citation['seed'], quote: string): ReadableParagraph | undefined {
  const found = paragraphOf({ [seed]: text }, { seed, page: null, quote });
  if (found === undefined) return undefined;
  return { before: readable(found.text.slice(0, found.start)).trimStart(), quote: readable(quote), after: readable(found.text.slice(found.end)).trimEnd() };
}
