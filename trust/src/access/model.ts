/*
 * Who may see which row, written a second time: from the architecture, the words on the tables and columns, the decision records
 * and the rules of the guide, and from neither the row policies nor domain/src/access. What the two say of the same row is
 * compared in figure G1; where they differ, one of them is wrong. Nothing here is shared with them but the words of the schema.
 */

export interface Workplace {
  readonly id: string;
  readonly kind: string;
  readonly sigungu: string;
  /** 행정동 served. */
  readonly areas: readonly string[];
  /** Further municipalities served (공단 지사). */
  readonly serves: readonly string[];
}

export interface Opening {
  readonly staffId: string;
  readonly personId: string;
  readonly openedAt: string;
  readonly expiresAt: string;
}

export interface Worker {
  readonly id: string;
  readonly role: string;
  readonly active: boolean;
  readonly workplace: Workplace;
  /** In discovery, the municipality that was chosen. */
  readonly actsFor?: string;
  /** Emergency openings of the municipality, whoever made them. */
  readonly openings: readonly Opening[];
}

export interface Row {
  readonly table: string;
  readonly sigungu: string;
  readonly [column: string]: unknown;
}

/** What the worker is to every row at this moment. */
interface Stance {
  readonly worker: Worker;
  readonly row: Row;
  readonly today: string;
  readonly at: number;
}

type Rule = (stance: Stance) => boolean;

const KOREA_MS = 9 * 3_600_000;
const dayOf = (at: number): string => new Date(at + KOREA_MS).toISOString().slice(0, 10);

const any = (...rules: readonly Rule[]): Rule => (stance) => rules.some((rule) => rule(stance));
const both = (...rules: readonly Rule[]): Rule => (stance) => rules.every((rule) => rule(stance));
const not = (rule: Rule): Rule => (stance) => !rule(stance);
const never: Rule = () => false;

const holds = (list: unknown, one: string): boolean => Array.isArray(list) && list.includes(one);
const of = (column: string, what: (worker: Worker) => string): Rule => ({ row, worker }) => row[column] === what(worker);

/* ---------------------------------------------------------------- who */

/** Auditors and administrators read no record of a person, and an analyst reads pseudonyms (design; 안전성 확보조치 기준 제5조). */
const SEES_NOBODY = ['auditor', 'administrator', 'analyst'];
/** Whoever answers for others: the lead of a team and the coordinator. */
const LEADS = ['team-lead', 'coordinator'];
/** Emergency access is for those who work with people in the public service; an agency's staff is not (break-glass permission). */
const MAY_BREAK_GLASS = ['town-officer', 'case-manager', 'team-lead', 'coordinator'];
/** Warnings are for those who visit: a tier of their own (safety_note). */
const READS_WARNINGS = ['town-officer', 'case-manager', 'team-lead', 'coordinator'];

const isRole = (roles: readonly string[]): Rule => ({ worker }) => roles.includes(worker.role);
const reader = not(isRole(SEES_NOBODY));
const lead = isRole(LEADS);

/* ---------------------------------------------------------------- how one stands to a row */

/** 관할: the municipality of the own organisation, and of a 공단 지사 those that it serves besides (many to many), in discovery one of them at a time (decision 0038). */
const inMunicipality: Rule = ({ row, worker: { workplace, actsFor = row.sigungu } }) =>
  row.sigungu === actsFor && (row.sigungu === workplace.sigungu || (workplace.kind === 'insurer-branch' && workplace.serves.includes(row.sigungu)));
/** A town office answers for the people of its 행정동; no other organisation has an area. */
const inArea: Rule = ({ worker: { workplace }, row }) => workplace.kind === 'town-office' && typeof row['emd_code'] === 'string' && workplace.areas.includes(row['emd_code']);
/** The coordinator, and the lead of 희망복지지원단, keep the whole municipality in view, by rank (glossary: Hope Welfare team, coordinator). */
const coordinates: Rule = ({ worker }) => worker.role === 'coordinator' || (worker.role === 'team-lead' && worker.workplace.kind === 'hope-welfare');
const owns = of('organisation_id', ({ workplace }) => workplace.id);
const isMember: Rule = ({ worker, row }) => holds(row['member_organisations'], worker.workplace.id);
const mine = of('staff_id', ({ id }) => id);
/** Mental-health and addiction work of a centre. */
const restricted: Rule = ({ row }) => row['restricted'] === true;
const lasts = (column: string): Rule => ({ row, today }) => typeof row[column] === 'string' && row[column] >= today;

