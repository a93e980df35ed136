import { searchKeyOf } from '@dure/domain/korean';
import { parseInput } from '../../../server/src/http/input.ts';
import { contract } from '@dure/server/contract';
import { cookieOf, withGround, ask, type Town } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { NAUGHTY } from './naughty.ts';

const SYLLABLES = Array.from({ length: 11_172 }, (_, at) => String.fromCodePoint(0xac00 + at));
/** Hanja, Hangul beyond KS X 1001 and marks that CP949 holds and EUC-KR does not, and others that a name may carry. */
const NAMES = ['홍길동', '뷁쀍똠', '南宮洪', '李在明', '金\uf90a', '선우 은숙', 'Nguyễn Thị Hoa', "O'Brien", 'Гульнара', '갂똠방'];
/** What the product defines as the same text: NFC, and no characters that nobody can type. */
// oxlint-disable-next-line no-control-regex
const defined = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd').normalize('NFC').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

const SEARCH = contract['POST /api/persons/search'];

/** NFD typed on one machine is found by NFC stored from another, and the other way round. */
function missedByForm(fault: string | undefined): readonly string[] {
  const key = fault === 'a search that compares as typed' ? (text: string) => text : searchKeyOf;
  return [...SYLLABLES, ...NAMES].filter((text) => {
    const typed = parseInput(SEARCH, { params: {}, query: {}, body: { q: text.normalize('NFD') } });
    const asked = typed.ok ? (typed.body as { readonly q: string }).q : '';
    return key(text.normalize('NFD')) !== key(text) || key(asked) !== searchKeyOf(text);
  });
}

async function lostInStore(town: Town, cookie: string, texts: readonly string[]): Promise<readonly string[]> {
  const kept = await ask(town, cookie, { method: 'PUT', url: '/api/drafts/text:1', body: { body: texts } });
  if (kept.statusCode !== 200) return texts.length === 1 ? texts : allAlone(town, cookie, texts);
  const read = (await ask(town, cookie, { url: '/api/drafts/text:1' })).json() as { readonly draft: { readonly body: readonly string[] } };
  return texts.filter((text, at) => read.draft.body[at] !== defined(text));
}

async function allAlone(town: Town, cookie: string, texts: readonly string[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const [at, text] of texts.entries()) lost.push(...(await lostAlone(town, cookie, text, at)));
  return lost;
}

async function lostAlone(town: Town, cookie: string, text: string, at: number): Promise<readonly string[]> {
  const kept = await ask(town, cookie, { method: 'PUT', url: `/api/drafts/text:alone-${at}`, body: { body: [text] } });
  const read = (await ask(town, cookie, { url: `/api/drafts/text:alone-${at}` })).json() as { readonly draft: { readonly body: readonly string[] } | null };
  return kept.statusCode === 200 && read.draft?.body[0] === defined(text) ? [] : [text];
}

async function foundByName(town: Town, cookie: string): Promise<number> {
  await town.owner.query(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, birth_on, sex, address, contact_preference, facts, shared, created_at, created_by)
     SELECT '52110', gen_random_uuid(), '5211151000', name, key, '', '1954-03-01', 'female', '{"text":"","detail":"","emdCode":"5211151000"}', '{"method":"phone","time":"any","language":"ko","avoid":""}', '{}', '{}', now(), gen_random_uuid() FROM unnest($1::text[], $2::text[]) AS n(name, key)`,
    [NAMES, NAMES.map(searchKeyOf)],
  );
  let found = 0;
  for (const name of NAMES) {
    const answered = await ask(town, cookie, { method: 'POST', url: '/api/persons/search', body: { q: name.normalize('NFD') } });
    found += (answered.json() as { readonly rows?: readonly unknown[] }).rows?.length === 1 ? 1 : 0;
  }
  return found;
}

async function measure({ fault, tell }: Run): Promise<Measured> {
  const missed = missedByForm(fault);
  return withGround(async (ground) => {
    const town = await ground.open();
    const { rows: [office] } = await town.owner.query<{ id: string }>(`INSERT INTO dure.organisation (sigungu, id, kind, name, programmes, areas) VALUES ('52110', gen_random_uuid(), 'town-office', '효자4동', '{}', ARRAY['5211151000']) RETURNING id`);
    const { rows: [staff] } = await town.owner.query<{ id: string; sigungu: string }>(`INSERT INTO dure.staff (sigungu, id, login, name, role, organisation_id) VALUES ('52110', gen_random_uuid(), 'text', '나담당', 'town-officer', $1) RETURNING id, sigungu`, [office?.id]);
    if (staff === undefined) throw new Error('Nobody to sign in');
    if (fault === 'a store that cuts at the byte') await town.admin.query("CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.body = replace(NEW.body::text, '힣', '?')::jsonb; RETURN NEW; END $$; CREATE TRIGGER planted BEFORE INSERT OR UPDATE ON dure.draft FOR EACH ROW EXECUTE FUNCTION public.planted()");
    const cookie = await cookieOf(town, staff);
    const short = NAUGHTY.filter((text) => text.length < 3000);
    const lost = [...(await lostInStore(town, cookie, SYLLABLES)), ...(await lostInStore(town, cookie, short)), ...(await lostInStore(town, cookie, NAMES))];
    const found = await foundByName(town, cookie);
    for (const one of new Set(town.faults)) tell(`fault: ${one}`);
    for (const text of lost.slice(0, 5)) tell(`lost: ${JSON.stringify(text.slice(0, 30))}`);
    const asked = SYLLABLES.length + short.length + NAMES.length;
    return { measured: `${(asked - lost.length).toLocaleString('en')} of ${asked.toLocaleString('en')} texts read back as written (all 11,172 syllables, ${short.length} naughty strings); ${missed.length} missed when typed as NFD; ${found} of ${NAMES.length} names found by their NFD`, reached: lost.length === 0 && missed.length === 0 && found === NAMES.length };
  });
}

export const textFigure: Figure = { goal: 'G42', title: 'text comes back as it was written, and is found however it was typed', floor: 'byte-exact after NFC: 11,172 syllables, ≥ 200 naughty strings; NFD found 100 %', depths: ['short', 'long'], faults: ['a search that compares as typed', 'a store that cuts at the byte'], beside: true, measure };
