import { conferenceMembers, itemOfEvent, type ConferenceEvent, type ConferenceState, type ItemState } from '@dure/domain/conference';
import { statement, type Work } from '../scope/index.ts';
import { conferenceValues, type ItemPlace } from './row.ts';

const insert = statement(
  'conference.insert',
  `INSERT INTO dure.conference (member_organisations, status, starts_at, next_on, items, state, seq, changed_at, sigungu, id, organisation_id, staff_id, restricted, kind, mode, created_at, version)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $8, $7)`,
);
const change = statement(
  'conference.change',
  `UPDATE dure.conference SET member_organisations = $1, status = $2, starts_at = $3, next_on = $4, items = $5, state = $6, seq = $7, changed_at = $8, version = $7 WHERE sigungu = $9 AND id = $10`,
);
const append = statement(
  'conference.append',
  `INSERT INTO dure.conference_event (sigungu, conference_id, seq, item_id, organisation_id, staff_id, restricted, member_organisations, at, action, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const keepItem = statement(
  'conference.keep-item',
  `INSERT INTO dure.conference_item AS k (sigungu, id, conference_id, position, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, case_id, kind, agenda, decision, called_at, decided_at, signed_at, body)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
   ON CONFLICT (sigungu, id) DO UPDATE SET position = $4, member_organisations = $10, restricted = $9, agenda = $13, decision = $14, called_at = $15, decided_at = $16, signed_at = $17, body = $18, changed_at = now() WHERE k.sigungu = $1`,
);
const removeItem = statement('conference.remove-item', `UPDATE dure.conference_item SET removed = true, changed_at = now() WHERE sigungu = $1 AND id = $2`);

export interface ConferencePlace {
  readonly restricted: boolean;
  readonly placeOf: (itemId: string) => ItemPlace;
}

/** A new conference with its events so far, the first of them its beginning. */
export function addConference(work: Work, place: ConferencePlace, steps: readonly ConferenceStep[]): void {
  const last = steps.at(-1)?.after;
  if (last === undefined) throw new Error('A conference begins with an event');
  const { identity: { sigungu, conferenceId, convener, kind, mode } } = last;
  work.write(insert, [...conferenceValues(last), sigungu, conferenceId, convener.organisationId, convener.staffId, place.restricted, kind, mode]);
  keepItems(work, place, [], last);
  for (const step of steps) appendConferenceEvent(work, place, step);
}

export interface ConferenceStep {
  readonly event: ConferenceEvent;
  readonly after: ConferenceState;
}

/** The folded rows after the events, and the events. Must act for the product: whoever answers does not see every item. */
export function changeConference(work: Work, place: ConferencePlace, before: ConferenceState, steps: readonly ConferenceStep[]): void {
  const last = steps.at(-1)?.after;
  if (last === undefined) return;
  work.write(change, [...conferenceValues(last), last.identity.sigungu, last.identity.conferenceId]);
  keepItems(work, place, before.items, last);
  for (const step of steps) appendConferenceEvent(work, place, step);
}

function keepItems(work: Work, { placeOf }: ConferencePlace, before: readonly ItemState[], after: ConferenceState): void {
  const { identity: { sigungu, conferenceId, convener, kind }, calledAt, confirmedAt, signedAt } = after;
  for (const { itemId } of before) if (!after.items.some((item) => item.itemId === itemId)) work.write(removeItem, [sigungu, itemId]);
  after.items.forEach((item, at) => {
    const { emdCode, restricted, members } = placeOf(item.itemId);
    work.write(keepItem, [
      sigungu, item.itemId, conferenceId, at + 1, item.personId, emdCode, convener.organisationId, convener.staffId, restricted, members, item.caseId, kind, item.agenda, item.decision.kind, calledAt, confirmedAt, signedAt,
      JSON.stringify(item),
    ]);
  });
}

function appendConferenceEvent(work: Work, place: ConferencePlace, { event, after }: ConferenceStep): void {
  const { identity: { sigungu, conferenceId, convener }, version } = after;
  const itemId = itemOfEvent(event);
  const { restricted, members } = audienceOf(place, itemId, after);
  work.write(append, [sigungu, conferenceId, version, itemId ?? null, convener.organisationId, event.by === 'system' ? null : event.by, restricted, members, event.at, event.action, JSON.stringify(event)]);
}

/** Who may read a line of the history. What is taken from the agenda is told to nobody besides the convener. */
function audienceOf({ restricted, placeOf }: ConferencePlace, itemId: string | undefined, after: ConferenceState): Pick<ItemPlace, 'restricted' | 'members'> {
  if (itemId === undefined) return { restricted, members: conferenceMembers(after) };
  return after.items.some((item) => item.itemId === itemId) ? placeOf(itemId) : { restricted: true, members: [] };
}
