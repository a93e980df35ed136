import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface DuckDbLimits {
  readonly threads: number;
  readonly memory: string;
  /** Where it puts what does not fit in memory. */
  readonly spill: string;
}

/** Opens DuckDB in this process and closes it when the work is done. It fetches no extension: what is not built in is not used. */
export async function withDuckDb<Answer>({ threads, memory, spill }: DuckDbLimits, work: (connection: DuckDBConnection) => Promise<Answer>): Promise<Answer> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads), memory_limit: memory, temp_directory: spill, autoinstall_known_extensions: 'false', autoload_known_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    try {
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}
