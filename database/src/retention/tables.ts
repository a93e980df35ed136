import type { RetentionCategory } from '@dure/domain/retention';

/** Every table whose rows go when a term is over, by the category that decides on them. A test compares these lists with the schema. */
export const TABLES_OF = {
  'access-log': ['access_log', 'access_log_person', 'access_log_seal'],
  'break-glass': ['break_glass'],
  case: ['case_file', 'case_event', 'supervision_note', 'plan', 'plan_event', 'plan_signature', 'plan_service', 'plan_delivery'],
  referral: ['referral', 'referral_event'],
  intake: ['intake'],
  assessment: ['assessment'],
  consent: ['consent', 'consent_event', 'consent_signature'],
  emergency: ['emergency'],
  'guide-decision': ['guide_decision'],
  visit: ['visit', 'visit_event', 'visit_photo'],
  task: ['task'],
  conference: ['conference', 'conference_item', 'conference_event', 'conference_guest'],
  homecare: ['homecare', 'homecare_event'],
  move: ['move', 'move_event', 'move_arrival'],
  document: ['document', 'document_event'],
  picture: ['picture'],
  'discovery-candidate': ['discovery_candidate', 'discovery_candidate_event', 'discovery_identity'],
  handover: ['case_handover'],
  explanation: ['explanation'],
  'access-review': ['access_review'],
  'download-request': ['download_request'],
  person: ['person', 'person_event', 'person_phone', 'person_merge', 'person_distinct', 'safety_note', 'resident_number'],
  household: ['household'],
  'joint-plan': ['joint_plan'],
  notice: ['notice'],
  session: ['session'],
  draft: ['draft'],
  outbox: ['outbox'],
  idempotency: ['idempotency'],
} as const satisfies Readonly<Record<RetentionCategory, readonly [string, ...string[]]>>;

/** Tables without a term here that nevertheless hold something about people: who removes it, or what has to happen first. */
export const REMOVED_OTHERWISE: Readonly<Record<string, string>> = {
  discovery_finding: 'the batch removes it by the setting discovery.findings, and says so in the access log',
  staff: 'histories and the log name who acted by this row; an account that ended stays as a name',
  staff_credential: 'the sign-in of an account; it cannot be used once the account has ended, and it ends with the row of staff',
  staff_identity: 'the birth date by which looks at oneself and at relatives are found; nobody removes it when an account ends, which no column dates',
};

/** Tables in which nobody is: each with why. */
export const ABOUT_NOBODY: Readonly<Record<string, string>> = {
  destruction: 'the register of what was destroyed: counts and days',
  discovery_data: 'which claims there are, and until when',
  discovery_import: 'a delivery of claims by file, line number and reason',
  discovery_part: 'counts of a part of the population',
  discovery_round: 'criteria and quotas by team',
  discovery_run: 'what was asked, and counts',
  discovery_threshold: 'numbers as a municipality decided them',
  discovery_wording: 'criteria as a municipality words them',
  holiday: 'days',
  jurisdiction: 'codes and names of places',
  letter_number: 'a counter for each organisation and year',
  misuse_day: 'days',
  organisation: 'teams and agencies',
  setting: 'decisions of the municipality',
};
