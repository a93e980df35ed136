import { allow, refuse } from '@dure/domain/decision';
import { EDITIONS, findEdition, SOURCE_FILES, type SourceId } from '@dure/guide';
import type { Handlers } from '../../http/handler.ts';
import { findChapter } from './chapter.ts';
import { chaptersOf, editionRow } from './chapters.ts';
import type { readerContract } from './contract.ts';
import { contradictionsIn } from './contradictions.ts';
import { changesBetween } from './difference.ts';
import { findParagraph } from './paragraph.ts';
import { searchGuide } from './search/index.ts';
import { readSource } from './sources.ts';

const isSource = (seed: string): seed is SourceId => Object.hasOwn(SOURCE_FILES, seed);

/** The guide is public text: what is read of it says nothing about a person. */
export const readerHandlers: Handlers<typeof readerContract> = {
  'GET /api/guide/editions': async ({ today }) => allow({ answer: { editions: EDITIONS.map((edition) => editionRow(edition, today)) } }),
  'GET /api/guide/editions/:edition': async ({ params, today }) => {
    const edition = findEdition(params.edition);
    if (edition === undefined) return refuse({ code: 'absent' });
    return allow({ answer: { edition: editionRow(edition, today), chapters: [...chaptersOf(edition)] }, subject: { edition: edition.id } });
  },
  'GET /api/guide/editions/:edition/chapters/:chapter': async ({ params, today }) => {
    const edition = findEdition(params.edition);
    const chapter = edition === undefined ? undefined : findChapter(edition, params.chapter, today);
    return chapter === undefined ? refuse({ code: 'absent' }) : allow({ answer: chapter, subject: { edition: params.edition, chapter: params.chapter } });
  },
  'GET /api/guide/editions/:edition/search': async ({ params, query }) => {
    const edition = findEdition(params.edition);
    if (edition === undefined) return refuse({ code: 'absent' });
    const found = searchGuide(edition, query.q);
    return allow({ answer: found, subject: { edition: edition.id, found: found.total } });
  },
  'GET /api/guide/editions/:edition/contradictions': async ({ params, today }) => {
    const edition = findEdition(params.edition);
    if (edition === undefined) return refuse({ code: 'absent' });
    return allow({ answer: { edition: editionRow(edition, today), contradictions: contradictionsIn(edition) }, subject: { edition: edition.id } });
  },
  'GET /api/guide/paragraph': async ({ query }) => {
    if (!isSource(query.seed)) return refuse({ code: 'absent' });
    const paragraph = findParagraph(await readSource(query.seed), query.seed, query.quote);
    return paragraph === undefined ? refuse({ code: 'absent' }) : allow({ answer: paragraph, subject: { source: query.seed } });
  },
  'GET /api/guide/differences': async ({ query, today }) => {
    const [from, to] = [findEdition(query.from), findEdition(query.to)];
    if (from === undefined || to === undefined) return refuse({ code: 'absent' });
    return allow({ answer: { from: editionRow(from, today), to: editionRow(to, today), changes: changesBetween(from, to) }, subject: { from: from.id, to: to.id } });
  },
};
