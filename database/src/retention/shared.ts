import { statement, type Statement, type Work } from '../scope/index.ts';
import { LONGER } from './alone.ts';
import type { Destroyed } from './destroyed.ts';
import { AT_ONCE, destroyed, dueOf, type DueRecord, type Hanging, NONE_OF, removeAll, YEAR } from './records.ts';

/** What is about several people, or lies with two municipalities: each part goes when nothing holds that part. */

const OVER = `c.status IN ('signed', 'cancelled') AND c.changed_at < $2`;
const dueItems = statement<DueRecord>(
  'retention.due-items',
  `SELECT i.id, i.kind || ' item' AS what, ${YEAR('i.changed_at')} FROM dure.conference_item i JOIN dure.conference c ON c.sigungu = i.sigungu AND c.id = i.conference_id
   WHERE i.sigungu = $1 AND i.changed_at < $2 AND ${OVER} ${NONE_OF(LONGER, 'i.person_id')} ORDER BY i.id LIMIT ${AT_ONCE}`,
);
const dueConferences = statement<DueRecord>(
  'retention.due-conferences',
  `SELECT c.id, c.kind || ' ' || c.status AS what, ${YEAR('c.changed_at')} FROM dure.conference c
   WHERE c.sigungu = $1 AND ${OVER} AND NOT EXISTS (SELECT FROM dure.conference_guest g WHERE g.sigungu = $1 AND g.conference_id = c.id AND g.expires_at >= $2) ${NONE_OF(['conference_item'], 'c.id', 'conference_id')} ORDER BY c.id LIMIT ${AT_ONCE}`,
);
const dueMoves = statement<DueRecord>(
  'retention.due-moves', `SELECT m.id, m.status AS what, ${YEAR('m.changed_at')} FROM dure.move m WHERE m.sigungu = $1 AND NOT m.live AND m.changed_at < $2 ${NONE_OF(LONGER, 'm.person_id')} ORDER BY m.id LIMIT ${AT_ONCE}`,
);
const dueArrivals = statement<DueRecord>(
  'retention.due-arrivals',
  `SELECT a.id, a.status || ' arrival' AS what, ${YEAR('a.changed_at')} FROM dure.move_arrival a WHERE a.sigungu = $1 AND a.next_on IS NULL AND a.changed_at < $2 ${NONE_OF(LONGER, 'a.person_id')} ORDER BY a.id LIMIT ${AT_ONCE}`,
);
// A paper cannot be cut: it goes when nothing holds anybody on it. Papers of a case that name nobody else went with the case.
const duePapers = statement<DueRecord>(
  'retention.due-papers',
  `SELECT d.id, d.form AS what, ${YEAR('d.issued_at')} FROM dure.document d WHERE d.sigungu = $1 AND d.issued_at < $2 ${NONE_OF(LONGER, 'd.person_id')}
     AND NOT EXISTS (SELECT FROM dure.document_event e WHERE e.sigungu = $1 AND e.document_id = d.id AND (e.at >= $2 ${LONGER.map((table) => `OR EXISTS (SELECT FROM dure.${table} x WHERE x.sigungu = $1 AND x.person_id = e.person_id)`).join(' ')}))
   ORDER BY d.id LIMIT ${AT_ONCE}`,
);

type Step = readonly [due: Statement<DueRecord>, removes: Hanging];
const CONFERENCE: readonly Step[] = [
  [dueItems, [['conference_event', 'item_id'], ['conference_item', 'id']]],
  [dueConferences, [['conference_guest', 'conference_id'], ['conference_event', 'conference_id'], ['conference', 'id']]],
];
const MOVE: readonly Step[] = [[dueMoves, [['move_event', 'move_id'], ['move', 'id']]], [dueArrivals, [['move_arrival', 'id']]]];
const PAPER: readonly Step[] = [[duePapers, [['document_event', 'document_id'], ['document', 'id']]]];

const inSteps = (steps: readonly Step[]) => async (work: Work, sigungu: string, before: string): Promise<Destroyed> => {
  const found: DueRecord[] = [];
  let rows = 0;
  for (const [due, removes] of steps) {
    const records = await dueOf(work, due, sigungu, before);
    rows += await removeAll(work, sigungu, removes, records.map(({ id }) => id));
    found.push(...records);
  }
  return destroyed(found, rows);
};

/** What was said about a person goes with the person's own records; the frame of the conference with the last of them. */
export const destroyConferences = inSteps(CONFERENCE);
/** Each municipality its own side. */
export const destroyMoves = inSteps(MOVE);
export const destroyPapers = inSteps(PAPER);
