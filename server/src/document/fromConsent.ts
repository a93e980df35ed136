import { findStoredConsents } from '@dure/database/consent';
import { findPersonOfSubject } from '@dure/database/document';
import { consentForm } from '@dure/documents/consentForm';
import { allow, refuse } from '@dure/domain/decision';
import { disclosedTo } from '../person/reach.ts';
import { aroundOf, findSubject, personEntries } from './around.ts';
import { consentFormOf } from './consentForm.ts';
import { placeOf, type PaperSource } from './paper.ts';

/** Whose consent it is: no more of the person than tells him from others. */
const IDENTIFYING = ['성명', '생년월일', '연락처', '주소'];

export const consentPaper: PaperSource = async (reading, id) => {
  const { work, scope, today } = reading;
  const about = await findPersonOfSubject(work, 'consent', scope.sigungus, id);
  const person = about && (await findSubject(reading, about.personId));
  if (about === undefined || person === undefined) return refuse({ code: 'absent' });
  const [consents, around] = await Promise.all([findStoredConsents(work, about.sigungu, about.personId), aroundOf(reading, about.sigungu, [])]);
  const stored = consents.find(({ consent }) => consent.id === id);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { consent, sigungu, emdCode, restricted, organisationId } = stored;
  if (consent.state === 'withdrawn') return refuse({ code: 'document/withdrawn' });
  const onPaper = {
    consent, organisation: around.organisation(organisationId), writtenOn: today, name: disclosedTo(scope, person).name ?? '', person: personEntries(scope, person).filter(([label]) => IDENTIFYING.includes(label)),
  };
  return allow({ place: placeOf({ sigungu, personId: consent.personId, emdCode, restricted }, [], null), organisationId, draw: () => consentForm(consentFormOf(onPaper)) });
};
