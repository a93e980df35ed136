/** Something of a picture that can be reached with the arrow keys. */
export interface Mark {
  readonly id: string;
  readonly name: string;
  /** Its name and value, as they are read. */
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const AHEAD: Readonly<Record<Direction, (dx: number, dy: number) => readonly [ahead: number, aside: number]>> = {
  left: (dx, dy) => [-dx, Math.abs(dy)], right: (dx, dy) => [dx, Math.abs(dy)], up: (dx, dy) => [-dy, Math.abs(dx)], down: (dx, dy) => [dy, Math.abs(dx)],
};
/** What lies aside is further than what lies straight ahead. */
const ASIDE = 2;

/** The next mark in a direction: within the quarter that the arrow points into, else in the half. */
export function nearestMark(marks: readonly Mark[], from: Mark, direction: Direction): Mark | undefined {
  const seen = marks.flatMap((mark) => {
    const [ahead, aside] = AHEAD[direction](mark.x - from.x, mark.y - from.y);
    return mark.id === from.id || ahead <= 0 ? [] : [{ mark, isStraight: aside <= ahead, way: ahead + ASIDE * aside }];
  });
  const straight = seen.filter(({ isStraight }) => isStraight);
  return (straight.length > 0 ? straight : seen).toSorted((one, other) => one.way - other.way)[0]?.mark;
}
