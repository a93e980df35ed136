type Side = 'mine' | 'theirs';
/** What was chosen where both sides changed the same part. */
export type Kept = Readonly<Record<string, Side>>;

/** How two versions of a form that grew from one base become one. */
export interface Merging<Form> {
  /** Parts that both changed, differently. */
  readonly conflictsOf: (base: Form, mine: Form, theirs: Form) => readonly string[];
  /** Theirs, with what I changed and kept. */
  readonly combine: (base: Form, mine: Form, theirs: Form, kept: Kept) => Form;
}

/** A part of a form that is chosen as a whole. */
export interface FormPart<Form> {
  readonly name: string;
  readonly valueOf: (form: Form) => unknown;
  readonly take: (into: Form, from: Form) => Form;
}

/** A field of the form itself. */
export function fieldPart<Form, Name extends keyof Form & string>(name: Name): FormPart<Form> {
  return { name, valueOf: (form) => form[name], take: (into, from) => ({ ...into, [name]: from[name] }) };
}

/** What only the other changed is taken as it is; what only I changed is mine; the rest is a choice. */
export function mergingOf<Form>(parts: readonly FormPart<Form>[]): Merging<Form> {
  const isSame = ({ valueOf }: FormPart<Form>, one: Form, other: Form): boolean => JSON.stringify(valueOf(one)) === JSON.stringify(valueOf(other));
  return {
    conflictsOf: (base, mine, theirs) => parts.filter((part) => !isSame(part, mine, theirs) && !isSame(part, mine, base) && !isSame(part, theirs, base)).map(({ name }) => name),
    combine: (base, mine, theirs, kept) => parts.filter((part) => !isSame(part, mine, base) && kept[part.name] !== 'theirs').reduce((form, part) => part.take(form, mine), theirs),
  };
}