/** Opened in an emergency, by oneself, for this person, and not over yet: access ends at the moment that is written down. */
const opened: Rule = ({ worker, row, at }) => MAY_BREAK_GLASS.includes(worker.role) && worker.openings.some(
  ({ staffId, personId, openedAt, expiresAt }) => staffId === worker.id && personId === (row['person_id'] ?? (row.table === 'person' ? row['id'] : undefined)) && Date.parse(openedAt) <= at && at < Date.parse(expiresAt),
);

/* ---------------------------------------------------------------- the rows */

const byPlace = any(inArea, coordinates);
/** A record about a person: its owner, who takes part in it, the emergency; and by place, unless it is a centre's own work. */
const record = both(reader, any(owns, isMember, opened, both(byPlace, not(restricted))));
/** The person as such. */
const wholePerson = both(reader, any(byPlace, opened));

interface Grant { readonly until?: unknown; readonly items?: readonly unknown[] }
/** Shared: organisation to what it was given, until which day; the last day counts. */
const given: Rule = ({ worker, row, today }) => {
  const grant = (row['shared'] as Readonly<Record<string, { readonly until?: unknown; readonly grants?: readonly Grant[] }>> | undefined)?.[worker.workplace.id];
  return grant !== undefined && [grant.until, ...(grant.grants ?? []).map(({ until }) => until)].some((until) => typeof until === 'string' && until >= today);
};

/** Consent names its recipient: he reads what he was given, while it is given. */
const recipient = both(of('recipient_organisation_id', ({ workplace }) => workplace.id), ({ row }) => row['state'] === 'given', lasts('ends_on'));
const sender = of('from_organisation_id', ({ workplace }) => workplace.id);
/** Nothing reaches the receiver before it is sent, nor after his last day. */
const receiver = both(of('to_organisation_id', ({ workplace }) => workplace.id), ({ row }) => row['status'] !== 'draft', lasts('receiver_until'));
/** A referral is between two organisations; neither the area nor an emergency opens another team's file. The coordinator knows of it, unless it is a centre's. */
const referral = both(reader, any(sender, receiver, both(coordinates, not(restricted))));

/** What was said between a lead and an owner is theirs, and the leads' of their own team; who went to another team left it behind (제5조제2항: changed at once). */
const supervision = both(reader, owns, any(of('owner_staff_id', ({ id }) => id), lead));
const analyst = isRole(['analyst']);

