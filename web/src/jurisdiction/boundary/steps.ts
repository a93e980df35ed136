/** A corner of a boundary on the grid of its file, in whole steps. */
export type Corner = readonly [x: number, y: number];

/** Printable characters without the two that JSON would write as two. */
const LETTERS = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'.slice(0, 64);
const VALUES: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, value) => [letter, value]));
const GOES_ON = 32;

/** Small steps of either sign get small numbers, five bits a letter; most steps of a boundary are one or two letters. */
function written(step: number): string {
  let left = step < 0 ? -2 * step - 1 : 2 * step;
  let text = '';
  while (left >= GOES_ON) {
    text += LETTERS.charAt(GOES_ON + (left % GOES_ON));
    left = Math.floor(left / GOES_ON);
  }
  return text + LETTERS.charAt(left);
}

/** A line as text: the first corner, then from each corner the way to the next. */
export function writeSteps(line: readonly Corner[]): string {
  let [x, y] = [0, 0];
  let text = '';
  for (const [atX, atY] of line) {
    text += written(atX - x) + written(atY - y);
    [x, y] = [atX, atY];
  }
  return text;
}

/** The line that `writeSteps` wrote. */
export function readSteps(text: string): readonly Corner[] {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (const letter of text) {
    const bits = VALUES.get(letter);
    if (bits === undefined) throw new Error(`A boundary holds the letter ${letter}`);
    value += (bits % GOES_ON) * weight;
    weight *= GOES_ON;
    if (bits >= GOES_ON) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, weight] = [0, 1];
  }
  const line: Corner[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    [x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)];
    line.push([x, y]);
  }
  return line;
}
