import { createHash } from 'node:crypto';
import { COLUMN_NAMES, type ColumnName, type Columns, type Dictionaries } from '../../columns/index.ts';
import { hashOf } from '../read/bytes.ts';

/** Which dictionary the numbers of a column are of. */
const DICTIONARY_OF: Readonly<Partial<Record<ColumnName, keyof Dictionaries>>> = { place: 'places', main: 'codes', second: 'codes', institution: 'institutions', prescribedAt: 'institutions', ingredient: 'ingredients' };

export type TextHashes = Readonly<Record<keyof Dictionaries, Int32Array>>;

const hashesOf = (texts: readonly string[]): Int32Array => Int32Array.from(texts, (text) => {
  const bytes = Buffer.from(text);
  return hashOf(bytes, 0, bytes.length);
});

export const textHashes = ({ places, codes, institutions, ingredients }: Dictionaries): TextHashes => ({ places: hashesOf(places), codes: hashesOf(codes), institutions: hashesOf(institutions), ingredients: hashesOf(ingredients) });

function translated(column: Columns[ColumnName], hashes: Int32Array): Int32Array {
  const said = new Int32Array(column.length);
  for (let row = 0; row < column.length; row += 1) said[row] = hashes[column[row] as number] as number;
  return said;
}

/** Of what the columns of a part say of whom: a new text elsewhere moves the numbers of a dictionary, and must not change it. */
export function digestOf(columns: Columns, people: readonly string[], hashes: TextHashes): string {
  const digest = createHash('sha256').update(people.join('\n'));
  for (const name of COLUMN_NAMES) {
    const dictionary = DICTIONARY_OF[name];
    const column = columns[name];
    const said = dictionary === undefined ? column : translated(column, hashes[dictionary]);
    digest.update(name).update(new Uint8Array(said.buffer, said.byteOffset, said.byteLength));
  }
  return digest.digest('hex').slice(0, 32);
}
