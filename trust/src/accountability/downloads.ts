import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import { unlocked } from '../../../documents/testing/index.ts';
import { EXPORT_EVENTS } from '../../../server/src/download/exports.ts';
import { withGround, type Asked } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { faultsOfList, faultsOfPaper, type Marks } from './downloadFile.ts';
import { downloadTown, type DownloadTown, type Worker } from './downloadTown.ts';

const ATTEMPTS = { short: 320, long: 3000 } as const;
const NOW = '2026-11-23T01:00:00.000Z';
const MOMENT = '2026. 11. 23. 10:00';
const A_DAY_LATER = '2026-11-24T01:00:00.000Z';
const MOST_ALONE = 100;
const PASSWORD = 'Garam-1234-5678';
const REASON = '반기 사례 점검 회의 자료';
const CLEAR = 'a file in clear';

/** Faults in the database under the product, which trusts what it reads there. */
const after = (table: string, when: string, body: string): string => `CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${body} RETURN NULL; END $$; CREATE TRIGGER planted AFTER ${when} ON dure.${table} FOR EACH ROW EXECUTE FUNCTION public.planted()`;
const PLANTED: Readonly<Record<string, string>> = {
  'a request that agrees with itself': after('download_request', 'INSERT', "UPDATE dure.download_request SET state = 'approved', decided_by = gen_random_uuid() WHERE id = NEW.id;"),
  'an approval for ever': after('download_request', 'UPDATE OF until_at', "UPDATE dure.download_request SET until_at = NEW.until_at + interval '9 days' WHERE id = NEW.id AND until_at = NEW.until_at AND NEW.until_at < '2026-11-25';"),
  'a file that is never taken': after('download_request', 'UPDATE OF state', "IF NEW.state = 'taken' THEN UPDATE dure.download_request SET state = 'approved' WHERE id = NEW.id; END IF;"),
  'a log that loses the reason': "CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.event LIKE '%list-downloaded' AND random() < 0.2 THEN NEW.reason = NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER planted BEFORE INSERT ON dure.access_log FOR EACH ROW EXECUTE FUNCTION public.planted()",
  'a log of somebody else': "CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.event LIKE '%list-downloaded' THEN NEW.id = gen_random_uuid(); END IF; RETURN NEW; END $$; CREATE TRIGGER planted BEFORE INSERT ON dure.access_log FOR EACH ROW EXECUTE FUNCTION public.planted()",
};

/** One list in somebody's hands. */
interface List {
  readonly url: string;
  readonly event: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly other: Readonly<Record<string, unknown>>;
  readonly people: number;
  readonly asker: Worker;
  /** Another who may decide, and one who may not take what is not his. */
  readonly second: Worker;
}

/** The answer to the last thing that was tried, and whether a file had to come of it. */
interface Tried {
  readonly answered: { readonly statusCode: number; readonly rawPayload: Buffer };
  readonly leaves: boolean;
}

function listsOf({ teams, auditors, personId }: DownloadTown): readonly List[] {
  return teams.flatMap(({ people, officer, lead, other }, index): readonly List[] => [
    { url: '/api/cases/sheet', event: 'case.list-downloaded', parameters: { live: true }, other: { live: false }, people, asker: officer, second: lead },
    { url: '/api/cases/sheet', event: 'case.list-downloaded', parameters: { live: true }, other: { live: false }, people, asker: lead, second: other },
    { url: '/api/referrals/sheet', event: 'referral.list-downloaded', parameters: { box: 'sent' }, other: { box: 'inbox' }, people: index === 0 ? 1 : people, asker: lead, second: auditors[0] },
    // Whose records were looked at, and who looked.
    { url: '/api/access-log/export', event: 'audit.exported', parameters: { staffId: officer.id, until: '2026-11-20' }, other: { until: '2026-11-21' }, people: people + 1, asker: auditors[0], second: auditors[1] },
    { url: `/api/persons/${personId}/documents/sheet`, event: 'document.list-downloaded', parameters: {}, other: {}, people: 1, asker: officer, second: lead },
  ]);
}

const post = (url: string, body: object): Asked => ({ method: 'POST', url, body });

