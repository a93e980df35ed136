type Entry = string | ((...facts: never[]) => string);
type Messages = Readonly<Record<string, Entry>>;

/** The same keys; a text for a text, a function of the same facts for a function. */
type Texts<Korean> = { readonly [Key in keyof Korean]: Korean[Key] extends (...facts: infer Facts) => string ? (...facts: Facts) => string : string };

export interface Translated<Text> {
  readonly ko: Text;
  readonly en: Text;
}

/** Pairs the Korean texts of a noun with their English; a missing or extra English key does not compile. */
export function defineMessages<const Korean extends Messages>(ko: Korean & Texts<Korean>, en: NoInfer<Texts<Korean>>): Translated<Texts<Korean>> {
  return { ko, en };
}
