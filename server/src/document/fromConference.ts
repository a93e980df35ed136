import { findWholeConference, stateOf } from '@dure/database/conference';
import { findStaffNames } from '@dure/database/staff';
import { conferenceMinutesForm } from '@dure/documents/conferenceMinutes';
import type { DisclosureItem, Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { conferenceMembers, type ConferenceState, type ItemState } from '@dure/domain/conference';
import { allow, refuse } from '@dure/domain/decision';
import type { ConferenceId, OrganisationId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import { findSubjects, readableBy, readableByOrganisation, type Subject, type Subjects } from '../conference/audience.ts';
import { directoryOf } from '../organisation/directory.ts';
import { minutesOnPaper, type ShownItem } from './conferenceMinutes.ts';
import type { PaperSource, Place } from './paper.ts';

/** Of a case, minutes say the name, what was asked, and what was said and decided; nothing else of the person stands on them. */
const ON_MINUTES: readonly DisclosureItem[] = ['identity', 'reason', 'progress'];

type May = (subject: Subject) => ReadonlySet<DisclosureItem>;

function shown(items: readonly ItemState[], subjects: Subjects, may: May): readonly ShownItem[] {
  return items.map((item) => {
    const subject = subjects.get(item.itemId);
    const readable = subject === undefined ? new Set<DisclosureItem>() : may(subject);
    return { item, name: subject?.stored.person.name ?? '', items: ON_MINUTES.filter((one) => readable.has(one)) };
  });
}

/** A case that a centre keeps to itself makes the whole paper restricted: the coordinator does not read it either. */
function placeFor(state: ConferenceState, restricted: boolean, members: readonly OrganisationId[], subjects: Subjects, all: readonly ShownItem[]): Place {
  const parts = all.flatMap(({ item, items }) => {
    const subject = subjects.get(item.itemId);
    return subject === undefined || items.length === 0 ? [] : [{ personId: item.personId, emdCode: subject.stored.person.emdCode, caseId: item.caseId, items }];
  });
  const isKept = [...subjects.values()].some(({ record }) => record?.restricted === true);
  // Somebody who is on the agenda twice has one line, with all that either says.
  const once = new Map(parts.map((part) => [part.personId, { ...part, items: [...new Set(parts.filter(({ personId }) => personId === part.personId).flatMap(({ items }) => items))] }]));
  return { sigungu: state.identity.sigungu, restricted: restricted || isKept, members, isOfSeveral: true, parts: [...once.values()] };
}

function mayFor(scope: Scope, convener: OrganisationId, organisation: Pick<Organisation, 'id' | 'kind' | 'areas'>, today: PlainDate): May {
  return (subject) => (organisation.id === scope.organisationId ? readableBy(scope, subject, convener) : readableByOrganisation(organisation, subject, convener, today));
}

const staffIn = ({ identity, attendees, items }: ConferenceState): readonly string[] =>
  [identity.convener.staffId, ...attendees.flatMap(({ staffId, signedBy }) => [staffId, signedBy]), ...items.flatMap(({ actions }) => actions.map(({ staffId }) => staffId))].filter((one) => one !== null);

/** 회의록: the convener issues it, a copy for each organisation that was asked, with the cases that it may read and no others (업무안내 46쪽). */
export const minutesPaper: PaperSource = async ({ work, scope, server, today }, id, recipient = scope.organisationId) => {
  const stored = await findWholeConference(work, scope.sigungus, id as ConferenceId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const state = stateOf(stored);
  const { convener } = state.identity;
  if (convener.organisationId !== scope.organisationId) return refuse({ code: 'document/not-yours' });
  if (state.status !== 'signed') return refuse({ code: 'document/not-signed' });
  const [directory, subjects, staffNames] = await Promise.all([directoryOf(server, stored.sigungu), findSubjects(work, stored.sigungu, state.items), findStaffNames(work, [...new Set(staffIn(state))])]);
  const organisation = directory.get(recipient);
  if (organisation === undefined || ![convener.organisationId, ...conferenceMembers(state)].includes(recipient)) return refuse({ code: 'document/not-asked' });
  const all = shown(state.items, subjects, mayFor(scope, convener.organisationId, organisation, today));
  const place = placeFor(state, stored.restricted, recipient === convener.organisationId ? [] : [recipient], subjects, all);
  if (place.parts.length === 0) return refuse({ code: 'document/nothing-to-read' });
  const onPaper = { state, all, writtenOn: today, recipient, nameOf: (one: string) => directory.get(one as OrganisationId)?.name ?? '–', staffName: (one: string) => staffNames.get(one) ?? '–' };
  return allow({ place, organisationId: convener.organisationId, draw: (mark) => conferenceMinutesForm(minutesOnPaper(onPaper, mark)) });
};