class Desk {
  readonly #ready: DownloadTown;
  readonly #list: List;
  constructor(ready: DownloadTown, list: List) {
    this.#ready = ready;
    this.#list = list;
  }
  take(more: object = {}, by = this.#list.asker) {
    return this.#ready.send(by, post(this.#list.url, { ...this.#list.parameters, reason: REASON, password: PASSWORD, ...more }));
  }
  async ask(): Promise<string> {
    const answered = await this.#ready.send(this.#list.asker, post(`${this.#list.url}/requests`, { ...this.#list.parameters, reason: REASON }));
    return (answered.json() as { readonly id?: string }).id ?? '';
  }
  decide(id: string, by = this.#list.second, verdict = 'approved') {
    return this.#ready.send(by, { ...post(`/api/downloads/${id}/decision`, { verdict, words: '점검에 필요함' }), headers: { 'if-match': '"1"' } });
  }
  withdraw(id: string, version: number) {
    return this.#ready.send(this.#list.asker, { method: 'POST', url: `/api/downloads/${id}/withdrawal`, headers: { 'if-match': `"${version}"` } });
  }
  async agreed(): Promise<string> {
    const id = await this.ask();
    await this.decide(id);
    return id;
  }
  later(): void {
    this.#ready.town.setNow(A_DAY_LATER);
  }
  get list(): List {
    return this.#list;
  }
}

type Way = (desk: Desk) => Promise<Tried>;
const nothing = async (answered: Promise<Tried['answered']>): Promise<Tried> => ({ answered: await answered, leaves: false });

/** Of any list. */
const WAYS: Readonly<Record<string, Way>> = {
  'without a reason': (desk) => nothing(desk.take({ reason: undefined })), 'with a blank reason': (desk) => nothing(desk.take({ reason: '          ' })), 'with half a word': (desk) => nothing(desk.take({ reason: '그냥' })),
  'without a password': (desk) => nothing(desk.take({ password: undefined })), 'with a short password': (desk) => nothing(desk.take({ password: '1234' })),
  'alone': async (desk) => ({ answered: await desk.take(), leaves: desk.list.people <= MOST_ALONE }),
};
/** Of a list of more than a hundred people. */
const WAYS_OF_LARGE: Readonly<Record<string, Way>> = {
  'agreed to': async (desk) => ({ answered: await desk.take({ request: await desk.agreed() }), leaves: true }),
  'asked for and not decided': async (desk) => nothing(desk.take({ request: await desk.ask() })),
  'decided by oneself': async (desk) => {
    const id = await desk.ask();
    await desk.decide(id, desk.list.asker);
    return nothing(desk.take({ request: id }));
  },
  'refused': async (desk) => {
    const id = await desk.ask();
    await desk.decide(id, desk.list.second, 'refused');
    return nothing(desk.take({ request: id }));
  },
  'withdrawn after it was agreed to': async (desk) => {
    const id = await desk.agreed();
    await desk.withdraw(id, 2);
    return nothing(desk.take({ request: id }));
  },
  'taken twice': async (desk) => {
    const request = await desk.agreed();
    await desk.take({ request });
    return nothing(desk.take({ request }));
  },
  'taken twice at once': async (desk) => {
    const request = await desk.agreed();
    const both = await Promise.all([desk.take({ request }), desk.take({ request })]);
    const refused = both.find(({ statusCode }) => statusCode !== 200);
    return nothing(Promise.resolve(refused ?? both[1]));
  },
  'taken by who agreed': async (desk) => nothing(desk.take({ request: await desk.agreed() }, desk.list.second)),
  'taken a day later': async (desk) => {
    const request = await desk.agreed();
    desk.later();
    return nothing(desk.take({ request }));
  },
  'decided a day later': async (desk) => {
    const request = await desk.ask();
    desk.later();
    await desk.decide(request);
    return nothing(desk.take({ request }));
  },
  'of another part': async (desk) => nothing(desk.take({ ...desk.list.other, request: await desk.agreed() })),
  'for another reason': async (desk) => nothing(desk.take({ reason: '다른 데에 쓰려는 자료', request: await desk.agreed() })),
  'on a request that nobody made': (desk) => nothing(desk.take({ request: '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f' })),
};

interface Score { files: number; papers: number; readable: number; large: number; readonly wrong: string[]; readonly tried: Set<string> }

/** The row of the log that a download left just now. */
async function lastRow({ town }: DownloadTown, event: string, staffId: string): Promise<string> {
  const { rows } = await town.admin.query<{ id: string }>(`SELECT id FROM dure.access_log WHERE event = $1 AND staff_id = $2 AND outcome = 'done' ORDER BY age(xmin) LIMIT 1`, [event, staffId]);
  return rows[0]?.id ?? 'a row of the log';
}

