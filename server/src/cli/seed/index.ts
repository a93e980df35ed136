import { parseArgs } from 'node:util';
import { loadConfiguration } from '../../configuration/index.ts';
import type { Run } from '../run.ts';
import { openDatabase, ownerOf } from '../database.ts';
import { findLayout } from '../layout.ts';
import { prepareTown, resetTown } from './town.ts';

const HELP = `dure seed [--reset]

Invents the demo town in an empty database: 전주시 and a neighbouring county, their offices, agencies and staff, 2,000 people, cases and
referrals in every state. Nobody in it is real; the same release makes the same town.

  --reset   first delete the town that is there, with everything that was done in it

Only in demo mode, and never on a database that holds other people. It uses the demo's own PostgreSQL in .dure/, or DATABASE_URL and
DATABASE_MIGRATOR_URL. A running demo may stay up: its people sign in again.`;

export const seed: Run = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' }, reset: { type: 'boolean' } } });
  if (values.help) {
    io.print(HELP);
    return 0;
  }
  const layout = findLayout();
  const settings = loadConfiguration(process.env, layout.state);
  if (settings.mode === 'production') throw new Error('DURE_MODE is production: the demo town is only for a demo.');
  const database = await openDatabase(settings, layout, io.printError);
  try {
    const place = { owner: ownerOf(database), settings, migrations: layout.migrations, tell: io.print };
    if (values.reset) await resetTown(place);
    else if ((await prepareTown(place)) === 'kept') io.print('The town is there already; --reset starts it over.');
    return 0;
  } finally {
    await database.close();
  }
};
