import type { PlainDate } from '../calendar/index.ts';
import type { EmdCode } from '../ids/index.ts';
import { searchKeyOf } from '../korean/index.ts';
import type { Address, ContactPreference, Person, PersonDraft, PersonFacts, Phone, Sex } from '../person/index.ts';
import type { MovePacket } from './packet.ts';

const ANY_WAY: ContactPreference = { method: 'phone', time: 'any', language: 'ko', avoid: '' };

/** The record that the new municipality begins with: what was sent, and blanks where nothing was. */
export function arrivingPerson({ person, fact }: MovePacket): { readonly draft: PersonDraft; readonly facts: PersonFacts } | undefined {
  if (person === null || typeof person['name'] !== 'string') return undefined;
  const address = (person['address'] as Address | undefined) ?? { text: '', detail: '', emdCode: fact.emdCode };
  return {
    draft: {
      name: person['name'], birthOn: (person['birthOn'] as PlainDate | undefined) ?? null, sex: (person['sex'] as Sex | undefined) ?? 'unknown', phones: (person['phones'] as readonly Phone[] | undefined) ?? [],
      address, emdCode: fact.emdCode as EmdCode, contactPreference: (person['contactPreference'] as ContactPreference | undefined) ?? ANY_WAY, householdId: null,
    },
    facts: (person['facts'] as PersonFacts | undefined) ?? {},
  };
}

/** Whether a record of the new municipality is of the same person: the same name and the same birth date, both known. */
export function isSameArrival(packet: MovePacket, candidate: Pick<Person, 'name' | 'birthOn' | 'mergedIntoId'>): boolean {
  const arriving = arrivingPerson(packet)?.draft;
  if (arriving === undefined || arriving.birthOn === null || candidate.mergedIntoId !== undefined) return false;
  return searchKeyOf(arriving.name) === searchKeyOf(candidate.name) && arriving.birthOn === candidate.birthOn;
}
