import { COUNSELLING_FORM, SECTION_KEYS, type IntakeDraft, type SectionKey } from '@dure/domain/intake';
import { fieldPart, mergingOf, type FormPart, type Merging } from '../client/index.ts';
import { withSection } from './form.ts';

const CLOSING = ['doneOnTheSpot', 'nextStep', 'nextOn'] as const;
/** A part's name: `sections.<key>.text`, `facts.<fact>`, `closing.<field>` or a field of the intake. */
const FIELDS = ['kind', 'source', 'sourceDetail', 'personId', 'emdCode'] as const;

function textPart(key: SectionKey): FormPart<IntakeDraft> {
  return {
    name: `sections.${key}.text`, valueOf: ({ counselling }) => counselling.sections[key].text,
    take: (into, from) => withSection(into, key, { text: from.counselling.sections[key].text }),
  };
}

/** Each fact by itself: two officers who confirm different things in one part both keep theirs. */
function factPart(key: SectionKey, fact: string): FormPart<IntakeDraft> {
  return {
    name: `facts.${fact}`, valueOf: ({ counselling }) => counselling.sections[key].facts[fact],
    take: (into, from) => {
      const { [fact]: _before, ...rest } = into.counselling.sections[key].facts;
      const value = from.counselling.sections[key].facts[fact];
      return withSection(into, key, { facts: value === undefined ? rest : { ...rest, [fact]: value } });
    },
  };
}

function closingPart(field: (typeof CLOSING)[number]): FormPart<IntakeDraft> {
  return { name: `closing.${field}`, valueOf: ({ counselling }) => counselling[field], take: (into, from) => ({ ...into, counselling: { ...into.counselling, [field]: from.counselling[field] } }) };
}

/** Two officers who go on with one intake. */
export const intakeMerging: Merging<IntakeDraft> = mergingOf<IntakeDraft>([
  ...FIELDS.map((field) => fieldPart<IntakeDraft, typeof field>(field)),
  ...SECTION_KEYS.flatMap((key) => [textPart(key), ...COUNSELLING_FORM[key].factKeys.map((fact) => factPart(key, fact))]),
  ...CLOSING.map(closingPart),
]);
