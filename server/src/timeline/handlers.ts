import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import { findTimeline, type TimelineEntry } from '@dure/database/timeline';
import { personVisibility } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { timelineContract } from './contract.ts';

const LATEST = '9999-12-31T00:00:00.000Z';
/** Parts of an event that the page says in other words or that only the program needs. */
const LEFT_OUT = new Set(['identity', 'dates', 'at', 'on', 'by', 'party', 'action', 'terms', 'signature']);

interface Actor {
  readonly organisationId: string | null;
  readonly staffId: string | null;
}

/** An event of a case lies with its owner for the row policies; who did it, and for whom, is in the event itself. */
function actorOf({ noun, organisationId, staffId, body }: TimelineEntry): Actor {
  if (noun !== 'case') return { organisationId, staffId };
  if (body['by'] === 'system') return { organisationId: null, staffId: null };
  return { organisationId: body['party'] === 'owner' || body['party'] === 'lead' ? organisationId : null, staffId };
}

/** Of a case that begins, the programme is said: a person may have several. */
function programmeOf({ noun, body }: TimelineEntry): Record<string, unknown> {
  const { identity } = body as { readonly identity?: { readonly programme?: unknown } };
  return noun === 'case' && identity?.programme !== undefined ? { programme: identity.programme } : {};
}

const told = (entry: TimelineEntry): Record<string, unknown> => ({ ...programmeOf(entry), ...Object.fromEntries(Object.entries(entry.body).filter(([name]) => !LEFT_OUT.has(name))) });

export const timelineHandlers: Handlers<typeof timelineContract> = {
  'GET /api/persons/:id/timeline': async ({ params, query, scope, work, server }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const { person, shared } = stored;
    const rows = await findTimeline(work, person.sigungu, person.id, query.before ?? LATEST, query.limit + 1);
    const full = personVisibility(scope, { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared }).see === 'full';
    // Whoever was given some items sees the acts of the own organisation and the papers addressed to it, not the course of the record.
    const page = rows.slice(0, query.limit).filter((entry) => full || entry.organisationId === scope.organisationId || entry.noun === 'referral' || entry.noun === 'document');
    const [names, staffNames] = await Promise.all([organisationNames(server, scope.sigungus), findStaffNames(work, [...new Set(page.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])))])]);
    return allow({
      answer: {
        entries: page.map((entry) => {
          const { organisationId, staffId } = actorOf(entry);
          const { at, noun, id, what } = entry;
          return { at, noun, id, what, body: told(entry), organisation: organisationId === null ? '' : names(organisationId), staff: staffId === null ? '' : (staffNames.get(staffId) ?? '–') };
        }),
        next: rows.length > query.limit ? (rows[query.limit - 1]?.at ?? null) : null,
      },
      seen: [person.id], subject: { entries: page.length },
    });
  },
};
