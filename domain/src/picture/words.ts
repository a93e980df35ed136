/** Width of a text in full-width letters: 한글 counts one, Latin letters and digits a little more than half. */
export function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6), 0);
}

/** A text in at most `lines` lines of so many full-width letters; what does not fit ends with an ellipsis. */
export function wrapped(text: string, perLine: number, lines: number): readonly string[] {
  const done: string[] = [];
  let line = '';
  for (const letter of text.trim()) {
    const full = line !== '' && widthOf(line + letter) > perLine;
    if (full && done.length === lines - 1) return [...done, `${line.trim().slice(0, -1)}…`];
    if (full) done.push(line.trim());
    line = full ? letter.trim() : line + letter;
  }
  return [...done, line.trim()].filter((one) => one !== '');
}
