import { findConsents } from '@dure/database/consent';
import { findHousehold } from '@dure/database/household';
import { findIntake } from '@dure/database/intake';
import type { StoredPerson } from '@dure/database/person';
import { intakeRecordForm } from '@dure/documents/intakeRecord';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { isInForce, type Consent } from '@dure/domain/consent';
import { allow, refuse } from '@dure/domain/decision';
import { discloseHousehold, type DisclosedHousehold } from '@dure/domain/household';
import type { IntakeId } from '@dure/domain/ids';
import { itemsOf, seesInFull } from '../person/reach.ts';
import { aroundOf, findSubject, personEntries } from './around.ts';
import { intakeRecordOf } from './intakeRecord.ts';
import { placeOf, type PaperSource, type Reading } from './paper.ts';

/** Whoever sees the person in full sees by name whom he lives with, as on the screen. */
async function householdOf({ work, scope, today }: Reading, stored: StoredPerson): Promise<DisclosedHousehold | undefined> {
  const { person } = stored;
  const known = person.householdId === null ? undefined : await findHousehold(work, person.sigungu, person.householdId);
  return known === undefined ? undefined : discloseHousehold(known, person.id, { items: itemsOf(scope, stored), on: today, knows: () => seesInFull(scope, stored) });
}

function signedOn(consents: readonly Consent[], on: PlainDate): PlainDate | null {
  const signature = consents.findLast((consent) => isInForce(consent, on))?.signature;
  return signature === undefined ? null : koreanDay(signature.at);
}

export const intakePaper: PaperSource = async (reading, id) => {
  const { work, scope, today } = reading;
  const stored = await findIntake(work, scope.sigungus, id as IntakeId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { intake, organisationId, emdCode, restricted } = stored;
  const { personId, sigungu } = intake;
  if (personId === null) return refuse({ code: 'document/without-person' });
  const person = await findSubject(reading, personId);
  if (person === undefined) return refuse({ code: 'absent' });
  const [consents, household, around] = await Promise.all([findConsents(work, sigungu, personId), householdOf(reading, person), aroundOf(reading, sigungu, [intake.receivedBy])]);
  const onPaper = {
    intake, writtenOn: today, organisation: around.organisation(organisationId), counsellor: around.staff(intake.receivedBy), person: personEntries(scope, person), household, consentOn: signedOn(consents, today),
  };
  return allow({ place: placeOf({ sigungu, personId, emdCode, restricted }, [], null), organisationId, draw: (mark) => intakeRecordForm(intakeRecordOf(onPaper, mark)) });
};
