import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statements } from '@dure/database/scope';
import { beforeAll, describe, expect, test } from 'vitest';

/*
 * A statement that names the municipality of every table it touches is answered by one node; any other asks all of them. Each that
 * does so is named here with its reason.
 */
const ACROSS: Readonly<Record<string, string>> = {
  'organisation.municipalities': 'the clock asks once a minute which municipalities there are, and works them off one by one',
  'discovery.batch-places': 'the batch of discovery asks once a run which municipality a place belongs to; no request sends it',
  'staff.names': 'names of colleagues, of the other municipality of a move too; a handful of identifiers',
};

const DATABASE = join(import.meta.dirname, '..', '..', '..', '..', 'database', 'src');
const AFTER_A_TABLE = 'WHERE|SET|ON|JOIN|LEFT|ORDER|LIMIT|GROUP|VALUES|SELECT|FOR|CROSS|UNION|RETURNING|USING';
const TOUCHED = new RegExp(`\\b(FROM|JOIN|UPDATE|INTO|USING)\\s+dure\\.(\\w+)(?:\\s+(?:AS\\s+)?(?!(?:${AFTER_A_TABLE})\\b)(\\w+))?`, 'gi');

/** Tables of a statement of which it does not say the municipality. */
function withoutMunicipality(text: string): readonly string[] {
  const touched = [...text.matchAll(TOUCHED)].map(([, how = '', table = '', alias]) => ({ how: how.toUpperCase(), table, alias }));
  return touched.filter(({ how, table, alias }) => {
    if (how === 'INTO') return !new RegExp(`INTO\\s+dure\\.${table}(?:\\s+AS)?(?:\\s+\\w+)?\\s*\\([^)]*\\bsigungu\\b`, 'i').test(text);
    // A statement over one table need not call it by its short name.
    const called = [`\\b${alias ?? table}\\.`, ...(touched.length === 1 || alias === undefined ? ['(?<![.\\w])'] : [])].map((name) => `${name}sigungu`).join('|');
    return !new RegExp(`(?:${called})(?:,[^()]*\\))?\\s*=|=\\s*(?:${called})\\b`, 'i').test(text);
  }).map(({ table }) => table);
}

beforeAll(async () => {
  const files = readdirSync(DATABASE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/[.]test[.]ts$|testing/.test(file));
  await Promise.all(files.map((file) => import(join(DATABASE, file))));
  await import('../../handlers.ts');
  await import('../../clock/jobs.ts');
}, 120_000);

describe('every statement says of which municipality', () => {
  test('all but those that are named here', () => {
    const strayed = [...statements()].flatMap(([name, text]) => (withoutMunicipality(text).length === 0 ? [] : [name]));
    expect(strayed.filter((name) => !name.startsWith('test.')).toSorted()).toEqual(Object.keys(ACROSS).toSorted());
  });
  test('there are statements to look at', () => {
    expect(statements().size).toBeGreaterThan(300);
  });
});

describe('a statement that does not is noticed', () => {
  test.each([
    ['SELECT id FROM dure.person WHERE id = $1', ['person']],
    ['SELECT p.id FROM dure.person p JOIN dure.case_file c ON c.person_id = p.id WHERE p.sigungu = $1', ['case_file']],
    ['SELECT id FROM dure.person p WHERE p.sigungu > $1', ['person']],
    ['UPDATE dure.notice SET read_at = now() WHERE id = $1', ['notice']],
    ['INSERT INTO dure.notice (id) VALUES ($1)', ['notice']],
    ['DELETE FROM dure.draft d WHERE d.key = $1', ['draft']],
    ['SELECT 1 FROM dure.person p WHERE p.sigungu = $1 AND EXISTS (SELECT FROM dure.visit v WHERE v.person_id = p.id)', ['visit']],
  ])('%s', (text, tables) => expect(withoutMunicipality(text)).toEqual(tables));
  test.each([
    'SELECT id FROM dure.person WHERE sigungu = $1 AND id = $2',
    'SELECT p.id FROM dure.person p JOIN dure.case_file c ON c.sigungu = p.sigungu AND c.person_id = p.id WHERE p.sigungu = ANY($1)',
    'INSERT INTO dure.notice (id, sigungu) VALUES ($1, $2)',
  ])('and this one is fine: %s', (text) => expect(withoutMunicipality(text)).toEqual([]));
});
