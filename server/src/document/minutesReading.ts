import { findWholeConference, stateOf } from '@dure/database/conference';
import { findDocumentParts, type IssuedDocument } from '@dure/database/document';
import type { DisclosureItem } from '@dure/domain/access';
import type { ConferenceId } from '@dure/domain/ids';
import { findSubjects, readableBy, readableByOrganisation, type Subject } from '../conference/audience.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { Reading } from './paper.ts';

/**
 * Issued minutes are read as long as all that they show may be read: a consent that was withdrawn since closes the copy that rested on it.
 * The convener reads besides what it gave to another, as it does before the conference.
 */
export async function areMinutesReadable({ work, scope, server, today }: Reading, document: IssuedDocument): Promise<boolean> {
  const stored = await findWholeConference(work, scope.sigungus, document.subject.id as ConferenceId);
  if (stored === undefined) return false;
  const { items, identity: { convener } } = stateOf(stored);
  const [parts, subjects, directory] = await Promise.all([findDocumentParts(work, document), findSubjects(work, stored.sigungu, items), directoryOf(server, stored.sigungu)]);
  const recipients = document.organisationId === scope.organisationId ? document.members.flatMap((id) => directory.get(id) ?? []) : [];
  const may = (subject: Subject): ReadonlySet<DisclosureItem> => new Set([...readableBy(scope, subject, convener.organisationId), ...recipients.flatMap((one) => [...readableByOrganisation(one, subject, convener.organisationId, today)])]);
  const allowed = (personId: string): ReadonlySet<DisclosureItem> => new Set(items.filter((item) => item.personId === personId).flatMap(({ itemId }) => [...(subjects.has(itemId) ? may(subjects.get(itemId) as Subject) : [])]));
  return parts.every(({ personId, items: shown }) => {
    const known = allowed(personId);
    return shown.every((item) => known.has(item));
  });
}