const RULES: Readonly<Record<string, Rule>> = {
  person: both(reader, any(wholePerson, given)),
  resident_number: wholePerson,
  /** Whoever wrote a warning and no longer sees the person does not read it either. */
  safety_note: both(reader, isRole(READS_WARNINGS), any(byPlace, opened)),
  household: both(reader, any(owns, byPlace)),
  person_merge: both(reader, any(owns, coordinates)),
  person_distinct: reader,
  person_phone: never,
  consent: both(reader, any(record, recipient)),
  referral,
  referral_event: referral,
  conference: both(reader, any(owns, isMember, both(coordinates, not(restricted)))),
  conference_event: both(reader, any(owns, isMember, both(coordinates, not(restricted)))),
  conference_guest: both(reader, owns),
  /** Its own team and those who manage the case with it: no area, no rank, no emergency. */
  homecare: both(reader, any(owns, isMember)),
  homecare_event: both(reader, any(owns, isMember)),
  /** Decision 0019: who was asked and who coordinates; neither the area nor an emergency. */
  move_arrival: both(reader, lasts('readable_until'), any(owns, both(coordinates, not(restricted)))),
  supervision_note: supervision,
  /** 'What my team handed over': identifiers of the team's own cases. */
  case_handover: both(reader, owns),
  access_log: isRole(['auditor']),
  access_log_person: isRole(['auditor']),
  access_log_seal: isRole(['auditor']),
  /** Counts of what was destroyed when its term was over. */
  destruction: isRole(['auditor']),
  /** Reading: an opening answers to the whole team that it was made in, to whoever coordinates and to the auditor; only leads have the route. */
  break_glass: any(mine, owns, coordinates, isRole(['auditor'])),
  /** 소명: who is asked, the leads of the team in which he looked, the auditor. */
  explanation: any(mine, both(owns, lead), isRole(['auditor'])),
  /** A large list: who asked for it, the leads of the team in which he did, the auditor. */
  download_request: any(mine, both(owns, lead), isRole(['auditor'])),
  access_review: isRole(['auditor']),
  staff_identity: never,
  misuse_day: never,
  notice: any(mine, both(({ row }) => row['staff_id'] === null || row['staff_id'] === undefined, owns)),
  letter_number: owns,
  outbox: never,
  joint_plan: both(reader, any(owns, ({ worker, row }) => holds(row['participants'], worker.workplace.id))),
  /** Issue 5: findings are pseudonymous; the name is the team's that holds it, and nobody else's. */
  discovery_run: any(analyst, both(reader, coordinates)),
  discovery_finding: any(analyst, both(reader, coordinates)),
  discovery_import: any(analyst, both(reader, coordinates)),
  discovery_round: any(analyst, reader),
  discovery_candidate: any(analyst, both(reader, any(owns, coordinates))),
  discovery_candidate_event: both(reader, owns),
  discovery_identity: both(reader, owns),
  /** Reading: what one typed oneself, and the answers to one's own writes, stay one's own after a transfer to another municipality. */
  draft: mine,
  idempotency: mine,
};
/** Nobody's in particular: the municipality's own settings. */
const OF_THE_MUNICIPALITY: readonly string[] = ['setting', 'discovery_wording', 'discovery_threshold'];
/** Not of one municipality, or one's own wherever it lies. */
const ANYWHERE: readonly string[] = ['draft', 'idempotency'];

/** Tables whose rows are records of a person and follow the one rule. */
const RECORDS: readonly string[] = [
  'person_event', 'intake', 'emergency', 'assessment', 'guide_decision', 'consent_event', 'consent_signature', 'case_file', 'case_event', 'visit', 'visit_event', 'visit_photo', 'task',
  'conference_item', 'plan', 'plan_event', 'plan_signature', 'plan_service', 'plan_delivery', 'document', 'document_event', 'move', 'move_event', 'picture',
];

export const RULED: readonly string[] = [...Object.keys(RULES), ...OF_THE_MUNICIPALITY, ...RECORDS];

const always: Rule = () => true;
const ruleOf = (table: string): Rule => RULES[table] ?? (RECORDS.includes(table) ? record : OF_THE_MUNICIPALITY.includes(table) ? always : never);

/** Whether this worker may see this row now. A rule that nobody wrote down shows nothing. */
export function canSee(worker: Worker, row: Row, now: string): boolean {
  const at = Date.parse(now);
  const stance: Stance = { worker, row, at, today: dayOf(at) };
  return worker.active && (ANYWHERE.includes(row.table) || inMunicipality(stance)) && ruleOf(row.table)(stance);
}

/** What is the same at every purpose but these is not given to anybody: data that came by consent is read to help the person (개인정보 보호법 제19조). */
const TO_HELP: readonly string[] = ['intake', 'case-management', 'referral', 'emergency', 'consent'];

/** Whether this worker may read one item of a person on this purpose: all of them who sees the whole person, else those that were given and have not run out. */
export function canSeeItem(worker: Worker, person: Row, item: string, purpose: string, now: string): boolean {
  const at = Date.parse(now);
  const stance: Stance = { worker, row: { ...person, person_id: person['id'] }, at, today: dayOf(at) };
  if (!worker.active || !inMunicipality(stance) || !reader(stance)) return false;
  if (wholePerson(stance)) return true;
  const shared = person['shared'] as Readonly<Record<string, { readonly grants?: readonly Grant[] }>> | undefined;
  const grants = shared?.[worker.workplace.id]?.grants ?? [];
  return TO_HELP.includes(purpose) && grants.some(({ until, items }) => typeof until === 'string' && until >= stance.today && items?.includes(item) === true);
}
