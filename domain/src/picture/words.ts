/** Width of a text in full-width letters: 한글 counts one, Latin letters and digits a little more than half. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6), 0);
}

/** Words that are longer than a line fall apart into pieces that are not. */
function pieces(word: string, perLine: number): readonly string[] {
  const done: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(piece + letter) > perLine) {
      done.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...done, piece];
}

/** A text in at most `lines` lines of so many full-width letters, broken between words where it can be; what does not fit ends with an ellipsis. */
export function wrapped(text: string, perLine: number, lines: number): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const all: string[] = [];
  for (const word of words) {
    const [first = '', ...rest] = pieces(word, perLine);
    const last = all.at(-1);
    if (last !== undefined && widthOf(`${last} ${first}`) <= perLine) all.splice(-1, 1, `${last} ${first}`);
    else all.push(first);
    all.push(...rest);
  }
  if (all.length <= lines) return all;
  return [...all.slice(0, lines - 1), `${(all[lines - 1] ?? '').slice(0, -1)}…`];
}
