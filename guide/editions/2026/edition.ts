import type { GuaranteeAgency } from '../../src/agency/index.ts';
import type { Edition } from '../../src/edition/index.ts';
import { EDITION_2020 } from '../2020/edition.ts';
import type { Rule2020 } from '../2020/rules/index.ts';
import { CONTACTS_2026 } from './contacts.ts';

/** Renamed since 2020; the old name stays an alias, because old letters carry it. */
const RENAMED: Readonly<Record<string, string>> = { 국가보훈처: '국가보훈부' };

function renamed(agency: GuaranteeAgency): GuaranteeAgency {
  const name = RENAMED[agency.name];
  return name === undefined ? agency : { ...agency, name, aliases: [agency.name, ...agency.aliases.filter((alias) => alias !== name)] };
}

/**
 * From the day that 돌봄통합지원법 is in force. No later ministry text on case-management links is known to us, so the 2020 programmes
 * are taken over as they are; contacts and names are today's.
 */
export const EDITION_2026 = {
  ...EDITION_2020,
  id: '2026',
  title: '2026 현행(2020 업무안내를 이어받고 연락처·기관 이름을 현행으로 고침)',
  inForce: { from: '2026-03-27', until: null },
  contacts: CONTACTS_2026,
  agencies: EDITION_2020.agencies.map(renamed),
} as const satisfies Edition<Rule2020>;
