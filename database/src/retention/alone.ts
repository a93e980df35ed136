import { RETENTION } from '@dure/domain/retention';
import { statement, type Statement, type Work } from '../scope/index.ts';
import type { Destroyed } from './destroyed.ts';
import { AT_ONCE, destroyed, dueOf, type DueRecord, type Hanging, NONE_OF, removeAll, YEAR, YOUNG } from './records.ts';

/** What began with an intake, rests on a consent or was found on a visit: while it is kept, so is all that is about the person. */
export const LONGER = ['case_file', 'referral'] as const;

interface Alone {
  readonly table: string;
  /** What the register counts it as. */
  readonly what: string;
  /** The moment that counts; the row of the record is `x`. */
  readonly at: string;
  /** What is still open is not over, however old it is. */
  readonly over?: string;
  /** Whose cases and referrals hold it; nobody's, where it is about those who work here. */
  readonly person?: string;
  readonly removes: Hanging;
}

const PERSON = 'x.person_id';
const RECORDS = {
  intake: { table: 'intake', what: 'x.kind', at: 'coalesce(x.entered_at, x.created_at)', person: PERSON, removes: [['intake', 'id']] },
  assessment: { table: 'assessment', what: 'x.instrument', at: 'x.created_at', person: PERSON, removes: [['assessment', 'id']] },
  emergency: { table: 'emergency', what: 'x.tier', at: 'greatest(x.created_at, x.completed_at)', over: 'x.completed_at IS NOT NULL', person: PERSON, removes: [['emergency', 'id']] },
  'guide-decision': { table: 'guide_decision', what: 'x.programme', at: 'x.created_at', person: PERSON, removes: [['guide_decision', 'id']] },
  // Visits and tasks of a case or a referral went with it.
  visit: { table: 'visit', what: 'x.status', at: 'x.changed_at', over: `NOT x.open ${NONE_OF(['case_file'], 'x.case_id', 'id')}`, person: PERSON, removes: [['visit_photo', 'visit_id'], ['visit_event', 'visit_id'], ['visit', 'id']] },
  task: {
    table: 'task', what: 'x.kind', at: 'greatest(x.created_at, x.done_at)', over: `x.done_at IS NOT NULL ${NONE_OF(['case_file'], 'x.case_id', 'id')} ${NONE_OF(['referral'], 'x.referral_id', 'id')}`, person: PERSON, removes: [['task', 'id']],
  },
  homecare: { table: 'homecare', what: 'x.status', at: 'x.changed_at', over: 'NOT x.live', person: PERSON, removes: [['homecare_event', 'homecare_id'], ['homecare', 'id']] },
  picture: { table: 'picture', what: 'x.kind', at: 'x.changed_at', person: PERSON, removes: [['picture', 'id']] },
  'discovery-candidate': {
    table: 'discovery_candidate', what: 'x.status', at: 'x.changed_at', over: `NOT x.live ${YOUNG('discovery_identity', 'y.candidate_id = x.id')}`, person: PERSON,
    removes: [['discovery_identity', 'candidate_id'], ['discovery_candidate_event', 'candidate_id'], ['discovery_candidate', 'id']],
  },
  explanation: { table: 'explanation', what: 'x.rule', at: 'greatest(x.found_at, x.answered_at, x.decided_at)', removes: [['explanation', 'id']] },
  household: {
    table: 'household', what: `'household'`, at: 'x.changed_at', over: `true ${NONE_OF(['person', 'case_file'], 'x.id', 'household_id')}`, removes: [['household', 'id']],
  },
} as const satisfies Readonly<Record<string, Alone>>;
type AloneCategory = keyof typeof RECORDS;

function dueAlone(category: AloneCategory): Statement<DueRecord> {
  const { table, what, at, over, person }: Alone = RECORDS[category];
  return statement(
    `retention.due-${category}`,
    `SELECT x.id, ${what} AS what, ${YEAR(at)} FROM dure.${table} x
     WHERE x.sigungu = $1 AND ${at} < $2 AND ${over ?? 'true'} ${person === undefined ? '' : NONE_OF(LONGER, person)} ORDER BY x.id LIMIT ${AT_ONCE}`,
  );
}

/** Some of the records of a kind that are due and that nothing longer holds, with what hangs on them. */
export const destroyAlone = (category: AloneCategory) => async (work: Work, sigungu: string, before: string): Promise<Destroyed> => {
  const records = await dueOf(work, dueAlone(category), sigungu, before, RETENTION[category].least);
  return destroyed(records, await removeAll(work, sigungu, RECORDS[category].removes, records.map(({ id }) => id)));
};
