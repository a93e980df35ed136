import { COUNSELLING_FORM, SECTION_KEYS, type SectionKey } from '@dure/domain/intake';
import { defineMessages } from '../messages/index.ts';

const wordsOf = (part: 'label' | 'prompt'): Record<SectionKey, string> => Object.fromEntries(SECTION_KEYS.map((key) => [key, COUNSELLING_FORM[key][part]])) as Record<SectionKey, string>;

/** The parts of a first counselling: the names on the form. */
export const sectionLabels = defineMessages(wordsOf('label'), {
  risks: 'Immediate risks', problem: 'Difficulty', household: 'Household', health: 'Health', economy: 'Money', housing: 'Housing', social: 'Social contacts', wishes: 'Wishes',
});

/** What is asked in each part. */
export const sectionPrompts = defineMessages(wordsOf('prompt'), {
  risks: 'First make sure whether the person or anybody else is in danger now.', problem: 'What brought the person here, in the person’s own words.', household: 'Who lives there, who cares for whom, and how the family gets on.',
  health: 'Illnesses, medicines, use of hospitals, mental health, drinking.', economy: 'Income, debts, benefits received, work.', housing: 'The kind of home, rent owed, heating and cooling, dangers.',
  social: 'Who visits, who is in touch, which services are used already.', wishes: 'What the person wants, in the person’s own words.',
});
