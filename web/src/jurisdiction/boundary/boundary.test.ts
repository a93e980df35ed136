import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert } from './cli/files.ts';
import { readTowns, type Source, type Topology } from './cli/source.ts';
import { thinned } from './cli/thin.ts';
import { landsOf } from './land.ts';
import { loadLands } from './load.ts';
import { readSteps, writeSteps, type Corner } from './steps.ts';

const corner = fc.tuple(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: -200_000, max: 200_000 }));

describe('a line as text', () => {
  test('comes back as it was', () => {
    fc.assert(fc.property(fc.array(corner), (line) => { expect(readSteps(writeSteps(line))).toEqual(line); }));
  });
  test('needs no sign that JSON would write as two', () => {
    fc.assert(fc.property(fc.array(corner), (line) => { expect(JSON.stringify(writeSteps(line)).length).toBe(writeSteps(line).length + 2); }));
  });
  test('loses the corners that carry little land, and keeps its ends', () => {
    const line: Corner[] = [[0, 0], [10, 1], [20, 0], [30, 100], [40, 0]];
    expect(thinned(line, 50)).toEqual([[0, 0], [20, 0], [30, 100], [40, 0]]);
    expect(thinned(line, 1e9)).toEqual([[0, 0], [40, 0]]);
  });
});

const square = (x: number): readonly (readonly [number, number])[] => [[x, 0], [10, 0], [0, 10], [-10, 0], [0, -10]];
const topology = (areas: readonly (readonly [code: string, name: string])[]): Topology => ({
  transform: { scale: [0.01, 0.01], translate: [127, 35] }, arcs: areas.map((_, at) => square(at * 10)),
  objects: { of: { geometries: areas.map(([code, name], at) => ({ type: 'MultiPolygon', arcs: [[[at]]], properties: { code, name } })) } },
});
const LIST = `adm_cd10,adm_cd10_2022,kostat_cd8,sido,sgg,emd,lon,lat
5211151000,,35011510,전북특별자치도,전주시완산구,중앙동,127.05,35.05
5211152000,,35011990,전북특별자치도,전주시완산구,"풍남1,2동",127.15,35.05
5211153000,,35011995,전북특별자치도,전주시완산구,완산동,127.25,35.05
5211154000,,35011996,전북특별자치도,전주시완산구,효자5동,127.02,35.02`;
const SOURCE: Source = {
  municipalities: topology([['35011', '완산구']]), list: readTowns(LIST),
  towns: topology([['3501151', '중앙동'], ['3501152', '풍남1.2동'], ['3501153', '완산1동'], ['3501154', '완산2동'], ['3501155', '없어진동']]),
};

describe('boundaries of 2018 under the codes of today', () => {
  const { files, withoutLand, landWithout } = convert(SOURCE);
  const towns = landsOf(files.get('52')!);
  const ringsOf = (name: string): number => towns.find((land) => land.name === name)?.rings.length ?? -1;
  test('follow the number, then the name, then the place, and what was joined is one', () => {
    expect(['중앙동', '풍남1,2동', '완산동', '효자5동'].map(ringsOf)).toEqual([1, 1, 2, 0]);
  });
  test('a new 행정동 has its centroid alone, and land that is nobody\'s stays land', () => {
    expect([withoutLand.map(({ name }) => name), landWithout.map(({ name }) => name)]).toEqual([['효자5동'], ['없어진동']]);
    expect(towns.find(({ name }) => name === '')?.code).toBe('52111');
  });
  test('a 시군구 gets the code that its 행정동 have', () => {
    const [land] = landsOf(files.get('sigungu')!);
    expect([land!.code, land!.name]).toEqual(['52111', '전북특별자치도 전주시 완산구']);
    // However small it is, an island stays one.
    expect(land!.rings[0]).toHaveLength(4);
  });
});

describe('what the page loads', () => {
  test('all 250 시군구 with the codes of 강원, 전북 and 군위 as they are now', async () => {
    const lands = await loadLands(['sigungu']);
    expect(lands).toHaveLength(250);
    const name = (code: string): string | undefined => lands.find((land) => land.code === code)?.name;
    expect([name('51110'), name('52111'), name('27720')]).toEqual(['강원특별자치도 춘천시', '전북특별자치도 전주시 완산구', '대구광역시 군위군']);
  });
  test('the 행정동 of one 시도, each ring closed; of one that there is not, none', async () => {
    const lands = await loadLands(['52', '99']);
    expect(lands.filter(({ name }) => name !== '')).toHaveLength(243);
    expect(lands.filter(({ code, rings }) => code.startsWith('5211') && rings.length === 0).map(({ name }) => name)).toEqual(['효자5동', '혁신동']);
    const open = lands.flatMap(({ rings }) => rings).filter((ring) => ring[0]?.join() !== ring.at(-1)?.join());
    expect(open).toEqual([]);
  });
});
