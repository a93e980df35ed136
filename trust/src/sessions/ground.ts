import { randomUUID } from 'node:crypto';
import { createApp } from '../../../server/src/app/index.ts';
import { hashPassword } from '../../../server/src/session/password.ts';
import { createContext } from '../../../server/src/app/index.ts';
import { withGround, type Town } from '../access/ground.ts';
import { Workplaces } from './client.ts';

export const PASSWORD = 'right-password-1234';
/** Of the same password, made so cheap that ten thousand of them are weighed in seconds; what a real one costs is another figure's. */
const CHEAP = '$argon2id$v=19$m=64,t=1,p=1$LMRSnRT1snNa9DemhiExyA$5+WtJETbv5/+hGAF+4wgPS98oxQwSJE2pDcHnDdzeeA';
export const SIGUNGU = '52110';
export const AREA = '5211151000';

export interface Member {
  readonly id: string;
  readonly login: string;
}

/** A town whose server listens, and a second server beside it on the same database, as behind a balancer. */
export interface Open {
  readonly town: Town;
  readonly office: string;
  readonly elsewhere: string;
  readonly first: Workplaces;
  readonly second: Workplaces;
  member(how?: { readonly cheap?: boolean; readonly role?: string }): Promise<Member>;
}

async function anOffice({ owner }: Town, area: string): Promise<string> {
  const id = randomUUID();
  await owner.query(`INSERT INTO dure.organisation (sigungu, id, kind, name, programmes, areas) VALUES ($1, $2, 'town-office', $3, '{}', $4)`, [SIGUNGU, id, `동 ${area.slice(-4)}`, [area]]);
  return id;
}

async function aMember({ owner, now }: Town, office: string, hash: string, role: string): Promise<Member> {
  const id = randomUUID();
  const login = `member-${id.slice(0, 12)}`;
  await owner.query('INSERT INTO dure.staff (sigungu, id, login, name, role, organisation_id, programmes) VALUES ($1, $2, $3, $4, $5, $6, $7)', [SIGUNGU, id, login, '담당자', role, office, []]);
  await owner.query('INSERT INTO dure.staff_credential (sigungu, staff_id, login, password_hash, changed_at) VALUES ($1, $2, $3, $4, $5)', [SIGUNGU, id, login, hash, now()]);
  return { id, login };
}

/** Whatever happens, no server is left. `before` it listens, something can be changed about the first one. */
export async function onListeningTown<Value>(work: (open: Open) => Promise<Value>, before: (town: Town) => void = () => undefined): Promise<Value> {
  return withGround(async (ground) => {
    const town = await ground.open();
    before(town);
    const beside = createContext({ configuration: town.server.configuration, database: town.server.pool.options, now: town.now });
    const other = await createApp(beside);
    const [one, two] = await Promise.all([town.app, other].map((app) => app.listen({ host: '127.0.0.1', port: 0 })));
    const [first, second] = [new Workplaces(one ?? ''), new Workplaces(two ?? '')];
    const [office, elsewhere, dear] = [await anOffice(town, AREA), await anOffice(town, '5211152000'), await hashPassword(PASSWORD)];
    try {
      return await work({ town, office, elsewhere, first, second, member: ({ cheap = true, role = 'town-officer' } = {}) => aMember(town, office, cheap ? CHEAP : dear, role) });
    } finally {
      first.close();
      second.close();
      await other.close();
      await Promise.all([beside.pool.end(), beside.shared.end()]);
    }
  });
}

/** Breaks the database on purpose: a trigger with the rights of a superuser, whom no row policy holds. */
export async function plantTrigger({ admin }: Town, on: string, body: string): Promise<void> {
  await admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${body} END $$; CREATE TRIGGER planted ${on} FOR EACH ROW EXECUTE FUNCTION public.planted()`);
}
