import { Workbook } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIST } from '../../testing/list.ts';
import { unlocked } from '../../testing/unlock.ts';
import { locked, MOST_ROWS, renderSheet } from './index.ts';

const { sheet: CASES, download: DOWNLOAD } = LIST;
const DANGEROUS = ['=1+1', '+82-10', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x.invalid","눌러")', "=cmd|'/c calc'!A1"];

async function read(bytes: Uint8Array): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

const render = (rows = CASES.rows, reason = DOWNLOAD.reason) => renderSheet({ ...CASES, rows }, { ...DOWNLOAD, reason });
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('a list', () => {
  test('is read back as it was: text, days that sort, amounts that add up', async () => {
    const { bytes, fileName, mediaType } = await render();
    const page = (await read(bytes)).getWorksheet(1);
    expect(page?.getRow(2).values).toEqual([undefined, '접수번호', '성명', '접수일', '점검 횟수', '월 비용']);
    expect(page?.getCell('B3').value).toBe('뷁순자(金順子)');
    expect(page?.getCell('C3').value).toEqual(new Date('2026-11-02T00:00:00Z'));
    expect(page?.getCell('E3').value).toBe(540_000);
    expect(page?.getCell('C4').value).toBeNull();
    expect(fileName).toBe('사례 목록 2026-11-23.xlsx');
    expect(mediaType).toContain('spreadsheetml');
  });

  test('keeps its head in sight and its words readable', async () => {
    const page = (await read((await render()).bytes)).getWorksheet(1);
    expect(page?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    // 뷁순자(金順子) and its like need about two digits a syllable.
    expect(page?.getColumn(2).width).toBeGreaterThanOrEqual(14);
  });

  test('says on its second sheet who took it out, when in Korea and why', async () => {
    const { bytes } = await render();
    const page = (await read(bytes)).getWorksheet('내려받기 기록');
    const said = page?.getColumn(2).values;
    for (const words of ['이바다', '전주시 희망복지지원단', '2026. 11. 23. 14:05', DOWNLOAD.reason, '2', '접수번호, 성명, 접수일, 점검 횟수, 월 비용']) expect(said).toContain(words);
  });

  test('says over itself and on every printed page who took it out, when, why, and where the log has it', async () => {
    const page = (await read((await render()).bytes)).getWorksheet(1);
    const [over, printed] = [String(page?.getCell('A1').value), `${page?.headerFooter.oddHeader}${page?.headerFooter.oddFooter}`];
    for (const words of ['이바다', '전주시 희망복지지원단', '2026. 11. 23. 14:05', DOWNLOAD.reason, DOWNLOAD.number]) expect([over.includes(words), printed.includes(words)]).toEqual([true, true]);
  });

  test('is printed whatever its reason is', async () => {
    const page = (await read((await render(CASES.rows, `&D&"Arial"${'길'.repeat(400)}`)).bytes)).getWorksheet(1);
    expect(page?.headerFooter.oddFooter).toMatch(/^&L사유 ＆D＆"Arial"길{180,190}&R&P \/ &N$/u);
  });

  test('does not leave without a reason', async () => {
    await expect(render(CASES.rows, '  ')).rejects.toThrow('reason');
  });

  test('does not hold up everybody else', async () => {
    const [row] = CASES.rows;
    await expect(render(Array.from({ length: MOST_ROWS + 1 }, () => row!))).rejects.toThrow('rows');
  });

  test('is the same bytes for the same list', async () => {
    const [one, other] = await Promise.all([render(), render()]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

describe.each(DANGEROUS)('a cell that begins like a formula: %j', (text) => {
  test('is text, marked so that Excel never evaluates it', async () => {
    const [row] = CASES.rows;
    const { bytes } = await render([{ ...row!, name: text }]);
    const cell = (await read(bytes)).getWorksheet(1)?.getCell('B3');
    expect(cell?.formula).toBeUndefined();
    // Control characters have no place in XML; what is left is text like any other.
    expect(cell?.value).toBe(text.replace(/[\t\r]/gu, ''));

    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    const style = /<c r="B3" s="(\d+)" t="s">/u.exec(sheet)?.[1];
    const formats = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(part(bytes, 'xl/styles.xml'))?.[1] ?? '').matchAll(/<xf [^>]*>/gu)].map(([xf]) => xf);
    expect(formats[Number(style)]).toMatch(/quotePrefix="1" numFmtId="49"/u);
  });
});

test('any text at all is read back as it was written, less what XML cannot say', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { minLength: 50, maxLength: 100 }), async (texts) => {
    const [row] = CASES.rows;
    const page = (await read((await render(texts.map((name) => ({ ...row!, name })))).bytes)).getWorksheet(1);
    expect(texts.map((_text, index) => page?.getCell(`B${index + 3}`).value ?? '')).toEqual(texts.map((text) => text.normalize('NFC').replace(/[^\P{Cc}\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')));
  }), { numRuns: 5 });
}, 60_000);

test('a reason that begins like a formula is text too', async () => {
  const { bytes } = await render(CASES.rows, '=WEBSERVICE("http://x.invalid")');
  expect(part(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('<f>');
});

describe('a locked list', { timeout: 60_000 }, () => {
  const PASSWORD = '가락지-Abc-1234';
  test('is opened by its password and by no other', async () => {
    const plain = await render();
    const { bytes, fileName, mediaType } = await locked(plain, PASSWORD);
    expect([fileName, mediaType]).toEqual([plain.fileName, plain.mediaType]);
    expect(Buffer.from(unlocked(bytes, PASSWORD) ?? []).equals(Buffer.from(plain.bytes))).toBe(true);
    expect(unlocked(bytes, '가락지-Abc-1235')).toBeUndefined();
  });

  test('has nothing of the list in clear, and no two are the same', async () => {
    const plain = await render();
    const [one, other] = await Promise.all([locked(plain, PASSWORD), locked(plain, PASSWORD)]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(false);
    for (const words of ['xl/workbook.xml', '뷁순자', PASSWORD]) for (const encoding of ['utf8', 'utf16le'] as const) expect(Buffer.from(one.bytes).includes(words, 0, encoding)).toBe(false);
  });

  test('of any length comes back whole, and shows that it was changed', async () => {
    for (const length of [1, 16, 4097]) {
      const bytes = new Uint8Array(length).fill(length % 251);
      expect(unlocked((await locked({ ...(await render()), bytes }, PASSWORD)).bytes, PASSWORD)).toEqual(bytes);
    }
    const { bytes } = await locked(await render(), PASSWORD);
    const changed = bytes.slice();
    // In the middle of the package, which is most of the file.
    changed[changed.length >> 1]! ^= 1;
    expect(() => unlocked(changed, PASSWORD)).toThrow('changed');
  });
});
