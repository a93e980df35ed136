import { describe, expect, test } from 'vitest';
import type { AgencyOrganisation } from './contract.ts';
import { served } from './served.ts';

const organisation = (id: string, name: string, changes: Partial<AgencyOrganisation> = {}): AgencyOrganisation => ({
  id, name, kind: 'guarantee-agency', phone: '063-000-0916', programmes: [], areas: [], guaranteeNumber: 16, inbound: true, outbound: 'unconfirmed', ways: [], mine: false, ...changes,
});
const told = (list: readonly AgencyOrganisation[]) => list.map(({ name, areas }) => [name, ...areas]);

describe('what is served in several municipalities', () => {
  const town = { municipality: '전주시', organisations: [organisation('a', '경기의료원'), organisation('b', '전주시정신건강복지센터'), organisation('c', '효자4동', { areas: ['효자4동'] })] };
  const county = { municipality: '완주군', organisations: [organisation('d', '경기의료원'), organisation('e', '완주군정신건강복지센터')] };

  test('stands once where both have registered it alike, and says where', () => {
    expect(told(served([town, county]))).toEqual([['경기의료원', '전주시', '완주군'], ['완주군정신건강복지센터', '완주군'], ['전주시정신건강복지센터', '전주시'], ['효자4동', '효자4동']]);
  });

  test('stays two where the telephone differs', () => {
    const other = { ...county, organisations: [organisation('d', '경기의료원', { phone: '031-000-0000' })] };
    expect(told(served([town, other])).filter(([name]) => name === '경기의료원')).toEqual([['경기의료원', '전주시'], ['경기의료원', '완주군']]);
  });

  test('of one municipality needs no name of it', () => {
    expect(told(served([town]))).toEqual([['경기의료원'], ['전주시정신건강복지센터'], ['효자4동', '효자4동']]);
  });

  test('serving both by one branch stands once', () => {
    const branch = organisation('n', '국민건강보험공단 남부지사', { areas: ['효자4동', '삼례읍'] });
    expect(told(served([{ ...town, organisations: [branch] }, { ...county, organisations: [branch] }]))).toEqual([['국민건강보험공단 남부지사', '효자4동', '삼례읍']]);
  });
});
