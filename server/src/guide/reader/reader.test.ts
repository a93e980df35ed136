import { EDITIONS, findEdition, type SourceId } from '@dure/guide';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aStaff, signedIn, startTestServer, type Client, type TestServer } from '../../../testing/index.ts';
import { findChapter } from './chapter.ts';
import { chaptersOf, sentencesIn } from './chapters.ts';
import type { ChapterView, ConditionWords } from './contract.ts';
import { changesBetween, compareWords } from './difference.ts';
import { findParagraph } from './paragraph.ts';
import { searchGuide } from './search/index.ts';
import { readSource } from './sources.ts';

const edition2020 = findEdition('2020')!;
const TODAY = '2026-11-23';
const page = (id: string): ChapterView => findChapter(edition2020, id, TODAY)!;
const spoken = (words: ConditionWords): string => ('text' in words ? words.text : `${words.join}(${words.of.map(spoken).join(' | ')})`);

describe.each(EDITIONS)('the reader of edition $id', (edition) => {
  test('shows every sentence on exactly one page', () => {
    const shown = chaptersOf(edition).flatMap(({ id }) => findChapter(edition, id, TODAY)!.sections.flatMap(({ sentences }) => sentences));
    expect(shown.toSorted()).toEqual([...sentencesIn(edition).keys()].toSorted());
  });

  test('names only sentences that it shows', () => {
    for (const { id } of chaptersOf(edition)) {
      const { sentences, parts, ways, presences, deadlines, duties } = findChapter(edition, id, TODAY)!;
      const cited = [...parts.flatMap(({ clauses }) => clauses), ...ways, ...presences, ...deadlines, ...duties].flatMap(({ rules }) => rules);
      expect(cited.filter((rule) => sentences[rule] === undefined)).toEqual([]);
    }
  });

  test('speaks every condition of every gate without a code of ours', () => {
    const words = chaptersOf(edition).flatMap(({ id }) => findChapter(edition, id, TODAY)!.parts.flatMap(({ clauses }) => clauses.flatMap(({ when, judgement }) => [when, ...(judgement === null ? [] : [judgement])]))).map(spoken);
    expect(words.length).toBeGreaterThan(60);
    expect(words.filter((one) => /#|undefined|[a-z]+\.[a-z]+[A-Z]|\b(ECARE|MEDAID|DREAM|VISIT|ADDICT)\b/u.test(one))).toEqual([]);
  });

  test('opens the paragraph around every quote', async () => {
    for (const { cite } of sentencesIn(edition).values()) {
      const found = findParagraph(await readSource(cite.seed as SourceId), cite.seed as SourceId, cite.quote);
      expect(found, cite.quote).toBeDefined();
      expect(found!.before.length + found!.after.length, cite.quote).toBeLessThan(2_000);
    }
  });
});

describe('the page of a programme', () => {
  test('reads the gate that the evaluator reads', () => {
    const [first] = page('ECARE').parts;
    expect(spoken(first!.clauses[0]!.when)).toBe('만 나이 65세 이상');
    expect(first!.clauses.filter(({ role }) => role === 'excludes').flatMap(({ rules }) => rules)).toContain('ECARE-EXCL-LTC-HISTORY');
  });

  test('has all that an officer asks: purpose, law, who, what, how, with whom, by when', () => {
    expect(page('VISIT').sections.map(({ section }) => section)).toEqual(['purpose', 'law', 'who', 'what', 'how', 'with', 'when']);
  });

  test('names senders and consents in words', () => {
    const way = page('VISIT').ways.find(({ consents }) => consents.length > 0)!;
    expect([way.from, way.consents]).toEqual([['의료급여사례관리'], ['개인정보 제3자 제공(제공받는 기관 명시)']]);
  });

  test('is called in 2019 what it was called then', () => {
    expect(findChapter(findEdition('2019')!, 'ECARE', TODAY)!.name).toBe('노인돌봄기본서비스');
  });
});

describe('the search', () => {
  test.each([
    ['재가 의료급여', 'HOMEMED'], ['ㅈㄱㅇㄹㄱㅇ', 'HOMEMED'], ['드림', 'DREAM'], ['ㄴㅇㅁㅊ', 'ECARE'],
  ])('%s finds the programme first', (typed, id) => {
    expect(searchGuide(edition2020, typed).hits[0]).toMatchObject({ kind: 'chapter', id });
  });

  test('a word half typed finds what it will be, and marks the letters', () => {
    const [hit] = searchGuide(edition2020, '유사중ㅂ').hits;
    const { text, found } = hit!.title.found.length > 0 ? hit!.title : hit!.body;
    expect(text.slice(...found[0]!)).toBe('유사중복');
  });

  test('finds services, agencies and contradictions too', () => {
    const kinds = (typed: string) => new Set(searchGuide(edition2020, typed).hits.map(({ kind }) => kind));
    expect(kinds('호스피스')).toContain('service');
    expect(kinds('병무청')).toContain('agency');
    expect(kinds('햇살론')).toContain('directory');
    expect(kinds('드림스타트 연령')).toContain('contradiction');
  });

  test('demands every word, and finds nothing where there is nothing', () => {
    const total = (typed: string): number => searchGuide(edition2020, typed).total;
    expect(total('방문건강 공문')).toBeGreaterThan(0);
    expect(total('방문건강 공문')).toBeLessThan(Math.min(total('방문건강'), total('공문')));
    expect(searchGuide(edition2020, '우주여행').total).toBe(0);
    expect(searchGuide(edition2020, '  ').total).toBe(0);
  });

  test('marks only places inside the text it shows', () => {
    for (const typed of ['의뢰', 'ㅇㄹ', '사례 관리', '14일']) {
      for (const { title, body } of searchGuide(edition2020, typed).hits) for (const { text, found } of [title, body]) for (const [from, to] of found) expect(from >= 0 && from < to && to <= text.length).toBe(true);
    }
  });

  test('answers within a keystroke', () => {
    searchGuide(edition2020, '준비');
    const started = performance.now();
    for (let at = 0; at < 20; at += 1) searchGuide(edition2020, 'ㅇㄹ ㄱ');
    expect((performance.now() - started) / 20).toBeLessThan(50);
  });
});

describe('the difference of two editions', () => {
  test('marks the words that differ, and only those', () => {
    const { before, after } = compareWords('드림스타트에 협의 후 공문을 통해 의뢰', '드림스타트에 사전확인* 후 공문을 통해 의뢰');
    expect([before.filter(({ changed }) => changed).map(({ text }) => text), after.filter(({ changed }) => changed).map(({ text }) => text)]).toEqual([['협의'], ['사전확인*']]);
  });

  test('gives both texts back, letter by letter', () => {
    const [one, other] = ['가 나 다 라', '가 다 마 라 바'];
    const { before, after } = compareWords(one, other);
    expect([before.map(({ text }) => text).join(''), after.map(({ text }) => text).join('')]).toEqual([one, other]);
  });

  test('has the 21 places of the revision table', () => {
    expect(changesBetween(findEdition('2019')!, edition2020)).toHaveLength(21);
  });
});

describe('over HTTP', () => {
  let town: TestServer;
  let auditor: Client;
  beforeAll(async () => {
    town = await startTestServer();
    auditor = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'audit-office'), 'auditor')).login);
  });
  afterAll(() => town.close());

  test('everybody who works here reads the guide', async () => {
    const { editions } = (await auditor.get('/api/guide/editions')).json();
    expect(editions.filter(({ isInForce }: { isInForce: boolean }) => isInForce).map(({ id }: { id: string }) => id)).toEqual(['2026']);
    expect((await auditor.get('/api/guide/editions/2020')).json().chapters).toHaveLength(chaptersOf(edition2020).length);
    expect((await auditor.get('/api/guide/editions/2020/chapters/MENTAL')).json().name).toBe('정신건강사례관리');
    expect((await auditor.get(`/api/guide/editions/2020/search?q=${encodeURIComponent('ㅊㅁㅇㄹㅇ')}`)).statusCode).toBe(200);
  });

  test('the contradictions say our reading and where it bites', async () => {
    const { contradictions } = (await auditor.get('/api/guide/editions/2020/contradictions')).json();
    expect(contradictions).toHaveLength(50);
    expect(contradictions.every(({ when, never }: { when: unknown; never: unknown }) => (when === null) !== (never === null))).toBe(true);
    expect(contradictions.find(({ id }: { id: string }) => id === 'C22').chapters).toContainEqual({ id: 'VISIT', name: '방문건강관리' });
  });

  test('a quote opens its paragraph; words that no source has do not', async () => {
    const quote = '방문건강관리 대상자로 등록·관리에 동의한 경우';
    const { before, after } = (await auditor.get(`/api/guide/paragraph?seed=001&quote=${encodeURIComponent(quote)}`)).json();
    expect(before).toContain('② 대상자 등록');
    expect(after).toContain('군 분류');
    expect((await auditor.get(`/api/guide/paragraph?seed=001&quote=${encodeURIComponent('없는 말')}`)).json().code).toBe('absent');
    expect((await auditor.get('/api/guide/paragraph?seed=999&quote=x')).json().code).toBe('absent');
  });

  test.each(['/api/guide/editions/1999', '/api/guide/editions/2020/chapters/NOBODY', '/api/guide/differences?from=2019&to=1999'])('%s is absent', async (url) => {
    expect((await auditor.get(url)).json().code).toBe('absent');
  });
});
