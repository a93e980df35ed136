import type { PlainDate } from '@dure/domain/calendar';
import { phoneDigits, tidy } from '@dure/domain/korean';
import { useQuery } from '@tanstack/react-query';
import { api, useSettled, type Answer } from '../client/index.ts';
import { birthOf, type PersonForm } from './form.ts';

export type Alike = Answer<'POST /api/persons/duplicates'>['candidates'][number];
type Question = Parameters<typeof api<'POST /api/persons/duplicates'>>[1]['body'];

const FEWEST_DIGITS = 9;
const FEWEST_LETTERS = 2;

/** Undefined while there is too little to compare. */
export function questionOf(form: PersonForm, today: PlainDate): Question | undefined {
  const name = tidy(form.name);
  const birthOn = birthOf(form, today);
  const phones = form.phones.map(({ digits, use }) => ({ digits: phoneDigits(digits), use })).filter(({ digits }) => digits.length >= FEWEST_DIGITS);
  if (name.length < FEWEST_LETTERS && birthOn === null && phones.length === 0) return undefined;
  return { name, birthOn, sex: form.sex, phones, address: { text: tidy(form.addressText) } };
}

/** Records like the person being typed. It reads only, although its question travels in a body: names stay out of addresses. */
export function useAlike(question: Question | undefined): { readonly candidates: readonly Alike[]; readonly isAsking: boolean; readonly hasAsked: boolean } {
  const settled = useSettled(JSON.stringify(question ?? null));
  const asked = JSON.parse(settled) as Question | null;
  const query = useQuery({
    queryKey: ['POST /api/persons/duplicates', settled],
    queryFn: ({ signal }) => api('POST /api/persons/duplicates', { body: asked ?? ({} as Question), signal }),
    enabled: asked !== null,
    placeholderData: (before) => (asked === null ? undefined : before),
  });
  return { candidates: query.data?.answer.candidates ?? [], isAsking: query.isFetching, hasAsked: asked !== null && query.data !== undefined };
}
