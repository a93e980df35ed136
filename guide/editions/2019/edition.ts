import type { Edition } from '../../src/edition/index.ts';
import { EDITION_2020 } from '../2020/edition.ts';
import type { Rule2020 } from '../2020/rules/index.ts';

/** The guide before the revision of February 2020, as far as the revision table shows it. */
export const EDITION_2019 = {
  ...EDITION_2020,
  id: '2019',
  title: '2019 공공부문 사례관리 연계·협력 업무안내(개정 대조표에 보이는 범위)',
  inForce: { from: '2019-01-01', until: '2020-01-31' },
} as const satisfies Edition<Rule2020>;
