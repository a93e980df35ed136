import { findDistinctPeople, findSimilarPeople, type StoredPerson } from '@dure/database/person';
import type { Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { phoneDigits } from '@dure/domain/korean';
import { findDuplicates, type Person } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { disclosedTo } from './reach.ts';
import { maySearch } from './searching.ts';
import { summaryOf } from './view.ts';

type Duplicates = (typeof personContract)['POST /api/persons/duplicates'];

const MOST = 10;

/** The record as far as the searcher knows it: what was not disclosed must not be guessed by comparing. */
function knownTo(scope: Scope, stored: StoredPerson): Person {
  const { address, ...seen } = disclosedTo(scope, stored);
  return { ...stored.person, name: '', birthOn: null, sex: 'unknown', phones: [], ...seen, address: address ?? { text: '', detail: '', emdCode: stored.person.emdCode } };
}

export async function duplicates(call: Call<Duplicates>): Handled<Duplicates> {
  const { body, scope, staff, work } = call;
  const judged = await maySearch(call);
  if (!judged.ok) return judged;
  const { id, ...typed } = body;
  const phones = typed.phones.map(({ digits, use }) => ({ use, digits: phoneDigits(digits) }));
  const subject = { ...typed, birthOn: typed.birthOn as PlainDate | null, phones, ...(id === undefined ? {} : { id: id as PersonId }) };
  const [similar, pairs] = await Promise.all([findSimilarPeople(work, staff.sigungu, subject), id === undefined ? [] : findDistinctPeople(work, staff.sigungu, [id as PersonId])]);
  const known = new Map(similar.map((stored) => [stored.person.id, stored]));
  const candidates = findDuplicates(subject, similar.map((stored) => knownTo(scope, stored)), pairs).slice(0, MOST);
  return allow({
    answer: {
      candidates: candidates.flatMap(({ person, score, band, reasons }) => {
        const stored = known.get(person.id);
        return stored === undefined ? [] : [{ person: summaryOf(stored, scope), score, band, reasons: [...reasons] }];
      }),
    },
    seen: candidates.map(({ person }) => person.id), subject: { candidates: candidates.length },
  });
}