const isLong = ({ people }: List): boolean => people > MOST_ALONE;

/** Every large list once as it should be; then whichever list in whichever way. */
function attemptsOf(ready: DownloadTown, chance: Rng, many: number): readonly (readonly [list: List, way: string])[] {
  const lists = listsOf(ready);
  const first = lists.filter(isLong).map((list) => [list, 'agreed to'] as const);
  const rest = Array.from({ length: many - first.length }, () => {
    const list = chance.pick(lists);
    return [list, chance.pick(Object.keys(isLong(list) && chance.int(0, 2) > 0 ? WAYS_OF_LARGE : WAYS))] as const;
  });
  return [...first, ...rest];
}

async function tryList(ready: DownloadTown, [list, way]: readonly [List, string], score: Score, fault: string | undefined): Promise<void> {
  const isLarge = isLong(list);
  const run = { ...WAYS, ...WAYS_OF_LARGE }[way];
  if (run === undefined) throw new Error(`Nobody knows the way '${way}'`);
  ready.town.setNow(NOW);
  const { answered: { statusCode, rawPayload }, leaves } = await run(new Desk(ready, list));
  ready.town.setNow(NOW);
  score.tried.add(`${list.event} ${way} ${isLarge}`);
  if ((statusCode === 200) !== leaves) score.wrong.push(`${list.event} of ${list.people} ${way}: ${statusCode}`);
  if (statusCode !== 200) return;
  score.files += 1;
  if (isLarge) score.large += 1;
  const marks = { by: list.asker.name, organisation: list.asker.organisation, moment: MOMENT, number: await lastRow(ready, list.event, list.asker.id) };
  const bytes = fault === CLEAR ? (unlocked(rawPayload, PASSWORD) ?? rawPayload) : rawPayload;
  score.wrong.push(...faultsOfList(bytes, { event: list.event, password: PASSWORD, reason: REASON, marks }).map((one) => `${list.event} ${way}: ${one}`));
}

interface Paper {
  readonly name: string;
  readonly event: string;
  readonly by: Worker;
  readonly format: 'pdf' | 'hwpx';
  readonly asked: (reason: string | undefined) => Asked;
  /** Undefined: that of the row in the log. */
  readonly number?: string;
  /** Looked at on the screen before it is issued: the reason is always the same, and the product writes it. */
  readonly isLookedAt?: true;
}

const query = (reason: string | undefined): string => (reason === undefined ? '' : `&reason=${encodeURIComponent(reason)}`);

async function papersOf({ teams, send, letters: [sent, draft], consentId, town }: DownloadTown): Promise<readonly Paper[]> {
  const [first] = teams;
  if (first === undefined) return [];
  const { officer, lead } = first;
  const issued = (await send(officer, post('/api/documents', { form: 'consent-form', subject: consentId }))).json() as { readonly id: string; readonly number: string };
  const { rows } = await town.admin.query<{ number: string }>('SELECT letter_number AS number FROM dure.referral WHERE id = $1', [sent]);
  const preview = (format: 'pdf' | 'hwpx') => (reason: string | undefined): Asked => ({ url: `/api/documents/preview?form=consent-form&subject=${consentId}&format=${format}${query(reason)}` });
  const content = (format: 'pdf' | 'hwpx') => (reason: string | undefined): Asked => post(`/api/documents/${issued.id}/content`, { format, reason });
  return [
    { name: 'preview', event: 'document.previewed', by: officer, format: 'pdf', asked: preview('pdf'), isLookedAt: true }, { name: 'preview to edit', event: 'document.previewed', by: officer, format: 'hwpx', asked: preview('hwpx') },
    { name: 'issued paper', event: 'document.downloaded', by: officer, format: 'pdf', asked: content('pdf'), number: issued.number }, { name: 'issued paper to edit', event: 'document.downloaded', by: officer, format: 'hwpx', asked: content('hwpx'), number: issued.number },
    { name: 'letter', event: 'letter.downloaded', by: officer, format: 'pdf', asked: (reason) => ({ url: `/api/referrals/${sent}/letter?x=${query(reason)}` }), number: rows[0]?.number ?? 'a number' },
    { name: 'draft of a letter', event: 'letter.previewed', by: officer, format: 'pdf', asked: () => ({ url: `/api/referrals/${draft}/letter/draft` }), isLookedAt: true },
    { name: 'paper pack', event: 'paper-pack.printed', by: lead, format: 'pdf', asked: (reason) => post('/api/paper-pack', { reason }) },
  ];
}

