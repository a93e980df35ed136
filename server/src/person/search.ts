import { searchPeople, type PersonQuestion, type StoredPerson } from '@dure/database/person';
import type { DisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow } from '@dure/domain/decision';
import { parseBirth, phoneDigits, tidy } from '@dure/domain/korean';
import type { Call, Handled } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { itemsOf } from './reach.ts';
import { maySearch } from './searching.ts';
import { summaryOf } from './view.ts';

type Search = (typeof personContract)['POST /api/persons/search'];

const FEWEST_DIGITS = 4;

/** 540301 is a birth date, 1234 and 010-1234-5678 a phone, everything else a name or its initials. */
export function questionOf(q: string, today: PlainDate): PersonQuestion {
  const birth = parseBirth(q, today);
  if (birth !== null) return { by: 'birth', ...birth };
  const digits = phoneDigits(q);
  return digits.length >= FEWEST_DIGITS && /^[\d\s\-.+()]+$/u.test(q.normalize('NFKC')) ? { by: 'phone', digits } : { by: 'name', text: tidy(q) };
}

/** Somebody is found by what the searcher may know: a receiver without the phone number learns nothing by trying numbers. */
const FOUND_BY: Readonly<Record<PersonQuestion['by'], DisclosureItem>> = { name: 'identity', birth: 'identity', phone: 'contact' };

export async function search(call: Call<Search>): Handled<Search> {
  const { body, scope, work, today } = call;
  const judged = await maySearch(call);
  if (!judged.ok) return judged;
  const question = questionOf(body.q, today);
  const everywhere = await Promise.all(scope.sigungus.map((sigungu) => searchPeople(work, sigungu, question, body.limit)));
  const mayBeFound = (stored: StoredPerson): boolean => itemsOf(scope, stored).has(FOUND_BY[question.by]);
  const found = everywhere.flat().filter(mayBeFound).slice(0, body.limit);
  return allow({
    answer: { rows: found.map((stored) => summaryOf(stored, scope)), read: question.by },
    seen: found.map(({ person }) => person.id), subject: { by: question.by, rows: found.length },
  });
}
