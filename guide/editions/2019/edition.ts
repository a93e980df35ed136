import type { ChannelRow, Edition } from '../../src/edition/index.ts';
import { EDITION_2020 } from '../2020/edition.ts';
import type { Rule2020 } from '../2020/rules/index.ts';
import { PASSAGES_2019 } from './passages.ts';

/** p.14와 p.21: 2019년에는 사전확인이 아니라 협의였고, 선별도구로 AUDIT-K만 적혀 있었다. */
const EARLIER_WORDS: Readonly<Record<string, string>> = { 사전확인: '협의', '표준화된 평가도구(AUDIT-K 등) 사전 스크리닝': 'AUDIT-K 사전 스크리닝' };

function asIn2019(row: ChannelRow<Rule2020>): ChannelRow<Rule2020> {
  return { ...row, preconditions: row.preconditions.map((precondition) => EARLIER_WORDS[precondition] ?? precondition) };
}

/** The guide before the revision of February 2020, as far as the revision table shows it; the rest is taken over from 2020. */
export const EDITION_2019 = {
  ...EDITION_2020,
  id: '2019',
  title: '2019 공공부문 사례관리 연계·협력 업무안내(개정 대조표에 보이는 범위)',
  inForce: { from: '2019-01-01', until: '2020-01-31' },
  programmes: EDITION_2020.programmes.map((programme) => (programme.id === 'ECARE' ? { ...programme, name: '노인돌봄기본서비스' } : programme)),
  channels: EDITION_2020.channels.map(asIn2019),
  passages: PASSAGES_2019,
} as const satisfies Edition<Rule2020>;
