import type { Edition } from '@dure/guide';
import { chapterName, sentencesIn } from './chapters.ts';
import type { ContradictionView } from './contract.ts';
import { conditionWords } from './words.ts';

/** Where the text speaks against itself: our reading, the sentences, programmes and clocks that it touches. */
export function contradictionsIn(edition: Edition): ContradictionView[] {
  const all = [...sentencesIn(edition).values()];
  return edition.contradictions.map(({ id, title, severity, reading, evidence, bite }) => {
    const touched = all.filter(({ contradictions }) => contradictions.includes(id));
    const rules = new Set(touched.map((one) => one.id));
    const chapters = [...new Set(touched.map(({ chapter }) => chapter))];
    return {
      id, title, severity, reading, evidence: evidence.map(({ seed, page, quote }) => ({ seed, page, quote })),
      when: 'when' in bite ? conditionWords(bite.when, edition) : null, never: 'never' in bite ? bite.never : null,
      sentences: touched.map((one) => ({ id: one.id, says: one.says, chapter: one.chapter, page: one.cite.page })),
      chapters: chapters.map((chapter) => ({ id: chapter, name: chapterName(edition, chapter) })),
      clocks: [...new Set(edition.deadlines.filter((clock) => clock.rules.some((rule) => rules.has(rule))).map(({ what }) => what))],
    };
  });
}
