import type { GuaranteeAgency } from '../../src/agency/index.ts';
import type { Edition } from '../../src/edition/index.ts';
import { EDITION_2020 } from '../2020/edition.ts';
import { INTEGRATED, VISIT } from '../2020/programmes/index.ts';
import { CARE_2026 } from './care.ts';
import { CONTACTS_2026 } from './contacts.ts';
import { INFORMS_2026 } from './informs.ts';
import { PROCEDURES_2026, RENAMED_2026, VISIT_GROUPS_2026 } from './procedures.ts';
import { CARE } from './programmes/care.ts';
import { VISIT_2026 } from './programmes/visit.ts';
import { type Rule2026, RULES_2026 } from './rules/index.ts';
import { ATTENDEES_ADDED, CARE_CHANNELS, CONSENT_CARE, CONVENERS_ADDED, DEADLINES_ADDED, DUTIES_ADDED } from './situation.ts';

function renamed(agency: GuaranteeAgency): GuaranteeAgency {
  const after = RENAMED_2026.find(({ before, beside }) => before === agency.name && beside !== true)?.after;
  return after === undefined ? agency : { ...agency, name: after, aliases: [agency.name, ...agency.aliases.filter((alias) => alias !== after)] };
}

/**
 * From the day that 돌봄통합지원법 is in force: the law's programme and procedure, today's names and numbers, and what public pages say of
 * practice. No later ministry text on case-management links is known to us, so the rest of 2020 goes on clause by clause, graded as carried.
 */
export const EDITION_2026: Edition<Rule2026> = {
  ...EDITION_2020,
  id: '2026',
  title: '2026 현행(돌봄통합지원법, 2020 업무안내를 이어받음)',
  inForce: { from: '2026-03-27', until: null },
  rules: RULES_2026,
  // 예산지원형 시범사업은 끝났고 그 대상자는 경과조치로 통합돌봄 대상자가 된다.
  programmes: [...EDITION_2020.programmes.filter(({ id }) => id !== INTEGRATED.id).map((programme) => (programme.id === VISIT.id ? VISIT_2026 : programme)), CARE],
  channels: [...EDITION_2020.channels.filter(({ to }) => to !== INTEGRATED.id), ...CARE_CHANNELS],
  consents: [...EDITION_2020.consents, CONSENT_CARE],
  deadlines: [...EDITION_2020.deadlines, ...DEADLINES_ADDED],
  duties: [...EDITION_2020.duties, ...DUTIES_ADDED],
  attendees: [...EDITION_2020.attendees, ...ATTENDEES_ADDED],
  conveners: [...EDITION_2020.conveners, ...CONVENERS_ADDED],
  contacts: CONTACTS_2026,
  procedures: PROCEDURES_2026,
  visitGroups: VISIT_GROUPS_2026,
  renamed: RENAMED_2026,
  care: CARE_2026,
  informs: INFORMS_2026,
  agencies: EDITION_2020.agencies.map(renamed),
};
