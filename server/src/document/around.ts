import { findPerson, type StoredPerson } from '@dure/database/person';
import type { ServingOrganisation } from '@dure/database/organisation';
import { findStaffNames } from '@dure/database/staff';
import type { Approval, Entry } from '@dure/documents/form';
import type { Scope } from '@dure/domain/access';
import { koreanDay } from '@dure/domain/calendar';
import type { OrganisationId, PersonId } from '@dure/domain/ids';
import { factLines, householdLines, personLines } from '../letter/person.ts';
import { directoryOf } from '../organisation/directory.ts';
import { disclosedTo } from '../person/reach.ts';
import type { Packet } from '@dure/database/referral';
import type { Reading } from './paper.ts';

/** Names of organisations and staff as they stand on a paper. */
export interface Around {
  readonly organisation: (id: string) => string;
  readonly directory: ReadonlyMap<OrganisationId, ServingOrganisation>;
  readonly staff: (id: string) => string;
}

export async function aroundOf({ work, server }: Reading, sigungu: string, staffIds: readonly string[]): Promise<Around> {
  const [directory, names] = await Promise.all([directoryOf(server, sigungu), findStaffNames(work, [...new Set(staffIds)])]);
  return { directory, organisation: (id) => directory.get(id as OrganisationId)?.name ?? '–', staff: (id) => names.get(id) ?? '–' };
}

/** Whom the paper is about, as far as the caller reads the person. */
export function findSubject({ work, scope }: Reading, personId: PersonId): Promise<StoredPerson | undefined> {
  return findPerson(work, scope.sigungus, personId);
}

/** Name, birth date, sex, phone and address, as far as they were given to whoever makes the paper. */
export function personEntries(scope: Scope, person: StoredPerson): readonly Entry[] {
  return personLines(disclosedTo(scope, person) as unknown as Packet);
}

/** How the person lives and what is known, out of what a receiver was given; programmes stand in a table of their own. */
export function conditionEntries(packet: Packet): readonly Entry[] {
  const facts = Object.entries((packet['facts'] ?? {}) as Readonly<Record<string, unknown>>).filter(([key]) => key !== 'program.current');
  return [...householdLines(packet), ...factLines({ facts: Object.fromEntries(facts) })];
}

/** Who wrote the record, and when. */
export const written = (act: string, name: string, at: string): readonly Approval[] => [{ act, name, on: koreanDay(at) }];

export function contactEntries({ directory }: Pick<Around, 'directory'>, organisationId: OrganisationId, staff: string): readonly Entry[] {
  const phone = directory.get(organisationId)?.phone ?? '';
  return [['담당자', staff], ...(phone === '' ? [] : [['전화', phone] as const])];
}
