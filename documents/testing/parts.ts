import { strFromU8, unzipSync } from 'fflate';

const SIGNS: readonly (readonly [code: string, sign: string])[] = [['&lt;', '<'], ['&gt;', '>'], ['&quot;', '"'], ['&apos;', "'"], ['&amp;', '&']];
const plain = (xml: string): string => SIGNS.reduce((text, [code, sign]) => text.replaceAll(code, sign), xml);
const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

/** All that is in a list, whether a program for spreadsheets shows it or not. */
export const sheetParts = (xlsx: Uint8Array): string => Object.values(unzipSync(xlsx)).map((bytes) => strFromU8(bytes)).join('\n');

/** The texts of one row of the first sheet of a list. */
export function sheetRow(xlsx: Uint8Array, row: number): readonly string[] {
  const shared = [...part(xlsx, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inner = '']) => plain([...inner.matchAll(/<t[^>]*>(.*?)<\/t>/gsu)].map(([, text = '']) => text).join('')));
  const cells = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 'su').exec(part(xlsx, 'xl/worksheets/sheet1.xml'))?.[1] ?? '';
  return [...cells.matchAll(/<c [^>]*t="s"[^>]*><v>(\d+)<\/v>/gu)].map(([, index]) => shared[Number(index)] ?? '');
}

/** What stands at head and foot of every page. */
export function hwpxRunning(hwpx: Uint8Array): string {
  const running = [...part(hwpx, 'Contents/section0.xml').matchAll(/<hp:(header|footer)\b.*?<\/hp:\1>/gsu)].map(([xml]) => xml).join('');
  return plain([...running.matchAll(/<hp:t>(.*?)<\/hp:t>/gsu)].map(([, text = '']) => text).join(''));
}
