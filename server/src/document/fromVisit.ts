import { findVisit, findVisitHistory, findVisitPhotos } from '@dure/database/visit';
import { visitRecordForm } from '@dure/documents/visitRecord';
import { allow, refuse } from '@dure/domain/decision';
import type { VisitId } from '@dure/domain/ids';
import type { PersonFacts } from '@dure/domain/person';
import { visitMembers } from '@dure/domain/visit';
import { labelOf } from '@dure/guide';
import { factLines } from '../letter/person.ts';
import { disclosedTo } from '../person/reach.ts';
import { aroundOf, findSubject, personEntries } from './around.ts';
import { placeOf, type PaperSource } from './paper.ts';
import { visitRecordOf, type Learnt } from './visitRecord.ts';

const IDENTIFYING = ['성명', '생년월일', '성별'];

/** What was learnt on the visit, where it is still what is known: what has changed since is not what was learnt then. */
function learntLines(keys: readonly string[], facts: PersonFacts, at: string): readonly Learnt[] {
  const since = Object.entries(facts).filter(([key]) => keys.includes(key));
  return since.flatMap(([key, fact]) => (fact.at === at ? factLines({ facts: { [key]: fact } }).map(([label, after]) => ({ fact: label, before: '', after })) : [{ fact: labelOf(key), before: '', after: '그 뒤 다시 바뀜' }]));
}

/** What a visitor must know, as it is known today. */
function safetyIn(facts: PersonFacts): string {
  const known = facts['visit.safetyConcern']?.value;
  if (known === undefined) return '';
  return known === true ? '방문 시 안전문제 우려' : '알려진 안전 문제 없음';
}

export const visitPaper: PaperSource = async (reading, id) => {
  const { work, scope, today } = reading;
  const stored = await findVisit(work, scope.sigungus, id as VisitId);
  const person = stored && (await findSubject(reading, stored.personId));
  if (stored === undefined || person === undefined) return refuse({ code: 'absent' });
  const { state, sigungu } = stored;
  const { outcome, identity } = state;
  const { organisationId } = identity;
  if (outcome === null) return refuse({ code: 'document/not-visited' });
  const [history, photos, around] = await Promise.all([findVisitHistory(work, sigungu, stored.id), findVisitPhotos(work, sigungu, stored.id), aroundOf(reading, sigungu, [state.plan.staffId])]);
  const recorded = history.findLast(({ event: { action } }) => action === 'record' || action === 'record-not-met');
  const { facts, address } = disclosedTo(scope, person);
  const recordedAt = recorded?.event.at ?? state.lastChangeAt;
  const onPaper = {
    state, recordedAt, writtenOn: today, organisation: around.organisation(organisationId), nameOf: around.organisation, visitor: around.staff(state.plan.staffId),
    person: personEntries(scope, person).filter(([label]) => IDENTIFYING.includes(label)), address: address === undefined ? '' : [address.text, address.detail].filter((part) => part !== '').join(' '),
    learnt: outcome.kind === 'met' ? learntLines(outcome.learnt, facts, recordedAt) : [], safety: safetyIn(facts), attachments: photos.map(({ words }) => words || '사진'),
  };
  return allow({ place: placeOf(stored, visitMembers(state), identity.caseId), organisationId, draw: (mark) => visitRecordForm(visitRecordOf(onPaper, outcome, mark)) });
};
