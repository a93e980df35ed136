import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { writeAccessEntry } from '@dure/database/accesslog';
import { findMunicipalities, findOrganisationsOf, type ServingOrganisation } from '@dure/database/organisation';
import { withScope } from '@dure/database/scope';
import { findStaffMembers } from '@dure/database/staff';
import { may, scopeOf } from '@dure/domain/access';
import { koreanDay } from '@dure/domain/calendar';
import type { Sigungu } from '@dure/domain/ids';
import type { Staff } from '@dure/domain/staff';
import { createContext } from '../../app/index.ts';
import { loadConfiguration } from '../../configuration/index.ts';
import type { ServerContext } from '../../http/handler.ts';
import { printPack } from '../../paperPack/print.ts';
import { settingsOf, signInSettings, systemSettings } from '../../session/settings.ts';
import { readKey, readSealed, SEALED, writeSealed } from '../backup/files.ts';
import { appOf, openDatabase } from '../database.ts';
import type { CommandIo } from '../guide/index.ts';
import { findLayout } from '../layout.ts';
import type { ExitCode, Run } from '../run.ts';

const HELP = `dure paper print --into FOLDER --key FILE [--organisation ID] [--reason WORDS]
dure paper open  FILE --to PDF --key FILE

What a team works with on paper when the centre is lost: visits of 72 hours with address, telephone and what to look out for, whom to
watch, what falls due, and empty forms. A team lead prints it under 방문 일정 (비상 출력); this command does it for every team.

  print   one sealed file for each team that has a lead, as that lead may see it; in the access log with whose data, the reason
          and that the operator did it. Every morning, onto another machine in another building
  open    makes the PDF of a sealed file; needs the key and nothing else, no server and no database

  --key FILE   32 bytes in base64 (openssl rand -base64 32), kept apart from the files

"print" takes the settings of the server (docs/deploy.md). Exit status 2 when one team could not be printed.`;

const OPTIONS = { into: { type: 'string' }, to: { type: 'string' }, key: { type: 'string' }, organisation: { type: 'string' }, reason: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
const DAILY = '전산 장애 대비 매일 출력';
const OPERATOR = '운영자(자동 출력)';

interface Team {
  readonly organisation: ServingOrganisation;
  readonly lead: Staff;
}

/** Teams with somebody who may print; of several leads the one whose id comes first, so that every morning is like the one before. */
async function teamsIn({ pool, now }: ServerContext, only: string | undefined): Promise<readonly Team[]> {
  const municipalities = await withScope(pool, signInSettings({}), findMunicipalities);
  const found = await Promise.all(municipalities.map((sigungu) => withScope(pool, systemSettings(sigungu, koreanDay(now())), async (work) => {
    const [organisations, staff] = await Promise.all([findOrganisationsOf(work, sigungu), findStaffMembers(work, sigungu)]);
    return organisations.filter(({ id }) => only === undefined || id === only).flatMap((organisation): readonly Team[] => {
      const [lead] = staff.filter((one) => one.active && one.organisationId === organisation.id && may({ role: one.role, organisationKind: organisation.kind }, 'paper-pack:print')).toSorted((one, other) => one.id.localeCompare(other.id));
      return lead === undefined ? [] : [{ organisation, lead }];
    });
  })));
  return found.flat();
}

async function printTeam(server: ServerContext, { organisation, lead }: Team, { into, key, reason }: { readonly into: string; readonly key: Buffer; readonly reason: string }): Promise<string> {
  const at = server.now();
  const scope = scopeOf({ staff: lead, organisation, served: organisation.serves as readonly Sigungu[], glass: [], purpose: 'case-management', at });
  const number = server.newId();
  const file = join(into, `${koreanDay(at)} ${organisation.id}.pdf${SEALED}`);
  await withScope(server.pool, settingsOf(scope), async (work) => {
    const pack = await printPack({ scope, work, server, staff: lead, today: koreanDay(at) }, { organisation: organisation.name, by: OPERATOR, at, number, reason });
    // The file is there before the log says so: a row without its file would be a pack that nobody has.
    await writeSealed(key, Readable.from([Buffer.from(pack.bytes)]), file);
    writeAccessEntry(work, {
      sigungu: organisation.sigungu, id: number, at, staffId: null, organisationId: organisation.id, role: 'operator', address: '', purpose: scope.purpose, event: 'paper-pack.printed',
      personIds: pack.people, subject: { ...pack.counts, inPlaceOf: lead.id }, outcome: 'done', reason,
    });
  });
  return file;
}

async function print(values: { readonly into: string; readonly organisation?: string | undefined; readonly reason?: string | undefined }, key: Buffer, io: CommandIo): Promise<ExitCode> {
  const layout = findLayout();
  const configuration = loadConfiguration(process.env, layout.state);
  const database = await openDatabase(configuration, layout, io.printError);
  const server = createContext({ configuration, database: { ...appOf(database), max: 2 } });
  let failed = 0;
  try {
    const teams = await teamsIn(server, values.organisation);
    for (const team of teams) {
      await printTeam(server, team, { into: values.into, key, reason: values.reason ?? DAILY }).then((file) => io.print(file), (error: Error) => {
        failed += 1;
        io.printError(`${team.organisation.id}: ${error.message}`);
      });
    }
    io.print(`${teams.length - failed} of ${teams.length} teams printed`);
    return failed === 0 && teams.length > 0 ? 0 : 2;
  } finally {
    await Promise.all([server.pool.end(), server.shared.end()]);
    await database.close();
  }
}

function given(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`${name} is missing: see dure paper --help`);
  return value;
}

export const paper: Run = async (args, io) => {
  const { values, positionals: [act, file] } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.help || (act !== 'print' && act !== 'open')) {
    (values.help ? io.print : io.printError)(HELP);
    return values.help ? 0 : 1;
  }
  const key = await readKey(given(values.key, '--key FILE'));
  if (act === 'print') return print({ ...values, into: given(values.into, '--into FOLDER') }, key, io);
  await pipeline(Readable.from(readSealed(key, given(file, 'FILE'))), createWriteStream(given(values.to, '--to PDF'), { mode: 0o600, flags: 'wx' }));
  return 0;
};
