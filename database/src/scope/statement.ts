/**
 * A prepared statement. `Row` is what a row looks like; `name` is unique and is also the name under which
 * PostgreSQL keeps the plan. Every text carries a `sigungu` predicate, so that it stays on one shard.
 */
export interface Statement<Row> {
  readonly name: string;
  readonly text: string;
  readonly row?: Row;
}

const registry = new Map<string, string>();

export function statement<Row = never>(name: string, text: string): Statement<Row> {
  const known = registry.get(name);
  if (known !== undefined && known !== text) throw new Error(`Two statements are called ${name}`);
  registry.set(name, text);
  return { name, text };
}

/** Every statement defined so far, by name; for tests that read the texts. */
export function statements(): ReadonlyMap<string, string> {
  return registry;
}
