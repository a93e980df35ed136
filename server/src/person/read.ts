import { findHousehold } from '@dure/database/household';
import { findMergesOf, findPerson, findResidentNumber, findSafetyNotes, findSimilarPeople, searchPeople, findDistinctPeople, type PersonQuestion } from '@dure/database/person';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { parseBirth, phoneDigits, tidy } from '@dure/domain/korean';
import { findDuplicates, type Phone } from '@dure/domain/person';
import { unsealNumber } from './residentNumber.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { detailOf, summaryOf } from './view.ts';

type Contract = typeof personContract;

/** 540301 is a birth date, 1234 and 010-1234-5678 a phone, everything else a name or its initials. */
function questionOf(q: string, today: PlainDate): PersonQuestion {
  const birth = /\d{6}|\d\D+\d/.test(q.normalize('NFKC')) && !/^0\d/.test(q) ? parseBirth(q, today) : null;
  if (birth !== null) return { by: 'birth', on: birth.on };
  const digits = phoneDigits(q);
  return digits.length >= 4 && /^[\d\s\-+()]+$/.test(q.normalize('NFKC')) ? { by: 'phone', digits } : { by: 'name', text: tidy(q) };
}

export async function search({ query, scope, work, today }: Call<Contract['GET /api/persons']>): Handled<Contract['GET /api/persons']> {
  const question = questionOf(query.q, today);
  const found = (await Promise.all(scope.sigungus.map((sigungu) => searchPeople(work, sigungu, question, query.limit)))).flat().slice(0, query.limit);
  const rows = found.map((stored) => summaryOf(stored, scope));
  return allow({ answer: { rows, read: question.by }, seen: found.map(({ person }) => person.id), subject: { by: question.by, rows: rows.length } });
}

export async function duplicates({ body, scope, staff, work }: Call<Contract['POST /api/persons/duplicates']>): Handled<Contract['POST /api/persons/duplicates']> {
  const { id, ...typed } = body;
  const phones = typed.phones.map((phone) => ({ ...phone, digits: phoneDigits(phone.digits) })) as Phone[];
  const subject = { ...typed, birthOn: typed.birthOn as PlainDate | null, phones, ...(id === undefined ? {} : { id: id as PersonId }) };
  const similar = await findSimilarPeople(work, staff.sigungu, subject);
  const pairs = id === undefined ? [] : await findDistinctPeople(work, staff.sigungu, [id as PersonId]);
  const candidates = findDuplicates(subject, similar.map(({ person }) => person), pairs).slice(0, 10);
  const byId = new Map(similar.map((stored) => [stored.person.id, stored]));
  return allow({
    answer: {
      candidates: candidates.flatMap(({ person, score, band, reasons }) => {
        const stored = byId.get(person.id);
        return stored === undefined ? [] : [{ person: summaryOf(stored, scope), score, band, reasons: [...reasons] }];
      }),
    },
    seen: candidates.map(({ person }) => person.id), subject: { candidates: candidates.length },
  });
}

export async function readPerson({ params, scope, work, server }: Call<Contract['GET /api/persons/:id']>): Handled<Contract['GET /api/persons/:id']> {
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person } = stored;
  const [household, notes, sealed, merges] = await Promise.all([
    person.householdId === null ? undefined : findHousehold(work, person.sigungu, person.householdId),
    findSafetyNotes(work, person.sigungu, person.id), findResidentNumber(work, person.sigungu, person.id), findMergesOf(work, person.sigungu, person.id),
  ]);
  const birthOnlyNumber = sealed === undefined ? undefined : unsealNumber(server, person.id, sealed).slice(0, 7);
  const detail = detailOf(stored, scope, { household, notes, sealed, birthOnlyNumber, merges: [...merges] });
  return allow({ answer: detail, version: person.version, seen: [person.id, ...(detail.household?.members.map(({ personId }) => personId as PersonId) ?? [])], subject: { see: detail.see } });
}
