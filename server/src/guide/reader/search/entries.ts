import type { Edition } from '@dure/guide';
import { chapterName, chaptersOf, sentencesIn } from '../chapters.ts';
import type { HitView } from '../contract.ts';
import { searchable, type Searchable } from './match.ts';

/** One thing that can be found. */
export interface Entry extends Pick<HitView, 'kind' | 'id' | 'chapter' | 'where' | 'page' | 'grade'> {
  readonly title: Searchable;
  readonly body: Searchable;
}

type Words = Omit<Entry, 'title' | 'body'> & { readonly titled: string; readonly text: string };
const entry = ({ titled, text, ...rest }: Words): Entry => ({ ...rest, title: searchable(titled), body: searchable(text) });
const plain = (quote: string): string => quote.replaceAll(/\s+/gu, ' ');

function sentenceEntries(edition: Edition): readonly Entry[] {
  return [...sentencesIn(edition).values()].map(({ id, chapter, says, grade, cite }) => entry({ kind: 'sentence', id, chapter, where: chapterName(edition, chapter), page: cite.page, grade, titled: says, text: plain(cite.quote) }));
}

function directoryEntries(edition: Edition): readonly Entry[] {
  const services = edition.services.map(({ agency, service, cite }): Entry => entry({ kind: 'service', id: `${agency} ${service}`, chapter: null, where: agency, page: cite.page, grade: null, titled: service, text: plain(cite.quote) }));
  const agencies = edition.agencies.map(({ number, name, aliases, supports, cite }): Entry => entry({ kind: 'agency', id: String(number), chapter: null, where: '보장기관', page: cite.page, grade: null, titled: name, text: [supports, ...aliases].join(' · ') }));
  const partners = edition.directory.flatMap(({ agency, page, services: offered }) =>
    offered.map(({ name, target, detail }): Entry => entry({ kind: 'directory', id: `${agency} ${name}`, chapter: null, where: agency, page, grade: null, titled: name, text: [target, detail].filter((one) => one !== null).join(' · ') })));
  return [...services, ...agencies, ...partners];
}

function contradictionEntries(edition: Edition): readonly Entry[] {
  return edition.contradictions.map(({ id, title, reading, evidence }) => entry({ kind: 'contradiction', id, chapter: null, where: `지침 문장이 서로 다른 곳 ${id}`, page: evidence[0]?.page ?? null, grade: null, titled: title, text: reading }));
}

const indexes = new WeakMap<Edition, readonly Entry[]>();

/** Everything of an edition that can be found; made at the first search. */
export function entriesOf(edition: Edition): readonly Entry[] {
  const known = indexes.get(edition);
  if (known !== undefined) return known;
  const chapters = chaptersOf(edition).map(({ id, name, purpose, isProgramme }) => entry({ kind: 'chapter', id, chapter: id, where: isProgramme ? '사업' : '장', page: null, grade: null, titled: name, text: purpose ?? '' }));
  const made = [...chapters, ...sentenceEntries(edition), ...directoryEntries(edition), ...contradictionEntries(edition)];
  indexes.set(edition, made);
  return made;
}
