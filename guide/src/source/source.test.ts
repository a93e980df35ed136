import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import inventory from '../../testing/inventory.json' with { type: 'json' };
import { EDITIONS, findEdition } from '../edition/editions.ts';
import { SOURCE_FILES, type SourceId } from '../rule/index.ts';
import { paragraphAround, paragraphOf, type SourceTexts } from './index.ts';

const texts: SourceTexts = Object.fromEntries(Object.entries(SOURCE_FILES).map(([seed, file]) => [seed, readFileSync(`guide/sources/${file}`, 'utf8')]));
const edition2020 = findEdition('2020')!;

describe.each(EDITIONS)('the paragraph around a quote of $id', (edition) => {
  test('holds the quote where it says, is a part of the source and is no longer than a screen', () => {
    for (const [id, { cite }] of Object.entries(edition.rules)) {
      const paragraph = paragraphAround(texts, edition, id)!;
      expect(paragraph.text.slice(paragraph.start, paragraph.end), id).toBe(cite.quote);
      expect(texts[cite.seed]!.includes(paragraph.text), id).toBe(true);
      expect([paragraph.seed, paragraph.page]).toEqual([cite.seed, cite.page]);
      expect(paragraph.text.length, id).toBeLessThan(2000);
    }
  });
});

test('where the revision table and the body say the same, the paragraph is of the body; else it is where the inventory found the quote', () => {
  const table = texts['001']!.indexOf('부록3. 범정부 서비스 의뢰 체계');
  for (const { id, seed, offset } of inventory) {
    const source = texts[seed as SourceId]!;
    const { quote } = edition2020.rules[id as keyof typeof edition2020.rules]!.cite;
    const inBody = source.indexOf(quote, seed === '001' ? table : 0);
    const place = inBody < 0 ? offset : inBody;
    const { text, start } = paragraphAround(texts, edition2020, id)!;
    expect(source.slice(place - start, place - start + text.length), id).toBe(text);
  }
});

test('a text that is not at hand, a sentence that is not there and a quote that nobody wrote have no paragraph', () => {
  expect(paragraphAround({}, edition2020, 'ECARE-TARGET')).toBeUndefined();
  expect(paragraphAround(texts, edition2020, 'NOWHERE')).toBeUndefined();
  expect(paragraphOf(texts, { seed: '000', page: null, quote: '이런 문장은 없다' })).toBeUndefined();
});
