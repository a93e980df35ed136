import type { PlainDate } from '@dure/domain/calendar';
import type { Sex } from '@dure/domain/discovery';
import type { Answer } from '../client/index.ts';
import { useFormats, useLanguage } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { leafLabels, measureLabels, spellValueLabels } from './labels.ts';
import { useCriterionWords } from './useCriteria.ts';

export type Why = Answer<'GET /api/discovery/candidates'>['rows'][number]['why'][number];
export type Fact = Why['facts'][number];

interface FactWords {
  readonly label: string;
  readonly words: string;
}

/** Of one person. */
const SEX = { unknown: 'sex unknown', male: 'a man', female: 'a woman' } satisfies Record<Sex, string>;
const LISTS: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'one-of': SEX, spell: spellValueLabels.en, began: spellValueLabels.en };

/** The illness, institution, ingredient, state or sex that a fact is about. */
function about({ kind, per, group }: Fact): string {
  if (group === null) return '';
  if (kind === 'overlap') return `ingredient ${group}`;
  return LISTS[kind]?.[group] ?? (per === 'illness' || per === 'institution' ? `${per} ${group}` : group);
}

function period(first: string, last: string): string {
  if (first === '') return last === '' ? '' : `until ${last}`;
  if (last === '') return `since ${first}`;
  return first === last ? first : `${first} – ${last}`;
}

function when({ kind, from, until }: Fact, day: (on: PlainDate) => string): string {
  const told = (on: string | null): string => (on === null ? '' : day(on as PlainDate));
  if (kind === 'none') return until === null ? 'no such care' : `last care ${told(until)}`;
  return kind === 'first' && from !== null ? `first care ${told(from)}` : period(told(from), told(until));
}

const UNITS: Readonly<Record<string, string>> = { compare: 'years old', stay: 'days', overlap: 'days', readmitted: 'times' };

/** What was counted, beside the number from which it counts. */
function counted({ kind, measure, value, atLeast }: Fact, number: (value: number) => string): string {
  const unit = UNITS[kind] ?? (measure === null ? undefined : measureLabels.en[measure as keyof typeof measureLabels.en]);
  if (unit === undefined) return '';
  return `${number(value)} ${unit}${atLeast === null ? '' : ` (limit ${number(atLeast)})`}`;
}

/** What was found of somebody in the language of the screen: the server says it in Korean, in English it is said from the fact. */
export function useFactWords(): (fact: Fact) => FactWords {
  const isEnglish = useLanguage() === 'en';
  const { day, number } = useFormats();
  const kind = useLabels(leafLabels);
  return (fact) => {
    if (!isEnglish) return fact;
    const parts = [about(fact), when(fact, day), counted(fact, number)].filter((part) => part !== '');
    return { label: kind(fact.kind), words: parts.length === 0 ? 'holds' : parts.join(', ') };
  };
}

/** The reasons as the officer would write them down. */
export function useProblemFound(): (why: readonly Why[]) => string {
  const isEnglish = useLanguage() === 'en';
  const criterion = useCriterionWords();
  const words = useFactWords();
  const said = (fact: Fact): string => { const told = words(fact); return `${told.label} ${told.words}`; };
  return (why) => why.map((one) => `${isEnglish ? '[Discovery]' : '[발굴]'} ${criterion.name(one)}: ${one.facts.map(said).join(' · ')}`).join('\n');
}
