import { findVisit, findVisitHistory, findVisitPhotos } from '@dure/database/visit';
import type { Entry } from '@dure/documents/form';
import { visitRecordForm } from '@dure/documents/visitRecord';
import { allow, refuse } from '@dure/domain/decision';
import type { VisitId } from '@dure/domain/ids';
import type { PersonFacts } from '@dure/domain/person';
import { visitMembers } from '@dure/domain/visit';
import { labelOf } from '@dure/guide';
import { factLines } from '../letter/person.ts';
import { disclosedTo } from '../person/reach.ts';
import { aroundOf, findSubject, personEntries } from './around.ts';
import type { PaperSource } from './paper.ts';
import { visitRecordOf } from './visitRecord.ts';

const IDENTIFYING = ['성명', '생년월일', '성별'];

/** What was learnt on the visit, where it is still what is known: what has changed since is not what was learnt then. */
function learntLines(keys: readonly string[], facts: PersonFacts, at: string): readonly Entry[] {
  const since = Object.entries(facts).filter(([key]) => keys.includes(key));
  return since.flatMap(([key, fact]) => (fact.at === at ? factLines({ facts: { [key]: fact } }) : [[labelOf(key), '그 뒤 다시 바뀜'] as const]));
}

export const visitPaper: PaperSource = async (reading, id) => {
  const { work, scope, today } = reading;
  const stored = await findVisit(work, scope.sigungus, id as VisitId);
  const person = stored && (await findSubject(reading, stored.personId));
  if (stored === undefined || person === undefined) return refuse({ code: 'absent' });
  const { state, sigungu, personId, emdCode, restricted } = stored;
  const { outcome, identity: { organisationId } } = state;
  if (outcome === null) return refuse({ code: 'document/not-visited' });
  const [history, photos, around] = await Promise.all([findVisitHistory(work, sigungu, stored.id), findVisitPhotos(work, sigungu, stored.id), aroundOf(reading, sigungu, [state.plan.staffId])]);
  const recorded = history.findLast(({ event: { action } }) => action === 'record' || action === 'record-not-met');
  const { facts, address } = disclosedTo(scope, person);
  const recordedAt = recorded?.event.at ?? state.lastChangeAt;
  const onPaper = {
    state, recordedAt, writtenOn: today, organisation: around.organisation(organisationId), nameOf: around.organisation, visitor: around.staff(state.plan.staffId),
    person: personEntries(scope, person).filter(([label]) => IDENTIFYING.includes(label)), address: address === undefined ? '' : [address.text, address.detail].filter((part) => part !== '').join(' '),
    learnt: outcome.kind === 'met' ? learntLines(outcome.learnt, facts, recordedAt) : [], attachments: photos.map(({ words }) => words || '사진'),
  };
  return allow({ place: { sigungu, personId, emdCode, restricted, members: visitMembers(state) }, organisationId, draw: (mark) => visitRecordForm(visitRecordOf(onPaper, outcome, mark)) });
};
