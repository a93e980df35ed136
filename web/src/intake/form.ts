import { koreanDay, type Instant, type PlainDate } from '@dure/domain/calendar';
import type { EmdCode, PersonId } from '@dure/domain/ids';
import { COUNSELLING_FORM, draftFromInbound, draftIntake, receiptProblems, SECTION_KEYS, validateIntake, type CounsellingSection, type InboundRequest, type IntakeDraft, type IntakeProblem, type SectionKey } from '@dure/domain/intake';
import type { FactValue, FactValues } from '@dure/domain/person';
import type { ApiError, FieldError } from '../client/index.ts';

interface Words {
  readonly problem: (code: string) => string;
  readonly field: (path: string) => string;
}

export function emptyIntake(personId: string): IntakeDraft {
  return { ...draftIntake('case', 'self'), personId: personId === '' ? null : (personId as PersonId) };
}

/** What an agency wrote stands where the officer would type it again. */
export function intakeFromInbound(inbound: InboundRequest, personId: string | null, emdCode: string): IntakeDraft {
  return { ...draftFromInbound(inbound), personId: personId as PersonId | null, emdCode: emdCode as EmdCode };
}

/** What the claims told of somebody who was found stands where the officer would type it, the reasons under the problem. */
export function intakeFromDiscovery(found: { readonly personId: string; readonly emdCode: string; readonly sourceDetail: string; readonly sections: Readonly<Record<string, { readonly facts: unknown } | undefined>> }, problem: string): IntakeDraft {
  const blank: IntakeDraft = { ...draftIntake('case', 'discovery-list'), personId: found.personId as PersonId, emdCode: found.emdCode as EmdCode, sourceDetail: found.sourceDetail };
  return SECTION_KEYS.reduce((form, key) => (found.sections[key] === undefined ? form : withSection(form, key, found.sections[key] as Pick<CounsellingSection, 'facts'>)), withSection(blank, 'problem', { text: problem }));
}

export function withSection(form: IntakeDraft, key: SectionKey, part: Partial<CounsellingSection>): IntakeDraft {
  const { sections } = form.counselling;
  return { ...form, counselling: { ...form.counselling, sections: { ...sections, [key]: { ...sections[key], ...part } } } };
}

function sectionOf(fact: string): SectionKey | undefined {
  return SECTION_KEYS.find((key) => (COUNSELLING_FORM[key].factKeys as readonly string[]).includes(fact));
}

/** An answer of the panel goes into the part of the form that asks it; undefined where none does. */
export function withFact(form: IntakeDraft, fact: string, value: FactValue | undefined): IntakeDraft | undefined {
  const key = sectionOf(fact);
  if (key === undefined) return undefined;
  const { [fact]: _before, ...rest } = form.counselling.sections[key].facts;
  return withSection(form, key, { facts: value === undefined ? rest : { ...rest, [fact]: value } });
}

/** Everything answered in the form so far. */
export function factsOf({ counselling: { sections } }: IntakeDraft): FactValues {
  return Object.assign({}, ...SECTION_KEYS.map((key) => sections[key].facts)) as FactValues;
}

const wordsOf = (problems: readonly IntakeProblem[], t: Words): readonly FieldError[] => problems.map(({ path, code }) => ({ path, message: `${t.field(path)}: ${t.problem(code)}` }));

export function problemsOf(form: IntakeDraft, today: string, now: Instant, t: Words): readonly FieldError[] {
  const on = form.receivedAt === null ? (today as PlainDate) : koreanDay(form.receivedAt);
  return wordsOf([...receiptProblems(form, now), ...validateIntake(form, on)], t);
}

/** What the server found, in the words of the form. */
export function refusedFields(error: ApiError | undefined, t: Words): readonly FieldError[] {
  const problems: unknown = error?.facts['problems'];
  return Array.isArray(problems) ? wordsOf(problems as readonly IntakeProblem[], t) : (error?.fields ?? []);
}
