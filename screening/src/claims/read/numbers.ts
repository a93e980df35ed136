/** Texts by the number of their first appearance. */
export class Numbers {
  readonly texts: string[];
  private readonly numbers: Map<string, number>;

  constructor(texts: readonly string[] = []) {
    this.texts = [...texts];
    this.numbers = new Map(texts.map((text, number) => [text, number]));
  }

  readonly numberOf = (text: string): number => {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  };
}

/** In the order of texts: the numbers of sorted dictionaries, of those texts that are used; what is not is left out. */
export function sortedTexts(texts: readonly string[], isUsed: (number: number) => boolean): { readonly sorted: readonly string[]; readonly place: Uint32Array } {
  const used = texts.map((text, number) => ({ text, number })).filter(({ number }) => isUsed(number)).toSorted((left, right) => (left.text < right.text ? -1 : 1));
  const place = new Uint32Array(texts.length);
  used.forEach(({ number }, at) => {
    place[number] = at;
  });
  return { sorted: used.map(({ text }) => text), place };
}

/** Whether numbers that are others now are still what they were. */
export const isSame = (numbers: Uint32Array): boolean => numbers.every((to, from) => to === from);
