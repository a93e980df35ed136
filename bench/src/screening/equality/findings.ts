import type { DiscoveryFinding } from '@dure/domain/discovery';
import type { openViews } from '@dure/screening/claims';

export type Connection = Parameters<typeof openViews>[0];

export type ReasonRow = readonly [person: string, leaf: number, value: string | number, group: string | null, from: number | null, until: number | null];

/** Every reason of every finding, by who says so: on disk where memory ends. */
export class Findings {
  readonly #connection: Connection;
  private constructor(connection: Connection) {
    this.#connection = connection;
  }

  static async open(connection: Connection): Promise<Findings> {
    await connection.run('CREATE TEMP TABLE found (engine VARCHAR, criterion VARCHAR, person VARCHAR, leaf INTEGER, value BIGINT, about VARCHAR, from_day INTEGER, until_day INTEGER)');
    return new Findings(connection);
  }

  async add(engine: string, found: Iterable<readonly [criterion: string, ...reason: ReasonRow]>): Promise<void> {
    const appender = await this.#connection.createAppender('found', 'main', 'temp');
    for (const [criterion, person, leaf, value, group, from, until] of found) {
      for (const text of [engine, criterion, person]) appender.appendVarchar(text);
      appender.appendInteger(leaf);
      appender.appendBigInt(BigInt(value));
      if (group === null) appender.appendNull(); else appender.appendVarchar(group);
      for (const day of [from, until]) if (day === null) appender.appendNull(); else appender.appendInteger(day);
      appender.endRow();
    }
    appender.closeSync();
  }

  async addFindings(engine: string, findings: readonly DiscoveryFinding[]): Promise<void> {
    await this.add(engine, findings.flatMap(({ person, criterion, reasons }) => reasons.map(({ leaf, value, group, from, until }) => [criterion, person, leaf, value, group, from, until] as const)));
  }

  async #read(sql: string): Promise<readonly (readonly unknown[])[]> {
    return (await this.#connection.runAndReadAll(sql)).getRows();
  }

  /** People and reasons that an engine found by a criterion. */
  async counts(engine: string, criterion: string): Promise<readonly [people: number, reasons: number]> {
    const [[people, reasons] = []] = await this.#read(`SELECT count(DISTINCT person)::INTEGER, count(*)::INTEGER FROM found WHERE engine = '${engine}' AND criterion = '${criterion}'`);
    return [Number(people), Number(reasons)];
  }

  /** The reasons that one engine gives so often and the other does not, and the other way round. */
  async differences(base: string, engine: string, criterion: string, most: number): Promise<readonly [count: number, examples: readonly string[]]> {
    const of = (name: string): string => `SELECT person, leaf, value, about, from_day, until_day FROM found WHERE engine = '${name}' AND criterion = '${criterion}'`;
    const only = (one: string, other: string): string => `SELECT '${one}' AS says, * FROM (${of(one)} EXCEPT ALL ${of(other)})`;
    const sql = `${only(base, engine)} UNION ALL ${only(engine, base)}`;
    const [[count] = []] = await this.#read(`SELECT count(*)::INTEGER FROM (${sql})`);
    if (Number(count) === 0) return [0, []];
    const rows = await this.#read(`SELECT says, person, leaf, value::VARCHAR, about, from_day, until_day FROM (${sql}) ORDER BY person, leaf, says LIMIT ${most}`);
    return [Number(count), rows.map(([says, ...row]) => `${criterion}: ${String(says)} alone says ${JSON.stringify(row)}`)];
  }
}
