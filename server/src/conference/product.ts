import type { Work } from '@dure/database/scope';

/**
 * Reads for the product what the caller may not see: who is asked to a conference decides on people of several areas, and what each of them
 * may read of them is worked out afterwards (`audience.ts`). Nothing that was read this way reaches anybody but through it.
 */
export function forProduct(work: Work): Work {
  return { rows: (asked, values) => work.systemRows(asked, values), systemRows: (asked, values) => work.systemRows(asked, values), write: (asked, values) => work.write(asked, values), asSystem: () => work.asSystem() };
}
