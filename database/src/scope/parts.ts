interface Parts {
  readonly table: string;
  /** By which the conditions and the order call the table. */
  readonly alias: string;
  readonly where: string;
  readonly order: string;
  /** Parameter with the number of rows. */
  readonly limit: string;
  /** How many places of `member_organisations` have an index each; rows with more members have one for themselves. */
  readonly places: number;
}

/**
 * The first rows of an organisation, parameter $2, and of those in which it takes part: each part by its own index. An OR of the two
 * reads every row of the municipality, and no search in an array is both leak-proof and indexed. What is selected from it is ordered again.
 */
export function ownAndShared({ table, alias: a, where, order, limit, places }: Parts): string {
  const others = Array.from({ length: places }, (_, index) => `${a}.member_organisations[${index + 1}] = $2`);
  const more = `${a}.member_organisations[${places + 1}] IS NOT NULL AND $2 = ANY (${a}.member_organisations[${places + 1}:])`;
  const parts = [`${a}.organisation_id = $2`, ...[...others, more].map((part) => `${a}.organisation_id <> $2 AND ${part}`)];
  const first = parts.map((part) => `(SELECT ${a}.* FROM dure.${table} ${a} WHERE ${where} AND ${part} ORDER BY ${order} LIMIT ${limit})`);
  return `(SELECT ${a}.* FROM (${first.join(' UNION ALL ')}) ${a} ORDER BY ${order} LIMIT ${limit}) ${a}`;
}
