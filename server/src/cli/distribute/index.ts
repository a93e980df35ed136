import { parseArgs } from 'node:util';
import { withClient } from '@dure/database/connection';
import { distribute, distributionOf, faultsOf, hasCitus, tablesOf } from '@dure/database/distribution';
import type pg from 'pg';
import { loadDatabaseSettings } from '../../configuration/index.ts';
import { openDatabase, ownerOf } from '../database.ts';
import type { CommandIo } from '../guide/index.ts';
import { findLayout } from '../layout.ts';
import type { ExitCode, Run } from '../run.ts';

const HELP = `dure database distribute [--print]

Spreads the tables over the nodes of a Citus cluster by municipality (sigungu): all tables of one municipality lie on one node,
and a table without one lies whole on every node. To be called once, on the coordinator, after dure migrate and after the nodes
were added; rows that are there already are moved. Safe to repeat: what is spread stays as it is.

  --print   only print the statements; needs no Citus

DATABASE_MIGRATOR_URL   the owner of the tables, on the coordinator. With none, in demo mode, the demo's own PostgreSQL`;

const NO_CITUS = 'This PostgreSQL has no Citus. Install it on every node (shared_preload_libraries = \'citus\'), run CREATE EXTENSION citus in this database as a superuser, add the nodes, and call this again. One PostgreSQL needs none of it.';

async function print(client: pg.ClientBase, io: CommandIo): Promise<ExitCode> {
  for (const statement of distributionOf(await tablesOf(client))) io.print(`${statement};`);
  return 0;
}

async function spread(client: pg.ClientBase, io: CommandIo): Promise<ExitCode> {
  if (!(await hasCitus(client))) {
    io.printError(NO_CITUS);
    return 2;
  }
  const names = await distribute(client);
  io.print(names.length === 0 ? 'Every table is spread already.' : names.map((name) => `spread ${name}`).join('\n'));
  return 0;
}

async function work(client: pg.ClientBase, io: CommandIo, isPrinted: boolean): Promise<ExitCode> {
  const faults = await faultsOf(client);
  for (const fault of faults) io.printError(fault);
  if (faults.length > 0) return 2;
  return isPrinted ? print(client, io) : spread(client, io);
}

export const database: Run = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean', short: 'h' }, print: { type: 'boolean' } } });
  if (values.help) {
    io.print(HELP);
    return 0;
  }
  if (positionals.length !== 1 || positionals[0] !== 'distribute') {
    io.printError('dure database: say distribute.\nSee: dure database --help');
    return 1;
  }
  const opened = await openDatabase(loadDatabaseSettings(process.env), findLayout(), io.printError);
  try {
    return await withClient(ownerOf(opened), (client) => work(client, io, values.print === true));
  } finally {
    await opened.close();
  }
};
