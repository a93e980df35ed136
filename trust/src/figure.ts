/*
 * What the product promises, each as a figure that a command shows. A figure says how it is measured, and names the faults that
 * can be planted to turn it red: a zero that cannot fail is worth nothing.
 */

export type Goal = `G${number}`;

/** `short` is run with every change, within minutes; `long` by its own command. */
export type Depth = 'short' | 'long';

export interface Run {
  readonly depth: Depth;
  /** What is drawn by chance is drawn from it: the same seed, the same run. */
  readonly seed: number;
  /** The planted fault, of those that the figure names; undefined in a run that is meant. */
  readonly fault: string | undefined;
  readonly tell: (sentence: string) => void;
}

export interface Measured {
  /** The figure in words: '0 of 104,233 decisions differ'. */
  readonly measured: string;
  readonly reached: boolean;
}

export interface Figure {
  readonly goal: Goal;
  /** What is shown, in a few words; with the goal it is the figure's name. */
  readonly title: string;
  /** What must be reached: fewer, faster or more of it is red. */
  readonly floor: string;
  readonly depths: readonly Depth[];
  readonly faults: readonly string[];
  /** Needs programs that not every machine has, or minutes: taken only when its goal is named. */
  readonly byName?: true;
  /** Counts no time and is disturbed by nothing: another may be taken at the same time. */
  readonly beside?: true;
  readonly measure: (run: Run) => Promise<Measured>;
}

/** A goal that is not shown, and why: it stands in the table as such. */
export interface Unshown {
  readonly goal: Goal;
  readonly title: string;
  readonly floor: string;
  readonly because: string;
}