async function tryPaper(ready: DownloadTown, paper: Paper, reason: string | undefined, score: Score): Promise<void> {
  const { statusCode, rawPayload } = await ready.send(paper.by, paper.asked(reason));
  score.tried.add(`${paper.name} ${reason ?? '–'}`);
  if ((statusCode === 200) !== (reason === REASON || (reason === undefined && paper.isLookedAt === true))) score.wrong.push(`${paper.name} for '${reason ?? ''}': ${statusCode}`);
  if (statusCode !== 200) return;
  const marks: Marks = { by: paper.by.name, organisation: paper.by.organisation, moment: MOMENT, number: paper.number ?? (await lastRow(ready, paper.event, paper.by.id)) };
  const faults = faultsOfPaper(rawPayload, paper.format, marks);
  score.papers += 1;
  if (faults !== undefined) score.readable += 1;
  score.wrong.push(...(faults ?? []).map((one) => `${paper.name}: ${one}`));
}

async function tryPapers(ready: DownloadTown, score: Score): Promise<void> {
  for (const paper of await papersOf(ready)) for (const reason of [REASON, undefined, '그냥']) await tryPaper(ready, paper, paper.name === 'draft of a letter' ? undefined : reason, score);
}

/** What the log says of all that left: a reason each, and behind a large list a second person's word, used once. */
async function faultsInLog({ town }: DownloadTown): Promise<readonly string[]> {
  const { rows } = await town.admin.query<{ event: string; why: string }>(
    `SELECT l.event, CASE WHEN coalesce(btrim(l.reason), '') = '' THEN 'no reason in the log' ELSE 'nobody agreed' END AS why FROM dure.access_log l
     LEFT JOIN dure.download_request d ON d.sigungu = l.sigungu AND d.id = (l.subject ->> 'downloadId')::uuid
     WHERE l.event = ANY($1) AND l.outcome = 'done' AND (coalesce(btrim(l.reason), '') = ''
       OR (l.event LIKE '%list-downloaded' OR l.event = 'audit.exported') AND (l.subject ->> 'people')::int > $2 AND (d.state IS DISTINCT FROM 'taken' OR d.decided_by IS NULL OR d.decided_by = d.staff_id))`, [EXPORT_EVENTS, MOST_ALONE]);
  return rows.map(({ event, why }) => `${event}: ${why}`);
}

function measuredOf({ files, large, papers, readable, wrong, tried }: Score, attempts: number): Measured {
  return {
    measured: `${attempts.toLocaleString('en')} attempts at every list in ${tried.size} ways: ${files} files left, ${large} of more than ${MOST_ALONE} people; with them ${papers} papers (${readable} read again): ${wrong.length} without reason, mark, lock or second person, with a column beyond its table, or taken twice or too late`,
    reached: wrong.length === 0 && large >= 5 && files >= 20 && papers >= 7,
  };
}

async function measure({ seed, depth, fault, tell }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    town.setNow(NOW);
    const ready = await downloadTown(town);
    if (fault !== undefined && fault !== CLEAR) await town.admin.query(PLANTED[fault] ?? '');
    const chance = createRng(seed, 'downloads');
    const score: Score = { files: 0, papers: 0, readable: 0, large: 0, wrong: [], tried: new Set() };
    for (const attempt of attemptsOf(ready, chance, ATTEMPTS[depth])) {
      await tryList(ready, attempt, score, fault);
      // What was planted is looked for until it is found.
      if (fault !== undefined && score.wrong.length > 0) break;
    }
    await tryPapers(ready, score);
    score.wrong.push(...(await faultsInLog(ready)));
    if (score.wrong.length > 0) tell([...new Set(score.wrong)].slice(0, 6).join('; '));
    return measuredOf(score, ATTEMPTS[depth]);
  });
}

export const downloadFigure: Figure = {
  goal: 'G12', title: 'every download has its reason, its mark, its lock and, of more than 100 people, a second person', floor: '0 otherwise in ≥ 300 attempts at every route of the table', depths: ['short', 'long'], faults: [...Object.keys(PLANTED), CLEAR], beside: true, measure,
};
