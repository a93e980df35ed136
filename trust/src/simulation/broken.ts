/** A run stops at the first invariant that does not hold, and says where: with the seed that is all one needs to see it again. */
export class Broken extends Error {
  readonly says: string;
  readonly step: number;

  constructor(says: string, step: number, where: string) {
    super(`step ${step}: "${says}" does not hold (${where})`);
    this.says = says;
    this.step = step;
  }
}
