import type { Edition } from '../../src/edition/index.ts';
import { ACTORS_2020 } from './actors.ts';
import { AGENCIES_2020 } from './agencies.ts';
import { CHANNELS_2020 } from './channels.ts';
import { CONSENTS_2020 } from './consents.ts';
import { CONTACTS_2020 } from './contacts.ts';
import { CONTRADICTIONS_2020 } from './contradictions.ts';
import { DIRECTORY_2020 } from './directory.ts';
import { DEADLINES_2020, DUTIES_2020 } from './duties.ts';
import { INFORMS_2020 } from './informs.ts';
import { OUTBOUND_2020 } from './outbound.ts';
import { PASSAGES_2020 } from './passages.ts';
import { ATTENDEES_2020, COMPANIONS_2020, CONVENERS_2020, VISIT_BLOCKS_2020 } from './presence.ts';
import { ADDICT, DREAM, ECARE, FINANCE, HOMEMED, ICM, INTEGRATED, MEDAID, MENTAL, SELF, VISIT } from './programmes/index.ts';
import { PROCEDURES_2020, VISIT_GROUPS_2020 } from './procedures.ts';
import { type Rule2020, RULES_2020 } from './rules/index.ts';
import { SERVICES_2020 } from './services.ts';
import { URGENCY_2020 } from './urgency.ts';

/** 2020 공공부문 사례관리 연계·협력 업무안내(사회보장정보원, 2020년 2월). */
export const EDITION_2020 = {
  id: '2020',
  title: '2020 공공부문 사례관리 연계·협력 업무안내',
  inForce: { from: '2020-02-01', until: '2026-03-26' },
  rules: RULES_2020,
  programmes: [ECARE, DREAM, VISIT, MEDAID, HOMEMED, SELF, ADDICT, MENTAL, ICM, INTEGRATED, FINANCE],
  urgency: URGENCY_2020,
  channels: CHANNELS_2020,
  outbound: OUTBOUND_2020,
  consents: CONSENTS_2020,
  companions: COMPANIONS_2020,
  visitBlocks: VISIT_BLOCKS_2020,
  attendees: ATTENDEES_2020,
  conveners: CONVENERS_2020,
  deadlines: DEADLINES_2020,
  duties: DUTIES_2020,
  contradictions: CONTRADICTIONS_2020,
  contacts: CONTACTS_2020,
  procedures: PROCEDURES_2020,
  visitGroups: VISIT_GROUPS_2020,
  renamed: [],
  care: null,
  informs: INFORMS_2020,
  agencies: AGENCIES_2020,
  services: SERVICES_2020,
  directory: DIRECTORY_2020,
  passages: PASSAGES_2020,
  actors: ACTORS_2020,
} as const satisfies Edition<Rule2020>;
